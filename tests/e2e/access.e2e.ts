/** What the browser lets the extension read: a reader may refuse all sites, or take back what was allowed. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, marksOn, settledMarks, showing, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { press } from './settings-page.ts';

const PAGE = '<!doctype html><html lang="en"><title>Access</title><p>Then Hassan Rouhani spoke at length.</p>';
const FRAMES = `<!doctype html><html lang="en"><title>Frames</title><p>Here Hassan Rouhani spoke.</p><iframe src="/"></iframe>
  <iframe id="other"></iframe><iframe srcdoc="<p>Then Hassan Rouhani spoke at length.</p>"></iframe>`;
/** Longer than a page takes to be read. */
const LONG_MS = 700;

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/': { body: PAGE },
    '/frames': {
      body: `${FRAMES}<script>document.querySelector('#other').src = '//127.0.0.1:' + location.port</script>`,
    },
  });
});
afterAll(() => site.close());

inBrowsers('a reader who takes the access to all sites back', (reader) => {
  afterEach(() => reader.session.allowSites(true));

  test('sees marks go, is told in the popup, and can have the page read all the same', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    await reader.session.allowSites(false);
    await page.bringToFront();
    await eventually('marks to go', async () => (await marksOn(page)).length === 0);

    const popup = await reader.openPopup();
    await showing(popup, 'Concordance may not read this page');
    await press(popup, 'Read this page now');
    await settledMarks(page);
    await showing(popup, 'Read because you asked for it.');
    await showing(popup, 'Hassan Rouhani');
  });

  test('sees marks go in the frames of a page too, wherever they come from', async () => {
    const page = await reader.open(site.url('/frames').replace('127.0.0.1', 'localhost'));
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames).toHaveLength(3);
    const counts = (): Promise<number[]> =>
      Promise.all(
        frames.map((frame) =>
          frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
        ),
      );
    await eventually('marks in all frames', async () => (await counts()).every((count) => count > 0));
    await reader.session.allowSites(false);
    await page.bringToFront();
    await eventually('marks to go', async () => (await counts()).every((count) => count === 0));
  });

  test('sees no marks on pages that are opened then, and is told in the settings', async () => {
    await reader.session.allowSites(false);
    const page = await reader.open(site.url('/'));
    await throughout('nothing is marked', LONG_MS, async () => (await marksOn(page)).length === 0);
    await showing(await reader.openSettings(), 'Concordance may not read all sites');
  });

  test.runIf(reader.engine === 'firefox')('has a page read by a press of the toolbar button', async () => {
    await reader.session.allowSites(false);
    const page = await reader.open(site.url('/'));
    await throughout('nothing is marked', LONG_MS, async () => (await marksOn(page)).length === 0);
    await reader.session.pressToolbarButton?.(page);
    await settledMarks(page);
  });

  test('sees marks again after allowing it', async () => {
    await reader.session.allowSites(false);
    await reader.session.allowSites(true);
    await settledMarks(await reader.open(site.url('/')));
  });
});
