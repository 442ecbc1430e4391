/**
 * `npm run lint:extension`: what the add-on store says of the Firefox build. Nothing it complains of is let through but
 * one thing: every bundle with Lit in it assigns to `innerHTML` once, where Lit makes a template of our own literals.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT, requireBuild } from './browsers.ts';

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Message[];
  warnings: Message[];
}

const OF_LIT = 'UNSAFE_VAR_ASSIGNMENT';

const webExt = join(PROJECT_ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
const args = [webExt, 'lint', '--source-dir', requireBuild('firefox'), '--output', 'json'];
const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT_ROOT, encoding: 'utf8' });
const { errors, warnings } = parse(stdout);
const ofLit = warnings.filter(({ code }) => code === OF_LIT);
const bundles = new Set(ofLit.map(({ file }) => file));
const refused = [...errors, ...warnings.filter(({ code }) => code !== OF_LIT)];
if (ofLit.length > bundles.size) refused.push(...ofLit);
for (const { code, message, file = '', line = 0 } of refused) console.error(`${file}:${line}: ${code}: ${message}`);
console.log(`The add-on linter found ${refused.length} problems (and Lit in ${bundles.size} bundles).`);
if (refused.length > 0) process.exitCode = 1;

function parse(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    throw new Error(`The add-on linter gave no report:\n${text}${stderr}`);
  }
}
