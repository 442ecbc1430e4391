/**
 * The one harness that finds and launches browsers with the extension in them. Every run has a fresh profile: a reused
 * one answered from a stale service worker.
 *
 *     const session = await launchBrowser(requireBrowser('firefox'), { extension: requireBuild('firefox') });
 *     const page = await session.newPage();
 */
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from './browsers/chromium.ts';
import type { Engine, FoundBrowser } from './browsers/find.ts';
import { launchFirefox } from './browsers/firefox.ts';
import type { LaunchOptions, Session } from './browsers/session.ts';

export { adviceFor, BROWSER_NAMES, engineOf, findBrowsers, requireBrowser } from './browsers/find.ts';
export type { BrowserName, Engine, FoundBrowser } from './browsers/find.ts';
export { addressOf, DEFAULT_VIEWPORT } from './browsers/session.ts';
export type { LaunchOptions, Session } from './browsers/session.ts';

export const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** What `wxt build -b` calls an engine. */
export const BUILD_NAMES: Record<Engine, string> = { chromium: 'chrome', firefox: 'firefox' };

/** The folder of the unpacked production build, whether it is there or not. */
function buildFolder(engine: Engine): string {
  return join(PROJECT_ROOT, '.output', `${BUILD_NAMES[engine]}-mv3`);
}

/** Throws when there is no build. */
export function requireBuild(engine: Engine): string {
  const folder = buildFolder(engine);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is missing: run \`npm run build\`.`);
  return folder;
}

/**
 * Launches a browser with a copy of the extension: browsers read its files when they need them, and somebody may be
 * building it anew meanwhile.
 */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions = {}): Promise<Session> {
  const launch = found.engine === 'firefox' ? launchFirefox : launchChromium;
  if (options.extension === undefined) return launch(found, options);
  const folder = options.profile ?? (await mkdtemp(join(tmpdir(), 'concordance-')));
  const discard = (): void => {
    process.off('exit', discard);
    if (options.profile === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', discard);
  try {
    // By its place browsers know that it is the same again.
    const extension = join(folder, 'extension');
    await cp(options.extension, extension, { recursive: true });
    const manifest = join(extension, 'manifest.json');
    // As if they had been asked for and allowed: what the manifest asks for is, from the start.
    if (options.allowedHosts) await change(manifest, { host_permissions: options.allowedHosts });
    const first = await readFile(manifest);
    const session = await launch(found, { ...options, extension, userDataDir: join(folder, 'browser') });
    const close = async (): Promise<void> => {
      await session.close();
      discard();
    };
    const reloadExtension: Session['reloadExtension'] = async (changed) => {
      if (changed) await change(manifest, changed);
      await session.reloadExtension();
    };
    const startOver = async (): Promise<void> => {
      await writeFile(manifest, first);
      await session.startOver();
    };
    return { ...session, reloadExtension, startOver, close };
  } catch (error) {
    discard();
    throw error;
  }
}

async function change(manifest: string, changed: object): Promise<void> {
  const content = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...content, ...changed }));
}
