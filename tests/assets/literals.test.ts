/**
 * All that a reader sees comes from `assets/_locales`: no template, attribute or page has words of its own. The
 * exceptions are the same in every language: the name of the extension, and how an address begins.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const EVERYWHERE = new Set(['Concordance', 'https://']);
/** What stands in the place of an expression; no letter. */
const HOLE = '\u0000';

/** Attributes, properties and fields whose value a reader sees or hears. */
const SEEN =
  /(?:^|\s)\.?(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)=("[^"]*"|'[^']*')/gi;
const SEEN_FIELD =
  /^(ariaLabel|ariaDescription|ariaRoleDescription|ariaValueText|title|placeholder|alt|textContent|innerText)$/;

interface Node {
  type: string;
  [field: string]: unknown;
}

/** The words a reader would see of some HTML. */
function wordsIn(markup: string): string[] {
  const bare = markup.replace(/<!--.*?-->|<(style|script)\b.*?<\/\1>|&nbsp;/gs, ' ');
  const attributes = [...bare.matchAll(/<[^<>]*>/g)].flatMap(([tag]) =>
    [...tag.matchAll(SEEN)].map(([, , value = '']) => value.slice(1, -1)),
  );
  const texts = bare.split(/<[^<>]*>/);
  return [...attributes, ...texts]
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !EVERYWHERE.has(text));
}

/** The words a reader would see that stand in a TypeScript file itself. */
function wordsOfCode(path: string, code: string): string[] {
  const said: string[] = [];
  const seen = (node: Node): void => {
    if (node.type === 'TaggedTemplateExpression' && ['html', 'svg'].includes((node['tag'] as Node)['name'] as string)) {
      const { quasis } = node['quasi'] as { quasis: { value: { cooked: string } }[] };
      said.push(...wordsIn(quasis.map(({ value }) => value.cooked).join(HOLE)));
    }
    const field = (node['left'] as Node | undefined)?.['property'] as Node | undefined;
    if (node.type === 'AssignmentExpression' && SEEN_FIELD.test(String(field?.['name'])))
      said.push(...literal(node['right'] as Node));
    for (const child of Object.values(node).flat())
      if (typeof child === 'object' && child !== null && 'type' in child) seen(child as Node);
  };
  seen(parseSync(path, code).program as unknown as Node);
  return said;
}

function literal(node: Node): string[] {
  const text = node['value'] ?? (node['quasis'] as { value: { cooked: string } }[] | undefined)?.[0]?.value.cooked;
  return typeof text === 'string' && /\p{L}/u.test(text) && !EVERYWHERE.has(text) ? [text] : [];
}

test.each(globSync('{components,entrypoints}/**/*.ts'))('%s has no words of its own', (path) => {
  expect(wordsOfCode(path, readFileSync(path, 'utf8'))).toEqual([]);
});

test.each(globSync('entrypoints/**/*.html'))('%s has no words of its own', (path) => {
  expect(wordsIn(readFileSync(path, 'utf8'))).toEqual([]);
});

describe('words of its own are seen', () => {
  test.each([
    ['in a text', 'html`<p>Nothing <b>here</b></p>`', ['Nothing', 'here']],
    ['in an attribute', 'html`<button aria-label="Close" title=${words.close}>×</button>`', ['Close']],
    ['in a template inside another', 'html`<ul>${all.map(() => html`<li>One</li>`)}</ul>`', ['One']],
    ['in an assignment', 'element.textContent = `Found ${count}`', ['Found ']],
    ['and not where there are none', 'html`<p class="wait" role="status">${words.loading} · ${name}</p>`', []],
  ])('%s', (_, code, found) => {
    expect(wordsOfCode('example.ts', code)).toEqual(found);
  });
});
