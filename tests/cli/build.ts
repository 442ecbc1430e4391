/** Builds the extension for one engine, as `npm run build` does for both. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BUILD_NAMES, PROJECT_ROOT, requireBuild, type Engine } from './browsers.ts';

/** The folder of the fresh unpacked build. Throws when the build fails, having shown why. */
export function build(engine: Engine): string {
  const wxt = join(PROJECT_ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', BUILD_NAMES[engine]], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    throw new Error('The extension could not be built.');
  }
  return requireBuild(engine);
}
