/**
 * The ways in which everything has to look good: schemes, sizes, languages, what a reader's system or eyes ask for.
 */
import {
  launchBrowser,
  requireBrowser,
  requireBuild,
  type Engine,
  type LaunchOptions,
  type Session,
} from '../browsers.ts';

export interface Look {
  name: string;
  engines: readonly Engine[];
  launch?: Pick<LaunchOptions, 'colorScheme' | 'forcedColors'>;
  /** As a phone, or a panel made as small as it goes. */
  narrow?: boolean;
  settings?: { language?: 'en' | 'ar'; textSize?: 100 | 200 };
}

const BOTH = ['chromium', 'firefox'] as const;
const LIGHT = { colorScheme: 'light' } as const;
const DARK = { colorScheme: 'dark' } as const;

/** What differs between the engines is fonts and controls: two looks tell. */
export const LOOKS: readonly Look[] = [
  { name: 'light', engines: BOTH, launch: LIGHT },
  { name: 'dark', engines: ['chromium'], launch: DARK },
  { name: 'narrow', engines: ['chromium'], launch: LIGHT, narrow: true },
  { name: 'arabic', engines: BOTH, launch: LIGHT, settings: { language: 'ar' } },
  { name: 'arabic-narrow-dark', engines: ['chromium'], launch: DARK, narrow: true, settings: { language: 'ar' } },
  { name: 'large', engines: ['chromium'], launch: LIGHT, settings: { textSize: 200 } },
  { name: 'arabic-large', engines: ['chromium'], launch: LIGHT, settings: { language: 'ar', textSize: 200 } },
  { name: 'contrast', engines: ['chromium'], launch: { ...LIGHT, forcedColors: true } },
];

/** A browser in which everything has the look. */
export async function launchLook(
  engine: Engine,
  { launch, settings }: Pick<Look, 'launch' | 'settings'>,
): Promise<Session> {
  const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine), ...launch });
  const page = await session.openExtensionPage('popup.html');
  await page.evaluate(
    (wanted) => {
      interface Api {
        storage: { local: { set(items: object): Promise<void> } };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).storage.local.set({ settings: { version: 1, ...wanted } });
    },
    { language: 'en', ...settings },
  );
  await page.close();
  return session;
}
