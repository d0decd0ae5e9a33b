import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Variables that change what is built. */
const VARIABLES = /^(?:SITE_URL|NODE_ENV|TZ|LANG|LANGUAGE|LC_\w+|(?:ASTRO|PUBLIC|VITE)_\w+)$/;
/** What npm has put into node_modules, version for version. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * The digest of all that makes a site beside its content: the project's code and settings, the
 * installed packages, this Node and its environment. Edits made by hand inside node_modules are not
 * detected: remove .cache/ after one.
 *
 * @param root the project's folder
 */
export function digestCode(root: string): string {
  const hash = createHash('sha256');
  const settings = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map(({ name }) => name);
  const code = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  for (const file of [...settings, ...code, INSTALLED].sort()) {
    if (!existsSync(path.join(root, file))) continue;
    const content = readFileSync(path.join(root, file));
    hash.update(`${JSON.stringify(file)} ${content.byteLength}\n`).update(content);
  }
  const environment = Object.entries(process.env)
    .filter(([name, value]) => VARIABLES.test(name) && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const zone = Intl.DateTimeFormat().resolvedOptions();
  return hash
    .update(
      JSON.stringify([
        environment,
        process.versions,
        process.platform,
        process.arch,
        zone.locale,
        zone.timeZone,
      ]),
    )
    .digest('hex');
}
