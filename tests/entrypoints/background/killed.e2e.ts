/** A process that is killed while it changes the library, in the databases of both browsers. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { launchBrowser, requireBrowser, ENGINES } from '../../cli/browsers.ts';
import { serve, type ServedPage } from '../../cli/serve.ts';
import type { killedAtEachStep } from './killed-steps.ts';

type Killed = Awaited<ReturnType<typeof killedAtEachStep>>;

test.each(ENGINES)(
  'a change is made as a whole or not at all, at whatever step it is killed, in %s',
  async (engine) => {
    await using site = await serve({ '/': { body: '<!doctype html><title>Killed</title>' }, ...(await scripts()) });
    const session = await launchBrowser(requireBrowser(engine));
    try {
      const page = await session.newPage();
      await page.goto(site.url('/'));
      const seen = (await page.evaluate(
        `import('/killed-steps.js').then((steps) => steps.killedAtEachStep())`,
      )) as Killed;
      expect(seen.before).toEqual({
        packs: [''],
        sources: ['own/a', 'own/b'],
        readBy: ['', ''],
        compiled: ['1', '1'],
      });
      for (const each of seen.killed) expect(each).toEqual(seen.before);
      // A transaction, a pack, two sources, one that goes, one that names others, two parts that are compiled.
      expect(seen.killed.length).toBeGreaterThanOrEqual(8);
      expect(seen.after).toEqual({
        packs: ['Mine'],
        sources: ['own/b', 'own/c', 'own/d'],
        readBy: ['2', '', ''],
        compiled: ['2', '2'],
      });
    } finally {
      await session.close();
    }
  },
);

/** As a page loads them: the library's own code, with the worker that is killed. */
async function scripts(): Promise<Record<string, ServedPage>> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('killed-steps.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'killed-steps',
      },
    },
    worker: { format: 'es' },
  })) as Rolldown.RolldownOutput[];
  return Object.fromEntries(
    built.flatMap(({ output }) =>
      output.map((file) => [
        `/${file.fileName}`,
        { body: file.type === 'chunk' ? file.code : file.source, type: 'text/javascript' },
      ]),
    ),
  );
}
