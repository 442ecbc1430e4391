/** A page that does all it can to learn what is marked on it, and by whom; for `spy.e2e.ts`. */

/** What a page has seen so far, without times. */
export interface Sight {
  highlights: [name: string, place: string][];
  mutations: string[];
  sizes: Record<string, string>;
  visible: Record<string, string>;
  hits: string;
  styles: string[];
  children: string[];
  entries: string[];
  messages: string[];
  patched: string[];
  animations: number;
  frames: number;
}

declare global {
  interface Window {
    sight: () => Sight;
    tamper: () => string[];
    listenIn: () => void;
    laidOut: () => boolean[];
  }
}

/**
 * A page with the name in two lines that are otherwise the same: only the first is marked.
 *
 * @param between lines that say nothing, before those.
 */
export function pageWith(name: string, between = 0): string {
  const line = (text: string): string =>
    `<p>${text
      .split(' ')
      .map((word) => `<i>${word}</i>`)
      .join(' ')}</p>`;
  return `<!doctype html><html lang="en"><head><title>Lamps</title><script>(${spy.toString()})()</script>
    <style>body { font: 20px/40px monospace; margin: 40px } p { margin: 0; height: 40px } i { font-style: normal }</style></head>
    <body>${line('Then Hassan Rouhani spoke.')}${line('Nobody did anything.').repeat(between)}${line(`Later ${name} lit all lamps.`).repeat(2)}</body></html>`;
}

/** Runs in the page before anything else does. */
function spy(): void {
  const patched: string[] = [];
  const messages: string[] = [];
  const mutations: string[] = [];
  const sizes: Record<string, string> = {};
  const visible: Record<string, string> = {};
  const listen = addEventListener.bind(window);
  listen('message', ({ origin, data }) => messages.push(`${origin} ${JSON.stringify(data)}`));
  for (const [owner, method] of [
    [Element.prototype, 'attachShadow'],
    [Element.prototype, 'append'],
    [EventTarget.prototype, 'addEventListener'],
    [Document.prototype, 'createElementNS'],
    [HTMLElement.prototype, 'showPopover'],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string][]) {
    const original = owner[method]!;
    owner[method] = function (this: unknown, ...args) {
      patched.push(method);
      return original.apply(this, args);
    };
  }
  const nameOf = (node: Node): string =>
    node.nodeName + [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records)
      // What the parser does is the page's own.
      if (document.readyState === 'complete' || target === document.documentElement)
        mutations.push([type, nameOf(target), addedNodes.length, removedNodes.length, attributeName].join(' '));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const placeOf = (range: AbstractRange): string =>
    [range.startContainer, range.endContainer]
      .map((node) => `${nameOf(node.parentNode!)} in ${nameOf(node.parentNode!.parentNode!)}`)
      .concat(String(range.startOffset), String(range.endOffset))
      .join();
  listen('load', () => {
    const resized = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) sizes[nameOf(target)] = JSON.stringify(contentRect);
    });
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          visible[`${nameOf(entry.target)} in ${nameOf(entry.target.parentNode!)}`] =
            `${entry.isIntersecting} ${(entry as { isVisible?: boolean }).isVisible}`;
      },
      { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    for (const each of document.querySelectorAll('body, p, i')) {
      resized.observe(each);
      seen.observe(each);
    }
  });
  const hits = (): string => {
    const found: string[] = [];
    for (let y = 42; y < 162; y += 6)
      for (let x = 42; x < 460; x += 6) found.push(document.elementsFromPoint(x, y).map(nameOf).join('/'));
    return found.join();
  };
  const hosts = (): HTMLElement[] => [...document.documentElement.children].slice(2) as HTMLElement[];
  window.sight = () => ({
    highlights: [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range): [string, string] => [name, placeOf(range)]),
    ),
    mutations,
    sizes,
    visible,
    hits: hits(),
    styles: [...document.querySelectorAll('p, i')].map((each) =>
      ['text-decoration', 'background', 'box-shadow', 'border']
        .map((name) => getComputedStyle(each).getPropertyValue(name))
        .join(),
    ),
    children: hosts().map((host) => `${host.outerHTML} ${JSON.stringify(host.getBoundingClientRect())}`),
    entries: performance
      .getEntries()
      .filter(
        ({ entryType }) =>
          !['event', 'first-input', 'longtask', 'long-animation-frame', 'visibility-state'].includes(entryType),
      )
      .map(({ entryType, name }) => `${entryType} ${name.replace(location.href, '')}`),
    messages,
    patched: patched.splice(0),
    animations: [document, ...hosts()].flatMap((each) => each.getAnimations({ subtree: true })).length,
    frames: window.length,
  });
  // Has something to lay out that takes long, makes that necessary before anybody else hears of the pointer, and looks
  // afterwards whether somebody has had it done.
  const heard: boolean[] = [];
  window.laidOut = () => heard;
  window.listenIn = () => {
    const heavy = document.createElement('div');
    heavy.style.cssText = 'font-size: 1px; line-height: 1px';
    document.body.append(heavy);
    let width = 500;
    const upset = (): void => void (heavy.style.width = `${(width = 1000 - width + 1)}px`);
    const timeOfLayout = (): number => {
      const began = performance.now();
      void heavy.offsetHeight;
      return performance.now() - began;
    };
    let usual = 0;
    while (usual < 40) {
      heavy.insertAdjacentHTML('beforeend', '<span>1 </span>'.repeat(2000));
      void heavy.offsetHeight;
      upset();
      usual = timeOfLayout();
    }
    listen('pointermove', upset, { capture: true });
    listen('pointermove', () => heard.push(timeOfLayout() < usual / 4));
  };
  // Styles the hosts of what is over the page in ways that could show what is in them.
  window.tamper = () =>
    [
      '',
      'width:0;height:0',
      'inset:auto;width:fit-content;height:fit-content',
      'position:static',
      'display:inline-block;overflow:auto;width:1px;height:1px',
      'contain:none;clip-path:none;transform:translate(9px,9px)',
    ].flatMap((style) =>
      hosts().map((host) => {
        const before = host.style.cssText;
        host.style.setProperty('pointer-events', 'auto', 'important');
        for (const part of style.split(';').filter(Boolean)) {
          const [name, value] = part.split(':') as [string, string];
          host.style.setProperty(name, value, 'important');
        }
        const { scrollWidth, scrollHeight, offsetWidth, offsetHeight, clientHeight } = host;
        const range = document.createRange();
        range.selectNode(host);
        const size = [
          scrollWidth,
          scrollHeight,
          offsetWidth,
          offsetHeight,
          clientHeight,
          range.getClientRects().length,
        ];
        const found = `${style} ${size.join()} ${hits()}`;
        host.style.cssText = before;
        return found;
      }),
    );
}
