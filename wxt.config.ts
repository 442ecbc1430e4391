import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { bundledFiles } from './corpus/cli/bundled.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * The oldest versions on which the end-to-end tests have passed. In Chromium 150 two of `touch.e2e.ts` cannot: the touches of
 * a driver bring no click there in a frame of another site, whoever's it is. Firefox 140 has no `scheduler` and registers
 * highlights without painting lines; nothing between it and 153 could be tried.
 */
const OLDEST = { chromium: '150', firefox: '153.0' };

const FIREFOX = {
  gecko: {
    id: 'concordance@concordance.invalid',
    strict_min_version: OLDEST.firefox,
    data_collection_permissions: { required: ['none'] as ['none'] },
  },
  gecko_android: { strict_min_version: OLDEST.firefox },
};

/**
 * What several pages share lies in few files: the browser fetches each by itself, and a popup of twenty files took a third
 * longer to open. Firefox's background has a part in the first two alone; Chrome's is one file by itself (see its definition).
 */
const CHUNKS = [
  // All that the popup is drawn with besides its components: without the settings, and what checks and reads them.
  {
    name: 'plain',
    test: /background[\\/]contract[\\/](kept|search-address)|search[\\/](entries|found)|preload-helper|wxt-(html-)?plugins|rolldown[\\/]runtime/,
    minShareCount: 2,
    priority: 5,
    includeDependenciesRecursively: false,
  },
  {
    name: 'contract',
    test: anyOf(/background[\\/]contract[\\/](?!language|search-index)/, /webextension-polyfill|valibot/),
    minShareCount: 2,
    priority: 4,
  },
  // What is kept, and how words are folded: the popup opens without it.
  {
    name: 'kept',
    test: /background[\\/](contract[\\/]search-index|storage[\\/](bundled\.|database))|[\\/]idb[\\/]|match[\\/](fold|letters)|pack[\\/]container|search[\\/]query/,
    minShareCount: 2,
    priority: 4,
  },
  // Without what the background has of it too: how a query and what is opened are written.
  {
    name: 'search',
    test: /corpus[\\/]search[\\/](?!query|entries|found)|pack[\\/]records|flexsearch/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  {
    name: 'interface',
    test: /components[\\/](?!timeline|automatic-|comparison-view|excerpt-list|pair-text|source-excerpts|subject-view)|[\\/]@?lit|_locales[\\/]en/,
    minShareCount: 2,
    priority: 2,
  },
  // What a subject is shown with: the popup opens without it.
  {
    name: 'views',
    test: /components[\\/](automatic-|comparison-view|excerpt-list|pair-text|source-excerpts|subject-view)/,
    minShareCount: 2,
    priority: 1,
  },
];

/** Besides the content script. */
const IN_PAGES = ['cards', 'layer'];

/** In the content script's definition. */
const ONLY_FOR_MANIFEST = /matches: \['<all_urls>'\],[^]*?noScriptStartedPostMessage: true,/;

/**
 * What a build that reloads as it is edited (`npx wxt`) loads besides, from the machine that it is made on, and is told of
 * changes by. It is in no package.
 */
const DEVELOPING = { styles: ' http://localhost:*', news: ' http://localhost:* ws://localhost:*' };

/** Every page of every reader pays for it. What few pages need is a script by itself, see entrypoints/layer and cards. */
const MOST_CONTENT_LENGTH = 27 * 1024;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  // A reviewer builds from the archive of the sources, so it has all that the build reads, hidden files too.
  zip: { dotSources: true, excludeSources: ['.git', '.git/**', '.wxt/**', '.reports/**', '.github/pictures/**'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // To add to a page what shows cards there, and the second painter. Firefox takes the content script's sites for that; what a reader is asked, and can
    // take back, is the same.
    ...(browser !== 'firefox' && { host_permissions: ['<all_urls>'] }),
    omnibox: { keyword: 'fact' },
    action: { default_title: '__MSG_name__' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previousMark__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openCard__' },
      'switch-site': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_switchSite__' },
    },
    web_accessible_resources: [
      // A page must not be able to probe for the extension; Firefox has an address of its own for each profile.
      { resources: ['card.html'], matches: ['<all_urls>'], ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
    // Asked for one host at a time, when the reader subscribes to a pack there or brings one.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      // The background loads the packs that the reader wants from addresses (see background/network.ts). It cannot be said
      // here that nothing else does: each page says of itself, in its head, that it connects to nothing.
      extension_pages: policyWith(command === 'serve' ? DEVELOPING : { styles: '', news: '' }),
    },
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : { minimum_chrome_version: OLDEST.chromium }),
  }),
  hooks: {
    // One that is left out by its own words would be left out of the archive of the sources, too, and Chrome's package could not
    // be built from that.
    'entrypoints:found': ({ config }, found) => {
      const offscreen = found.findIndex(({ name }) => name === 'offscreen');
      if (config.browser === 'firefox' && offscreen >= 0) found.splice(offscreen, 1);
    },
    'vite:devServer:extendConfig': (config) => void config.plugins?.push(openToServer()),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup'))
        config.plugins?.push(fewChunks(), leanMessages(), inlineStyle());
      // They share objects, so their names are shortened in all alike.
      const isInPages = entrypoints.every(({ type, name }) => type === 'content-script' || IN_PAGES.includes(name));
      const isBackground = entrypoints.every(({ type }) => type === 'background');
      if (isInPages || isBackground) config.plugins?.unshift(withoutPolyfill());
      if (isInPages) config.plugins?.unshift(lightContent(), ownContext());
      if (isInPages && config.mode === 'production') config.plugins?.push(tightContent());
    },
    'build:publicAssets': (wxt, files) => {
      mkdirSync(wxt.config.wxtDir, { recursive: true });
      for (const [name, bytes] of Object.entries(bundledFiles())) {
        const file = resolve(wxt.config.wxtDir, name);
        writeFileSync(file, bytes);
        files.push({ absoluteSrc: file, relativeDest: name });
      }
      // The browser reads the manifest's words from them, and insists on their place.
      const locales = fileURLToPath(new URL('assets/', import.meta.url));
      for (const messages of globSync('_locales/*/messages.json', { cwd: locales }))
        files.push({ absoluteSrc: resolve(locales, messages), relativeDest: messages });
    },
  },
  vite: () => ({
    define: { 'import.meta.env.VERSION': JSON.stringify(version) },
    // All browsers that this runs in load ahead what is named in a page's head.
    build: { modulePreload: { polyfill: false } },
    plugins: [withoutEval(), polyfillAsModule(), inLatin()],
    worker: { format: 'es', plugins: () => [withoutEval()] },
    resolve: {
      alias: {
        // The default build of FlexSearch makes functions from strings, which add-on stores refuse.
        flexsearch: fileURLToPath(
          new URL('node_modules/flexsearch/dist/flexsearch.compact.module.min.js', import.meta.url),
        ),
      },
    },
  }),
});

