/** What earlier versions of the database had, as they made it: what is released never changes. */
import type { IDBPDatabase } from 'idb';

/** Of an empty database. */
export function makeSecondShape(database: IDBPDatabase): void {
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('sources', { keyPath: 'key' });
  database.createObjectStore('compiled');
  const readings = database.createObjectStore('readings', { keyPath: 'key' });
  readings.createIndex('version', 'version');
  readings.createIndex('keys', 'keys', { multiEntry: true });
  const pairs = database.createObjectStore('pairs', { keyPath: 'id' });
  pairs.createIndex('sources', 'sources', { multiEntry: true });
  pairs.createIndex('about', 'about', { multiEntry: true });
}
