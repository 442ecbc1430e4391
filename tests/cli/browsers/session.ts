/**
 * What a script can do with a browser that has the extension loaded: the same words for both engines. The two ways of
 * doing it are `chromium.ts` and `firefox.ts`.
 */
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Engine, FoundBrowser } from './find.ts';

export interface LaunchOptions {
  /** The unpacked build. Absent: a browser without the extension. */
  extension?: string;
  /** Default true. */
  headless?: boolean;
  /** CSS pixels; default 1280 × 800. With a window on the screen the page follows the window instead. */
  viewport?: { width: number; height: number };
  /** What pages and the extension take for the reader's wish. Default: what the system says. */
  colorScheme?: 'light' | 'dark';
  /** Whether the system replaces the colours of pages by a few of its own, for high contrast. */
  forcedColors?: boolean;
  /** Whether the reader has asked the system for as little motion as there can be. */
  reducedMotion?: boolean;
  /** Whether the page that the extension opens when it is installed stays open. Default: it is closed. */
  keepWelcome?: boolean;
  /** A folder that the browser keeps what it knows in, for one that is started again. Default: a fresh one, for once. */
  profile?: string;
  /**
   * Hosts that the reader has allowed files to be loaded from, as patterns: no script can answer the browser's own
   * question. Their certificates need not be any that is trusted.
   */
  allowedHosts?: readonly string[];
  /** Whether `movePointer` is going to be used: in Chromium pages have something in them for it that they else have not. */
  hand?: boolean;
  /** Firefox only: after how long without work the background is stopped. Default: the browser's own 30 s. */
  backgroundIdleMs?: number;
  /** Firefox only: how much all sites and extensions may keep, in bytes; one of them a fifth of it, 10 MB at least. */
  room?: number;
}

/** What a launch is told besides. */
export interface Placed extends LaunchOptions {
  /** Where the browser keeps what it knows. */
  userDataDir?: string;
}

export type MenuEntry = 'look-up' | 'keep-page' | 'keep-selected';

/** What a page has cost so far. */
export interface Costs {
  /** How long its main thread has worked; in Firefox the processor time of all processes of pages. */
  workedMs: number;
  /** What its heap holds, after it was tidied; in Firefox the memory of those processes. */
  megabytes: number;
  /** Listeners to events, the extension's among them; absent in Firefox, which does not tell. */
  listeners?: number;
}

export interface Session {
  readonly found: FoundBrowser;
  readonly engine: Engine;
  readonly browser: Browser;
  /** A new tab in front. */
  newPage(): Promise<Page>;
  /** A new private window with a tab on an address; the extension is let into such windows, as a reader can do. */
  openPrivately(address: string): Promise<Page>;
  /**
   * A page of the extension, such as `popup.html`, in a tab behind the one in front: for the extension the tab in front
   * is the one being read, as it is for a real popup.
   *
   * @param inFront in a tab in front instead: timers of those behind it are slow.
   * @param before what is done once the tab is there, and empty: to open one wakes the background of Firefox.
   */
  openExtensionPage(file: string, inFront?: boolean, before?: () => Promise<void>): Promise<Page>;
  /** What stands on the toolbar button while this page is in front; empty for nothing. */
  badgeText(page: Page): Promise<string>;
  /** Whether the panel is open at the side of the window. */
  isPanelOpen(): Promise<boolean>;
  /** Types behind the extension's keyword in the address bar; gives what is suggested, as a reader reads it. */
  suggestions(typed: string): Promise<string[]>;
  /** Takes one of the last suggestions (from 1), or what was typed itself (0). */
  takeSuggestion(place: number): Promise<void>;
  /** Chooses one of our entries in the context menu of a page, which is in front, or of the text that is selected on it. */
  chooseInMenu(page: Page, entry: MenuEntry): Promise<void>;
  /**
   * Gives a command as its keys do. Firefox only: what a script types reaches the page, and in Chromium nothing beyond.
   */
  giveCommand?(name: string): Promise<void>;
  /**
   * Moves the pointer over a page in front as a hand does, into frames of other processes too, where the pointer of
   * `page.mouse` is lost to Chromium's page. From point to point in CSS pixels of the viewport. For `hand` only.
   */
  movePointer(page: Page, points: readonly { x: number; y: number }[]): Promise<void>;
  /** Stops the background at once, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Lets the extension read all sites, or none unless it is asked to: what a reader sets in the browser. */
  allowSites(allowed: boolean): Promise<void>;
  /** Shows the page in front as it prints, or as it stands on the screen. */
  showPrinted(page: Page, isPrinted: boolean): Promise<void>;
  /** Presses the toolbar button over a page, as a hand does, so that the popup opens and the page is allowed. Firefox only. */
  pressToolbarButton?(page: Page): Promise<void>;
  /**
   * Opens the real popup, under the toolbar button, lets it be for a while and closes it: nothing is asked of it meanwhile.
   *
   * @param page of the extension, in front.
   * @returns when it made a mark of this name in its timeline, in milliseconds since it was opened; undefined for never.
   */
  timePopup(page: Page, mark: string, restMs: number): Promise<number | undefined>;
  /** Opens an address in Firefox's view for reading, which is a page of the browser. Chromium has none. */
  openForReading?(page: Page, address: string): Promise<void>;
  costs(page: Page): Promise<Costs>;
  /** Has pages give back what they need no more, which is work for them. Firefox only: Chromium does so for `costs`. */
  tidy?(): Promise<void>;
  /** What the background's heap holds; in Firefox the memory of the extension's process. */
  backgroundMegabytes(): Promise<number>;
  /**
   * Loads the extension anew from its folder, as an update does: scripts in open pages lose their extension.
   *
   * @param changed what the manifest says instead: another version.
   */
  reloadExtension(changed?: { version: string }): Promise<void>;
  /**
   * Errors so far, in words: uncaught exceptions and `console.error` of pages, content scripts, the card's frame, the
   * background, with where they came from. Each read empties the list.
   */
  takeProblems(): Promise<string[]>;
  /**
   * As launched: no tab but an empty one, and the extension taken out and put in again, so that nothing is left of what it
   * kept, was allowed or complained of. Several times quicker than a launch.
   */
  startOver(): Promise<void>;
  close(): Promise<void>;
}

/** The page that the extension opens when it is installed. */
export const WELCOME_PAGE = '/welcome.html';

export const DEFAULT_VIEWPORT = { width: 1280, height: 800 };

/** Where a page or frame is. `frame.url()` says `about:blank` for extension pages in Firefox; the document knows. */
export async function addressOf(context: Page | Frame): Promise<string> {
  try {
    return await context.evaluate(() => location.href);
  } catch {
    return ''; // Gone, or not loaded yet.
  }
}
