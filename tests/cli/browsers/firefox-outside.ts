/** The address bar and the context menu of Firefox, used as a reader does, by scripts in the browser's own window. */
import { setTimeout } from 'node:timers/promises';
import type { Privileged } from './firefox.ts';
import type { Session } from './session.ts';

const KEYWORD = 'fact';
const TIMEOUT_MS = 5000;
const POLL_MS = 25;

/** What the rows say, without the address that stands behind each; empty while they are for another text. */
const ROWS = `JSON.stringify([...gURLBar.view.panel.querySelectorAll('.urlbarView-row')]
  .filter((row) => row.result?.type === UrlbarUtils.RESULT_TYPE.OMNIBOX && !row.result.heuristic)
  .map((row) => row.innerText.split('\\n')[0]))`;

export function outsideThePage(
  privileged: Privileged,
): Pick<Session, 'suggestions' | 'takeSuggestion' | 'chooseInMenu'> {
  return {
    suggestions: async (typed) => {
      await privileged(`gURLBar.focus(); gURLBar.search(${JSON.stringify(`${KEYWORD} ${typed}`)})`);
      await until('the address bar to have asked', async () => (await privileged('gURLBar.view.isOpen')) === true);
      // The rows of an earlier text stay until there are others.
      await privileged('gURLBar.lastQueryContextPromise.then(() => {})');
      return JSON.parse(String(await privileged(ROWS))) as string[];
    },
    takeSuggestion: async (place) => {
      await privileged(`gURLBar.view.selectBy(${place});
        gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter' }))`);
    },
    chooseInMenu: async (page, entry) => {
      const { x, y } = await page.evaluate(() => {
        const selection = getSelection();
        const [box] = selection?.isCollapsed === false ? selection.getRangeAt(0).getClientRects() : [];
        // Beside everything where nothing is selected.
        if (box === undefined) return { x: 8, y: innerHeight / 2 };
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await page.mouse.click(x, y, { button: 'right' });
      const menu = `document.getElementById('contentAreaContextMenu')`;
      await until('the context menu', async () => (await privileged(`${menu}.state`)) === 'open');
      // With others of ours it stands in a menu of its own.
      const item = `${menu}.querySelector('[id$="_${entry}"]')`;
      await privileged(`${item}.parentNode.parentNode.openMenu?.(true)`);
      await until('its menu', async () => (await privileged(`${item}.parentNode.state`)) === 'open');
      await privileged(`${item}.parentNode.activateItem(${item})`);
    },
  };
}

async function until(awaited: string, ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`Waited ${TIMEOUT_MS} ms for ${awaited}.`);
    await setTimeout(POLL_MS);
  }
}
