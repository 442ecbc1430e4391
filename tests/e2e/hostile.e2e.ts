/** Pages that make life hard: reading goes on, and nothing reaches the page or its console. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cardBox,
  eventually,
  marksOn,
  openCard,
  restOn,
  settledMarks,
  showing,
  shownText,
  throughout,
} from '../cli/reading.ts';
import { serve, type ServedPage, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

const PROSE = '<p>Hassan Rouhani and John Kerry spoke of Iraq.</p>';
const NAMES = ['Hassan Rouhani', 'John Kerry', 'Iraq'];
const WORDS = 'Nothing in these words is of any interest to anybody who reads them, and there are many. ';
const LONG_TEXT_LENGTH = 5_000_000;

/** Pages on which names are found. */
const READABLE: Record<string, ServedPage> = {
  'with a policy that allows nothing': page(PROSE, { 'content-security-policy': "default-src 'none'" }),
  'with Trusted Types enforced': page(PROSE, {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types only-mine",
  }),
  'with five million letters in paragraphs': page(
    PROSE + `<p>${WORDS}</p>`.repeat(Math.ceil(LONG_TEXT_LENGTH / WORDS.length)),
  ),
  'with five million letters in one line': page(
    PROSE + `<p>${WORDS.repeat(Math.ceil(LONG_TEXT_LENGTH / WORDS.length))}</p>`,
  ),
  'written as XHTML': {
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${PROSE}</body></html>`,
    type: 'application/xhtml+xml',
  },
  'that deletes every foreign element': page(
    `${PROSE}<script>
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) if (!document.body.contains(node)) node.remove();
      }).observe(document.documentElement, { childList: true });
    </script>`,
  ),
  'that has broken the built-in objects': page(
    `<script>
      Array.prototype.flatMap = () => { throw new Error('not for you'); };
      document.createElement = document.createElementNS = window.IntersectionObserver = window.Highlight = undefined;
      Element.prototype.attachShadow = Element.prototype.append = Element.prototype.showPopover = null;
    </script>${PROSE}`,
  ),
};

/** Documents with nothing to mark, or no place for a mark. */
const UNREADABLE: Record<string, ServedPage> = {
  'without a body': page('<script>document.body?.remove()</script>'),
  'of frames': page('<frameset cols="*,*"><frame src="about:blank"><frame src="about:blank"></frameset>'),
  'of SVG': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Hassan Rouhani</text></svg>',
    type: 'image/svg+xml',
  },
  'of JSON': { body: '{"who":"Hassan Rouhani"}', type: 'application/json' },
  'of nothing': page(''),
};

/** Documents that browsers show in a page of their own making; whether that has marks is no matter. */
const SHOWN_BY_THE_BROWSER: Record<string, ServedPage> = {
  'of plain text': { body: 'Hassan Rouhani\n', type: 'text/plain' },
  'of XML': { body: '<?xml version="1.0"?><talks><who>Hassan Rouhani</who></talks>', type: 'application/xml' },
};

/** Pages in which no card can open. */
const SANDBOXED: Record<string, ServedPage> = {
  'in a sandbox': page(PROSE, { 'content-security-policy': 'sandbox' }),
  'in a sandbox that lets scripts run': page(PROSE, { 'content-security-policy': 'sandbox allow-scripts' }),
  'in a sandbox that keeps its origin': page(PROSE, { 'content-security-policy': 'sandbox allow-same-origin' }),
};
/** Longer than a frame that runs no script is waited for. */
const LONG_MS = 2_000;

/** Where the host may not stay, the card cannot be shown. */
const CARDLESS = new Set(['that deletes every foreign element']);

let site: Site;
beforeAll(async () => {
  const pages = { ...READABLE, ...SANDBOXED, ...UNREADABLE, ...SHOWN_BY_THE_BROWSER };
  site = await serve(Object.fromEntries(Object.entries(pages).map(([name, served]) => [pathOf(name), served])));
});
afterAll(() => site.close());

inBrowsers('reading a page', (reader) => {
  test.for(Object.keys(READABLE))('%s: marks names and opens a card', async (name) => {
    const tab = await reader.open(site.url(pathOf(name)));
    const marks = await settledMarks(tab);
    expect(marks.map(({ text }) => text)).toEqual(NAMES);
    if (CARDLESS.has(name)) await restOn(tab, marks[0]!);
    else expect(await openCard(tab, marks[0]!)).toContain('Hassan Rouhani');
  });

  test.for(Object.keys(UNREADABLE))('%s: stays quiet', async (name) => {
    const tab = await reader.open(site.url(pathOf(name)));
    // The popup asks the tab, whose answer comes after it has been read.
    const popup = await reader.openPopup();
    await eventually('the popup', async () => (await shownText(popup)) !== '');
    expect(await marksOn(tab)).toEqual([]);
  });

  test.for(Object.keys(SHOWN_BY_THE_BROWSER))('%s: complains of nothing', async (name) => {
    const tab = await reader.open(site.url(pathOf(name)));
    const text = await eventually('the text', () => tab.evaluate(() => document.documentElement.textContent));
    expect(text).toContain('Hassan Rouhani');
    const popup = await reader.openPopup();
    await eventually('the popup', async () => (await shownText(popup)) !== '');
  });

  test('hears no event of pointer or keyboard that a page has made up', async () => {
    const tab = await reader.open(site.url(pathOf('with Trusted Types enforced')));
    const [mark] = await settledMarks(tab);
    const { x, y, width, height } = mark!.box;
    const pretend = (): Promise<void> =>
      tab.evaluate(
        ({ at, away }) => {
          const bubbling = { bubbles: true, cancelable: true, composed: true };
          for (const place of [away, at, { ...at, clientX: at.clientX + 1 }, at]) {
            const target = document.elementFromPoint(place.clientX, place.clientY) ?? document.body;
            for (const kind of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
              target.dispatchEvent(
                new PointerEvent(kind, { ...bubbling, ...place, pointerType: 'mouse', isPrimary: true }),
              );
            for (const kind of ['mouseover', 'mousemove', 'click'])
              target.dispatchEvent(new MouseEvent(kind, { ...bubbling, ...place }));
          }
          for (const key of ['Control', 'Alt', 'Enter', 'O'])
            document.body.dispatchEvent(
              new KeyboardEvent('keydown', { ...bubbling, key, altKey: true, shiftKey: true }),
            );
        },
        { at: { clientX: x + width / 2, clientY: y + height / 2 }, away: { clientX: x + width / 2, clientY: 2 } },
      );
    await pretend();
    await throughout('no card', 1_500, async () => (await cardBox(tab)) === undefined);
    // A card that a reader has opened is not closed by such a key either.
    await openCard(tab, mark!);
    await tab.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    );
    await throughout('the card', 500, async () => (await cardBox(tab)) !== undefined);
  });

  test('follows a page that writes itself anew', async () => {
    const tab = await reader.open(site.url(pathOf('with Trusted Types enforced')));
    await settledMarks(tab);
    await tab.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Jen Psaki said so.';
      document.body.replaceChildren(paragraph);
    });
    await eventually('the new mark', async () => (await marksOn(tab)).some(({ text }) => text === 'Jen Psaki'));
    expect((await marksOn(tab)).map(({ text }) => text)).toEqual(['Jen Psaki']);
  });
});

inBrowsers(
  'reading a page in a sandbox',
  (reader) => {
    // The card's frame inherits the sandbox and runs no script there, or is a stranger to the extension.
    test.for(Object.keys(SANDBOXED))('%s: marks names, opens no empty card, and says so in the popup', async (name) => {
      const tab = await reader.open(site.url(pathOf(name)));
      const [mark] = await settledMarks(tab);
      await restOn(tab, mark!);
      await throughout('there is no card', LONG_MS, async () => (await cardBox(tab)) === undefined);
      const popup = await reader.openPopup();
      await showing(popup, 'No card can open on this page');
      const panel = await reader.openPanel();
      await showing(panel, '3 subjects');
      await tab.mouse.click(mark!.box.x + 10, mark!.box.y + mark!.box.height / 2);
      await eventually('the subject', async () => (await panel.$('>>> concordance-subject')) !== null);
      expect(await shownText(panel)).toContain('Hassan Rouhani');
    });
  },
  // Chromium says so itself, of the frame that is tried.
  { complaints: /^(?!.*Blocked script execution)/s },
);

function page(body: string, headers: Record<string, string> = {}): ServedPage {
  return {
    body: `<!doctype html><html lang="en"><head><title>x</title></head>${body}`,
    headers,
  };
}

function pathOf(name: string): string {
  return `/${name.replaceAll(' ', '-')}`;
}
