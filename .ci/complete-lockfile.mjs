// Adds to package-lock.json the optional packages that `npm install` left out. Run after every change of dependencies:
// node .ci/complete-lockfile.mjs
//
// Packages with native parts (esbuild, Pagefind, our own Node) list one optional package per platform. Where the
// registry in use does not have one of them, `npm install` leaves it out of the lockfile without a word, and `npm ci`
// then refuses that very lockfile: "Missing: @pagefind/darwin-arm64@ from lock file". npm never downloads an entry for
// another platform, so version and platform are all an entry needs. See https://github.com/npm/cli/issues/9846.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const { version, integrity, cpu, libc, license, os, engines } = describe(name, range);
    const { dev, devOptional } = entry;
    // In npm's order, so that a later install changes nothing.
    const platform = {
      version,
      integrity,
      cpu,
      dev,
      devOptional,
      libc,
      license,
      optional: true,
      os,
      engines,
    };
    lock.packages[`node_modules/${name}`] = platform;
    added.push(name);
  }
}
if (added.length > 0) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(
  added.length > 0
    ? `Added to package-lock.json: ${added.join(', ')}`
    : 'package-lock.json is complete.',
);

/** Whether the package at `path` finds `name` as Node does: in its own node_modules or in one further up. */
function isLocked(path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    if (lock.packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** What the registry says of a package, else what its name says. */
function describe(name, range) {
  const version = range.replace(/^[~^=v]+/, '');
  const { status, stdout } = spawnSync('npm', ['view', `${name}@${version}`, '--json'], {
    encoding: 'utf8',
  });
  if (status === 0 && stdout) {
    const { dist, ...manifest } = JSON.parse(stdout);
    return { ...manifest, version, integrity: dist.integrity };
  }
  const os = name.match(
    /android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win(?=32|dows|-)/,
  )?.[0];
  const cpu = name.match(/arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64/)?.[0];
  if (!os || !cpu)
    throw new Error(
      `The registry lacks ${name}@${version}, and its name does not tell the platform.`,
    );
  return { version, cpu: [cpu], os: [os === 'win' ? 'win32' : os] };
}
