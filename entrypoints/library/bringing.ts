/** Brings files to the library, and shows how far that is. */
import { wordsOf } from '../../components/words.ts';
import { importFiles } from './import.ts';
import { persist } from './persist.ts';
import { today } from './today.ts';

/** Oftener nobody reads it, and drawing it anew for each of a thousand files is most of the page's work. */
const SHOWN_EVERY_MS = 100;

export function bringing(page: HTMLElementTagNameMap['concordance-library']) {
  let stopping = new AbortController();
  return {
    async files(files: readonly File[]): Promise<void> {
      stopping.abort();
      stopping = new AbortController();
      const { signal } = stopping;
      const words = wordsOf(page);
      const count = files.length;
      let shown = -Infinity;
      const reports = await importFiles(files, {
        publisher: words.unknownPublisher,
        dateNote: words.dateOfFile,
        today: today(),
        signal,
        progress: (done, soFar, file) => {
          const now = performance.now();
          if (file !== undefined && now - shown < SHOWN_EVERY_MS) return;
          shown = now;
          // A line for each of a thousand files is for when all are there: until then, what was not taken.
          const reports = soFar.filter(({ outcome }) => outcome !== 'taken');
          page.running = { done, count, isOver: false, reports, ...(file !== undefined && { file }) };
        },
      });
      page.running = { done: reports.length, count, isOver: true, reports };
      persist();
    },
    stop(): void {
      stopping.abort();
    },
  };
}
