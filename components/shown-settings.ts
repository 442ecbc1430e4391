/** What the settings page is given to show: the settings, and what there is to say of them. Types only. */

/** The settings, as the background's contract keeps them. */
export interface ShownSettings {
  everywhere: boolean;
  otherSites: boolean;
  sitesOn: string[];
  sitesOff: string[];
  pagesOn: string[];
  pagesOff: string[];
  opening: 'dwell' | 'click' | 'key';
  dwellMs: number;
  key: 'alt' | 'ctrl' | 'shift';
  frequency: 'every' | 'section' | 'page';
  kinds: ('person' | 'organisation' | 'group' | 'place' | 'office' | 'event')[];
  packs: ('bundled' | 'own')[];
  markStyle: 'lines' | 'tint';
  markStrength: 'off' | 'quiet' | 'normal' | 'strong';
  language: 'auto' | 'en' | 'ar';
  textSize: 90 | 100 | 115 | 130 | 150 | 200;
  browserModel: boolean;
}

export type SiteList = 'sitesOn' | 'sitesOff';
export type PageList = 'pagesOn' | 'pagesOff';

/** Why what was typed did not get on a list. */
export interface SiteProblem {
  list: SiteList;
  error: 'empty' | 'wildcard' | 'not-a-site' | 'there';
}

/** A command of the keyboard, as the browser has it. */
export interface Shortcut {
  name: string;
  /** As the browser describes it. */
  what: string;
  /** As `Alt+Shift+J`; empty for none. */
  keys: string;
}

/** What was done to all settings at once, and whether it can be undone. */
export interface SettingsDone {
  what: 'import' | 'reset' | 'undo' | 'not-settings' | 'not-stored';
  undo: boolean;
}
