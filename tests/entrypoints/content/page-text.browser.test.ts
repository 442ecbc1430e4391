import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, rangeOf } from '../../../entrypoints/content/page-text.ts';
import { read, show, textAt, textsOf } from './page.ts';

describe('a run of text', () => {
  test.for<[title: string, markup: string, texts: string[]]>([
    ['is a paragraph', '<p>Iran said no.</p><p>Iraq said yes.</p>', ['Iran said no.', 'Iraq said yes.']],
    ['goes over inline elements', '<p>said <b>Hassan</b> <i>Rouhani</i>.</p>', ['said Hassan Rouhani.']],
    ['goes over links in links of elements', '<p><a href="#"><em>Hassan</em> Rou</a>hani</p>', ['Hassan Rouhani']],
    ['ends at a block', '<div>Hassan<p>Rouhani</p>Iran</div>', ['Hassan', 'Rouhani', 'Iran']],
    [
      'ends at an inline element that is shown as a block',
      '<p>Hassan<span style="display:block">Rouhani</span>Iran</p>',
      ['Hassan', 'Rouhani', 'Iran'],
    ],
    [
      'ends between them when a style sheet says so',
      '<style>.b{display:block}</style><p>In <a class="b">Iran</a><a class="b">Iraq said <i>no</i></a>Syria</p>',
      ['In ', 'Iran', 'Iraq said no', 'Syria'],
    ],
    [
      'ends between two such elements',
      '<div><span style="display:block">Iran</span><span style="display:block">Iraq</span></div>',
      ['Iran', 'Iraq'],
    ],
    ['ends at a cell', '<table><tr><td>Hassan</td><td>Rouhani</td></tr></table>', ['Hassan', 'Rouhani']],
    [
      'goes over an element without a box',
      '<p>Hassan <span style="display:contents">Rouhani</span></p>',
      ['Hassan Rouhani'],
    ],
    ['is found in a block without a box', '<div style="display:contents"><p>Iran</p>and</div>', ['Iran', 'and']],
    ['goes over an unknown element', '<p>Hassan <x-name>Rouhani</x-name></p>', ['Hassan Rouhani']],
    ['has a line feed for a <br>', '<p>Hassan<br>Rouhani</p>', ['Hassan\nRouhani']],
    ['ends at two <br>', '<p>Hassan<br> <br>Rouhani<br>Iran</p>', ['Hassan\n ', 'Rouhani\nIran']],
    ['is not parted by a <wbr>', '<p>Rou<wbr>hani</p>', ['Rouhani']],
    ['keeps soft hyphens', '<p>Rou&shy;hani</p>', ['Rou\u00adhani']],
    ['is not parted by comments and scripts', '<p>Rou<!-- x -->ha<script>1</script>ni</p>', ['Rouhani']],
    ['is parted by a picture in it', '<p>Hassan<img alt="">Rouhani</p>', ['Hassan\uFFFCRouhani']],
    [
      'does not grow by the mark of a footnote',
      '<p>Obama<sup>1</sup> said<sup>[2]</sup> the 1<sup>st</sup></p>',
      ['Obama\uFFFC said\uFFFC the 1st'],
    ],
    ['keeps white space as it is in the page', '<p>\n  Hassan\n  Rouhani\n</p>', ['\n  Hassan\n  Rouhani\n']],
    ['has letters', '<p>123 — 456</p><p>…</p>', []],
    ['has more than what stands beside letters in ASCII', '<p>@</p><p>[</p><p>`</p><p>{</p><p>1</p>', []],
    [
      'begins with a letter, or has one of whatever script',
      '<p>A</p><p>z</p><p>1a</p><p>«Иран»</p><p>伊朗</p>',
      ['A', 'z', '1a', '«Иран»', '伊朗'],
    ],
    ['is not what is blank in any script', '<div>\u3000\u2028\uFEFF\u00A0<p>Iran</p>\u3000</div>', ['Iran']],
    ['may hold lone surrogates', '<p>Iran \ud83d<b>\ude00 Iraq \udc00</b></p>', ['Iran \ud83d\ude00 Iraq \udc00']],
  ])('%s', ([, markup, texts]) => {
    expect(textsOf(markup)).toEqual(texts);
  });

  test('knows headings, also by what is inside them', () => {
    const { runs } = read(show('<h2>Iran</h2><h3><div>Iraq</div></h3><p>Syria</p>'));
    expect(runs.map(({ heading }) => heading)).toEqual([true, true, false]);
  });

  test('is parted at blank lines when a text node is very long', () => {
    const paragraphs = Array.from({ length: 200 }, (_, index) => `Paragraph ${index} ${'of many words '.repeat(10)}`);
    const { runs } = read(show(`<div style="white-space:pre-wrap">${paragraphs.join('\n\n')}</div>`));
    expect(runs.map(({ text }) => text)).toEqual(paragraphs);
    expect(textAt(runs[150]!, 0, 13)).toBe('Paragraph 150');
  });
});

