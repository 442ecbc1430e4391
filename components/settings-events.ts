/** What the settings page tells the outside. All of it bubbles and is composed. */
import type { ShownSettings, SiteList } from './shown-settings.ts';

class SettingsEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** These settings are wanted as they are here. */
export class SettingChangeEvent extends SettingsEvent {
  static readonly type = 'setting-change';
  readonly change: Partial<ShownSettings>;
  constructor(change: Partial<ShownSettings>) {
    super(SettingChangeEvent.type);
    this.change = change;
  }
}

/** What was typed is to be put on a list of sites, if it is one. */
export class SiteAddEvent extends SettingsEvent {
  static readonly type = 'site-add';
  readonly list: SiteList;
  readonly typed: string;
  constructor(list: SiteList, typed: string) {
    super(SiteAddEvent.type);
    this.list = list;
    this.typed = typed;
  }
}

/** The settings in this file are to be used. */
export class SettingsImportEvent extends SettingsEvent {
  static readonly type = 'settings-import';
  readonly file: File;
  constructor(file: File) {
    super(SettingsImportEvent.type);
    this.file = file;
  }
}

/** Something is to be done with all settings, or they or the browser's own are to be shown. */
export class SettingsActEvent extends SettingsEvent {
  static readonly type = 'settings-act';
  readonly act: 'export' | 'reset' | 'undo' | 'shortcuts' | 'allow-sites' | 'settings' | 'sync-on' | 'sync-off';
  constructor(act: SettingsActEvent['act']) {
    super(SettingsActEvent.type);
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'setting-change': SettingChangeEvent;
    'site-add': SiteAddEvent;
    'settings-import': SettingsImportEvent;
    'settings-act': SettingsActEvent;
  }
}
