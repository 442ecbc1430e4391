/**
 * `npm run lock`: completes package-lock.json for platforms other than this one.
 *
 * A package with native parts has one optional dependency for each platform. Where the registry at hand does not hold
 * some of them, `npm install` leaves them out of the lock file and `npm ci` then refuses it. This puts in what npm would
 * have put there, but for the checksums, which nobody here can know.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './browsers.ts';

interface LockedPackage {
  version: string;
  license?: string;
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const FILE = join(PROJECT_ROOT, 'package-lock.json');

/** `@scope/binding-linux-x64-gnu`, `@scope/darwin-arm64`: system, processor, C library. */
const PLATFORM = /\/(?:binding-)?(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>\w+?)(?:-(?<abi>\w+))?$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, LockedPackage> };
const missing = Object.values(lock.packages).flatMap((owner) =>
  Object.entries(owner.optionalDependencies ?? {})
    .filter(([name, version]) => /^\d/.test(version) && !(`node_modules/${name}` in lock.packages))
    .flatMap(([name, version]) => entry(owner, name, version)),
);
Object.assign(lock.packages, Object.fromEntries(missing));
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} platform packages added to the lock file`);

function entry(owner: LockedPackage, name: string, version: string): [string, object][] {
  const { os, cpu, abi } = PLATFORM.exec(name)?.groups ?? {};
  if (!os || !cpu) return [];
  const libc = os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  const { license, engines } = owner;
  return [
    [
      `node_modules/${name}`,
      { version, cpu: [cpu], dev: true, ...(engines && { engines }), ...libc, license, optional: true, os: [os] },
    ],
  ];
}