describe('what is not for reading', () => {
  test.for<[title: string, markup: string]>([
    ['navigation', '<nav>Iran</nav><div role="navigation">Iran</div>'],
    ['the head and foot of the site', '<header>Iran</header><footer>Iran</footer>'],
    ['what stands aside', '<aside>Iran</aside>'],
    [
      'controls',
      '<button>Iran</button><textarea>Iran</textarea><select><option>Iran</select><div role="button">Iran</div>',
    ],
    ['code', '<pre>Iran</pre><code>Iran</code><kbd>Iran</kbd><samp>Iran</samp>'],
    [
      'scripts and styles',
      '<script type="x">Iran</script><style>Iran</style><noscript>Iran</noscript><template>Iran</template>',
    ],
    ['a form', '<div><form><p>Iran</p></form></div>'],
    ['text that is being edited', '<div contenteditable>Iran</div><p contenteditable="plaintext-only">Iran</p>'],
    ['what is hidden from screen readers', '<span aria-hidden="true">Iran</span>'],
    ['pictures and formulas', '<svg><text>Iran</text></svg><math><mtext>Iran</mtext></math>'],
    [
      'comments of readers',
      '<section id="comments"><p>Iran</p><p>Iraq</p></section><ol class="commentlist"><li>Iran</ol><div class="post-comments">Iran</div>',
    ],
    ['a list of links', '<ul><li><a href="#">Iran</a></li><li><a href="#">Iraq</a></li></ul>'],
    [
      'a list of links with topics and counts',
      '<ul><li>World <a href="#">Talks with Iran go on for a year</a> 1 of 9</li><li>Sport <a href="#">Iraq draws at home after all</a> 2 of 9</li></ul>',
    ],
    [
      'what the page calls its furniture',
      '<div id="sidebar">Iran</div><div class="related-links">Iran</div><div class="x social">Iran</div>',
    ],
  ])('%s', ([, markup]) => {
    expect(textsOf(markup)).toEqual([]);
  });

  test.for<[title: string, markup: string]>([
    ['the head of an article', '<article><header><h1>Iran</h1></header></article>'],
    ['a head that holds the headline', '<header><h1>Iran</h1></header>'],
    ['what stands aside in an article', '<main><aside>Iran</aside></main>'],
    ['a page that is one form', '<form><div>Iran</div></form>'],
    ['a form that holds the headline', '<div><form><h1>Iran</h1></form></div>'],
    ['a page that is hidden from screen readers behind a dialog', '<div aria-hidden="true"><p>Iran</p></div>'],
    ['a page that says of itself that it has comments', '<div class="has-comments"><h1>Iran</h1></div>'],
    ['a list in which there are links', '<ul><li><a href="#">Iran</a></li></ul>'],
    ['what is called so for what it has beside it', '<div class="with-sidebar sidebar"><h2>Iran</h2></div>'],
    ['what is called so by chance', '<div class="commentary tagline comment">Iran</div>'],
    ['what may not be edited', '<p contenteditable="false">Iran</p>'],
  ])('is not %s', ([, markup]) => {
    expect(textsOf(markup)).toEqual(['Iran']);
  });
});

