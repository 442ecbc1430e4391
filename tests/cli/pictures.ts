/**
 * `npm run pictures`: everything the extension shows, in every look, for somebody to look at. Needs both builds.
 * `npm run pictures -- arabic large` takes only these looks. `.reports/pictures/index.html` shows all beside each other.
 */
import { serveDemo } from './demo.ts';
import { takePicture, writeIndex } from './pictures-folder.ts';
import { takeBare } from './pictures/bare.ts';
import { launchLook, LOOKS } from './pictures/looks.ts';
import { takeOwn } from './pictures/own.ts';
import { takeCards, takePanels, takePopups, takeSearchPages, takeTabs, type Surface } from './pictures/states.ts';
import { settledMarks } from './reading.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !LOOKS.some((look) => look.name === name));
if (unknown.length > 0) {
  console.error(`There is no look ${unknown.join(', ')}; there is ${LOOKS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

await using site = await serveDemo();
for (const look of LOOKS) {
  if (asked.length > 0 && !asked.includes(look.name)) continue;
  for (const engine of look.engines) {
    const session = await launchLook(engine, look);
    const narrow = look.narrow === true;
    const page = await session.newPage();
    await page.setViewport(narrow ? { width: 375, height: 740 } : { width: 1280, height: 800 });
    await page.goto(site.url('/'));
    // Where the system chooses the colours, marks are registered nowhere. Another browser shows the same page with them.
    const other = look.launch?.forcedColors === true ? await launchLook(engine, {}) : undefined;
    const marked = (await other?.newPage()) ?? page;
    if (other) await marked.goto(site.url('/'));
    const surface: Surface = {
      session,
      narrow,
      marks: async () => {
        const top = await page.evaluate(() => scrollY);
        await marked.evaluate((there) => scrollTo({ top: there, behavior: 'instant' }), top);
        return settledMarks(marked);
      },
      take: async (shown, state) => console.log(await takePicture(shown, `${state}-${look.name}-${engine}`)),
    };
    await surface.marks();
    await takeCards(surface, page);
    await page.bringToFront();
    for (const take of [takePopups, takePanels, takeSearchPages, takeTabs]) await take(surface);
    await takeBare(surface, page);
    await takeOwn(surface, page);
    await session.close();
    await other?.close();
  }
}
console.log(writeIndex());
