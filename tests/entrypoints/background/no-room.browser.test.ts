/** A change for which the browser has no room. */
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { NoRoomError, readStored, writeChange } from '../../../entrypoints/background/storage/database.ts';
import { ownPack } from '../../../entrypoints/background/storage/records.ts';

/** In bytes; more than an empty library takes. */
const ROOM = 3_000_000;
/** For some time the browser goes by the room that there was when anything was last written. */
const REMEMBERED_MS = 90_000;
const PACK = ownPack('2026-01-02');
const { origin } = location;

/** @param quotaSize in bytes; undefined for what the browser gives. */
async function giveRoom(quotaSize?: number): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<void> };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

afterEach(async () => {
  await giveRoom();
  await deleteDB('library');
});

test(
  'is not made, and says why',
  async () => {
    await giveRoom(ROOM);
    const part = { bytes: new ArrayBuffer(ROOM), version: '1' };
    const change = { putPacks: [{ ...PACK, name: 'Mine' }], compiled: { corpus: part, search: part } };
    await vi.waitFor(
      async () => {
        await writeChange({ putPacks: [PACK], compiled: undefined });
        await expect(writeChange(change)).rejects.toBeInstanceOf(NoRoomError);
      },
      { timeout: REMEMBERED_MS, interval: 500 },
    );
    expect((await readStored()).packs).toEqual([PACK]);
  },
  REMEMBERED_MS,
);