describe('what is not rendered', () => {
  test('is reported by its outermost element, once, and the rest is read', () => {
    const { texts, unrendered } = read(
      show('<p>Iran</p><div style="display:none"><p>Iraq</p><div><p>Syria</p></div></div><p>Qatar</p>'),
    );
    expect(texts).toEqual(['Iran', 'Qatar']);
    expect(unrendered).toEqual([document.querySelector('div')]);
  });

  test('is what a closed <details> holds', () => {
    const { texts, unrendered } = read(show('<details><summary>Iran</summary><p>Iraq</p></details><p>Syria</p>'));
    expect(texts).toEqual(['Iran', 'Syria']);
    expect(unrendered).toEqual([document.querySelector('details p')]);
  });

  test('is the text of a closed <details> itself', () => {
    const { texts } = read(show('<details><summary>Iran</summary>Iraq</details><p>Syria</p>'));
    expect(texts).toEqual(['Iran', 'Syria']);
    expect(textsOf('<details open><summary>Iran</summary>Iraq</details>')).toEqual(['Iran', 'Iraq']);
  });

  test('is the text of an element itself that hides what is in it by its style, which may yet be shown', () => {
    const { texts, hosts } = read(
      show('<div style="content-visibility: hidden">Iran</div><p style="color: red">Syria</p>'),
    );
    expect(texts).toEqual(['Syria']);
    expect(hosts).toEqual([document.querySelector('div')]);
  });

  test('inside a line is left out', () => {
    expect(textsOf('<p>Hassan <span style="display:none">Iran</span>Rouhani</p>')).toEqual(['Hassan Rouhani']);
  });

  test('ends the walk when it is all there is', () => {
    const { texts, unrendered } = read(show('<div style="display:none"><p>Iran</p></div>').querySelector('p')!);
    expect(texts).toEqual([]);
    expect(unrendered).toEqual([document.querySelector('div')]);
  });
});

test('only the lines of an element itself are read when nothing else is asked for', () => {
  const root = show('<div>Iran <p>Iraq</p> and <b>Syria</b></div>').querySelector('div')!;
  expect(read(root, false).texts).toEqual(['Iran ', ' and Syria']);
});

describe('an open shadow root', () => {
  /** In a declared root, what is in the host beside it. */
  const host = (inside: string, beside = '', name = 'x-a'): string =>
    `<${name}><template shadowrootmode="open">${inside}</template>${beside}</${name}>`;

  test.for<[title: string, markup: string, texts: string[]]>([
    ['is read where its host stands', `<p>Iran</p>${host('<p>Iraq</p>')}<p>Syria</p>`, ['Iran', 'Iraq', 'Syria']],
    ['goes on the line of its host', `<p>Then ${host('<b>Hassan</b>')} came.</p>`, ['Then Hassan came.']],
    ['may be in another one', host(`<div>Iran</div>${host('<p>Iraq</p>', '', 'x-b')}`), ['Iran', 'Iraq']],
    ['may be of a plain element', host('<p>Iran</p>', '', 'div'), ['Iran']],
    ['may be of a paragraph', host('Iran', 'Iraq', 'p'), ['Iran']],
    [
      'has in its slots what is beside it',
      host('<h2><slot name="head">none</slot></h2><div><slot></slot></div>', '<b slot="head">Iran</b><p>Iraq</p>Syria'),
      ['Iran', 'Iraq', 'Syria'],
    ],
    ['has what its slots say where nothing is put into them', host('<div><slot>Iran</slot></div>'), ['Iran']],
    ['hides what no slot shows', host('<p>Iran</p>', '<p>Iraq</p>'), ['Iran']],
    ['is skipped with its host', `<nav>${host('<p>Iran</p>')}</nav><p>Iraq</p>`, ['Iraq']],
    ['may have what is not for reading', host('<nav>Iran</nav><p>Iraq</p>'), ['Iraq']],
    ['parts no name that a slot lets through', `<p>Hassan ${host('<slot></slot>', 'Rou')}hani</p>`, ['Hassan Rouhani']],
  ])('%s', ([, markup, texts]) => {
    document.body.setHTMLUnsafe(markup);
    expect(read().texts).toEqual(texts);
  });

  test('is told of, and so is what may get one', () => {
    document.body.setHTMLUnsafe(
      `${host('<p>Iran</p>')}<x-later></x-later><div><span>Iraq</span></div><div id="empty"></div><p></p>`,
    );
    expect(read().hosts.map(({ localName }) => localName)).toEqual(['x-a', 'x-later', 'div']);
  });

  test('gives no place to words that begin outside of it', () => {
    document.body.setHTMLUnsafe(`<p>Hassan ${host('Rouhani')}</p>`);
    const [run] = read().runs;
    expect(run?.text).toBe('Hassan Rouhani');
    expect(rangeOf(run!, 0, 14)).toBeUndefined();
    expect(textAt(run!, 7, 14)).toBe('Rouhani');
  });

  test('is read anew with the line of an inline host', () => {
    document.body.setHTMLUnsafe(`<div id="line">Then ${host('<b>came</b><p>Iran</p>')}<p>Iraq</p></div>`);
    expect(read(document.getElementById('line')!, false).texts).toEqual(['Then came', 'Iran']);
  });
});