function policyWith({ styles, news }: typeof DEVELOPING): string {
  return `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'${styles}; img-src 'self'; frame-src 'self'; connect-src 'self' https:${news}`;
}

/** Pages forbid themselves all connections; those that are being worked on are told of changes by the server. */
function openToServer(): Plugin {
  return {
    name: 'open-to-server',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    },
  };
}

function anyOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

function fewChunks(): Plugin {
  return {
    name: 'few-chunks',
    outputOptions: (options) => ({ ...options, codeSplitting: { groups: CHUNKS } }),
  };
}

/** Of the messages only what components read: what each is for is for who translates. */
function leanMessages(): Plugin {
  return {
    name: 'lean-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/_locales[\\/]\w+[\\/]messages\.json$/.test(id)) return undefined;
      const messages = JSON.parse(code) as Record<string, { message: string; placeholders?: object }>;
      const lean = Object.entries(messages).map(([key, { message, placeholders }]) => [
        key,
        { message, ...(placeholders && { placeholders: {} }) },
      ]);
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(lean)));
      // Browsers read data sooner than a program that makes them.
      return { code: `export default JSON.parse(${text});`, moduleType: 'js' };
    },
  };
}

/** The few colours and sizes that all pages have stand in the page: no script runs before a style that has to be fetched. */
function inlineStyle(): Plugin {
  return {
    name: 'inline-style',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        html.replace(/<link rel="stylesheet"[^>]* href="\/(assets\/tokens-[^"]+)">/, (link, file: string) => {
          const style = bundle?.[file];
          return style?.type === 'asset' ? `<style>${String(style.source)}</style>` : link;
        }),
    },
  };
}

/**
 * PDF.js makes functions from strings and loads code from addresses where it may, and falls back where it may not. The
 * extension's policy forbids both and add-on stores refuse to see them: here it never may.
 */
