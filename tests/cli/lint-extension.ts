/**
 * `npm run lint:extension`: what the add-on store says of the Firefox build. Nothing it complains of is let through but
 * assignments to `innerHTML` in two libraries: one in a bundle with Lit, which makes a template of our own literals, and
 * two in a bundle with Readability, which works on a parsed copy of a page that runs no script and is never shown.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

const ASSIGNMENT = 'UNSAFE_VAR_ASSIGNMENT';
/** How many assignments a library brings into a bundle, by words that only it has. */
const BROUGHT = { lit$: 1, _grabArticle: 2 };

const folder = requireBuild('firefox');
const webExt = join(PROJECT_ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
const args = [webExt, 'lint', '--source-dir', folder, '--output', 'json'];
const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT_ROOT, encoding: 'utf8' });
const { errors, warnings } = parse(stdout);
const assigned = Map.groupBy(
  warnings.filter(({ code }) => code === ASSIGNMENT),
  ({ file = '' }) => file,
);
const refused = [...errors, ...warnings.filter(({ code }) => code !== ASSIGNMENT)];
for (const [file, messages] of assigned) if (messages.length > broughtInto(file)) refused.push(...messages);
for (const { code, message, file = '', line = 0 } of refused) console.error(`${file}:${line}: ${code}: ${message}`);
console.log(`The add-on linter found ${refused.length} problems (and libraries in ${assigned.size} bundles).`);
if (refused.length > 0) process.exitCode = 1;

function broughtInto(file: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  return Object.entries(BROUGHT).reduce((sum, [words, count]) => sum + (text.includes(words) ? count : 0), 0);
}

function parse(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    throw new Error(`The add-on linter gave no report:\n${text}${stderr}`);
  }
}