/** Markup of inline elements, breaks and text of all kinds. */
const markup = fc.letrec<{ node: string; line: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[<&>]/g, '')),
    fc.constantFrom(
      '\ud83d',
      '\udc00',
      '&shy;',
      'e\u0301',
      '<br>',
      '<wbr>',
      '<img>',
      '<!-- x -->',
      '<script></script>',
    ),
    fc
      .tuple(fc.constantFrom('b', 'a', 'span', 'x-y'), tie('line'))
      .map(([name, inside]) => `<${name}>${inside}</${name}>`),
    fc
      .tuple(fc.constantFrom('p', 'div', 'h2', 'li'), tie('line'))
      .map(([name, inside]) => `<${name}>${inside}</${name}>`),
  ),
  line: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
})).line;

describe('laws of runs', () => {
  test('the text of a run is its pieces, one after the other, with breaks and placeholders between them', () => {
    fc.assert(
      fc.property(markup, (html) => {
        for (const run of read(show(html)).runs) {
          const { text } = run;
          const pieces = piecesOf(run);
          let joined = '';
          for (const [at, { node, from, start }] of pieces.entries()) {
            const gap = text.slice(joined.length, start);
            expect(gap).toMatch(/^[\n\uFFFC]*$/);
            const next = pieces[at + 1]?.start ?? text.length;
            const length = Math.min(node.length - from, next - start);
            joined += gap + node.data.slice(from, from + length);
          }
          expect(text.slice(joined.length)).toMatch(/^[\n\uFFFC]*$/);
          expect(text.startsWith(joined)).toBe(true);
        }
      }),
    );
  });

  test('a paragraph of plain text is read as any other is', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const root = show(`<div>${html}</div>`);
        const before = read(root).texts;
        // Its own style is a reason to look closer.
        for (const block of root.querySelectorAll('p, div, h2, li'))
          block.insertAdjacentHTML('beforeend', '<wbr style="">');
        expect(read(root).texts).toEqual(before);
      }),
    );
  });

  test('a span of a run is found again at its place', () => {
    fc.assert(
      fc.property(markup, fc.nat(), fc.nat(), (html, from, to) => {
        for (const run of read(show(html)).runs) {
          const start = from % run.text.length;
          const end = start + 1 + (to % (run.text.length - start));
          const text = run.text.slice(start, end);
          // Breaks and placeholders are not in text nodes; no name begins or ends with one.
          if (/^[\n\uFFFC]|[\n\uFFFC]$/.test(text)) continue;
          const letters = (all: string): string => all.replaceAll(/[\n\uFFFC]/g, '');
          expect(letters(textAt(run, start, end))).toBe(letters(text));
        }
      }),
    );
  });

  test('no text is in two runs, and runs are in the order of the page', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const nodes = read(show(html)).runs.flatMap((run) => piecesOf(run).map(({ node }) => node));
        expect(new Set(nodes).size).toBe(nodes.length);
        for (const [at, node] of nodes.slice(1).entries()) {
          expect(nodes[at]!.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
        }
      }),
    );
  });
});