function withoutEval(): Plugin {
  return {
    name: 'without-eval',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/pdfjs-dist/')
        ? code.replaceAll(/\b(?:new )?Function\(|\bimport\((?!["'])/g, 'nothingRunsFromText(')
        : undefined,
  };
}

/**
 * Letters that are not Latin by their numbers: one of them, and the browser keeps the whole script in two bytes a letter, and
 * reads it later each time. A template that is taken raw has the number in it, which only patterns understand. Scripts that
 * mostly consist of such letters, as words of the interface do, stay as they are.
 */
function inLatin(): Plugin {
  const numbered = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'in-latin',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const code = chunk.code.replaceAll(/[\u0080-\uffff]/g, numbered);
        if (code.length < chunk.code.length * 1.1) chunk.code = code;
      }
    },
  };
}

/**
 * A bundler gives the default export of a script that is no module by copying the names of all that it exports. Here that
 * is the browser's whole interface, each part of which is made when it is first named: milliseconds before a page begins.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/webextension-polyfill/dist/browser-polyfill')
        ? `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports;`
        : undefined,
  };
}

/**
 * For what starts again and again, on every page and after every stop: it keeps to what browsers have themselves (see
 * contract/channel.ts), and from Chrome 148 on the polyfill gives nothing else than that.
 */
const withoutPolyfill = (): Plugin =>
  insteadOf('@wxt-dev/webextension-polyfill/browser', fileURLToPath(import.meta.resolve('wxt/browser')));

function insteadOf(module: string, file: string): Plugin {
  const resolveId = (id: string): string | undefined => (id === module ? file : undefined);
  return { name: `instead-of-${module}`, enforce: 'pre', resolveId };
}

/** Every page pays for what a content script carries: see content/context.ts. */
const ownContext = (): Plugin =>
  insteadOf(
    'wxt/utils/content-script-context',
    fileURLToPath(new URL('entrypoints/content/context.ts', import.meta.url)),
  );

/** What WXT puts around a content script, without what only says something to developers. */
function lightContent(): Plugin {
  return {
    name: 'light-content',
    enforce: 'pre',
    transform(code, id) {
      // It asks which browser it is in at each start, on every page.
      if (id.endsWith('/@wxt-dev/browser/src/index.mjs'))
        return `export const browser = globalThis[import.meta.env.FIREFOX ? 'browser' : 'chrome'];`;
      // Its name ends with that of our own script.
      const isAround = id.includes('content-script-isolated-world-entrypoint');
      if (!isAround)
        return id.endsWith('/entrypoints/content/index.ts') ? code.replace(ONLY_FOR_MANIFEST, '') : undefined;
      const [imported] = /import definition from .+/.exec(code) ?? [];
      if (imported === undefined) throw new Error(`no content script in ${id}`);
      // Without WXT's own logging, and without what only the manifest is made from.
      return `${imported}
        import { createContext } from 'wxt/utils/content-script-context';
        definition.main(createContext());`;
    },
  };
}

/**
 * Names that only our own objects have, in the content script and those beside it: no browser, message or setting knows them. The minifier
 * shortens them, in each script to the same, which is another fortieth.
 */
const OWN_NAMES = (
  'added addNode addText affected after article awaitShown begin beside box canOpen card changed check close colour deep ' +
  'dismiss element ended enter entered erase focused following forget free from gone guard heading hear held hide ' +
  'home inSlices isEmpty isHeld isInvalid isRightToLeft leave lifetime linked list listen load lookSoon mark marks mention missed near node ' +
  'open over paint pieces prepare press previous prose ranges readWhole renew restOn result returned ' +
  'screen send sentence shallow sheet show shown side skipHidden stale stay step steps sweep time unrendered update viewport ' +
  'watchHost'
).split(' ');

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Two letters: one alone may be a name of something else, as `x` is. */
const shortName = (number: number): string => `${'$_'[Math.floor(number / 62)]}${DIGITS[number % 62]}`;

/** What one minifier leaves, another finds: a thirtieth of the script. It calls nothing with `new` but classes. */
function tightContent(): Plugin {
  return {
    name: 'tight-content',
    enforce: 'post',
    /**
     * Functions as arrows, which are shorter: those of the outermost level, but for generators. Nothing is called before
     * all of them are there, and none asks for `this`: what does is in a class.
     */
    transform(code, id) {
      if (!id.includes('/entrypoints/')) return undefined;
      let short = code;
      for (const statement of this.parse(code).body.toReversed()) {
        const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (node?.type !== 'FunctionDeclaration' || node.generator || !node.id || !node.body) continue;
        const head = `var ${node.id.name} = ${node.async ? 'async ' : ''}${code.slice(node.id.end, node.body.start)}`;
        short = `${short.slice(0, node.start)}${head} => ${code.slice(node.body.start, node.end)};${short.slice(node.end)}`;
      }
      return short;
    },
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          compress: { passes: 4, pure_getters: true, unsafe: true, unsafe_arrows: true },
          format: { ascii_only: true },
          mangle: {
            properties: { regex: new RegExp(`^(?:${OWN_NAMES.join('|')})$`), keep_quoted: true, builtins: true },
          },
          nameCache: { props: { props: Object.fromEntries(OWN_NAMES.map((name, at) => [`$${name}`, shortName(at)])) } },
        });
        if (code === undefined || code.length > MOST_CONTENT_LENGTH)
          throw new Error(`too large for every page: ${code?.length} of ${MOST_CONTENT_LENGTH}`);
        chunk.code = code;
      }
    },
  };
}
