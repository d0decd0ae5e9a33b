// npm run upgrade: merges a newer release of the software into a site. Content and pictures stay as
// they are. It uses no package, so that the command of a newer release runs in an older site.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { mergeTrees } from './merge-trees.ts';
import { listDuties } from './upgrade-duties.ts';
import { openRepository } from './upgrade-git.ts';

const USAGE = `用法 Usage: npm run upgrade -- <release> [--from <release>]
Merges a newer release, such as v1.2.0 or upstream/main, into this site and commits it. content/ and
your pictures stay as they are. What you changed in the program is merged with what the release did.
  --from  the release that this site was made of, where git cannot tell it
Exit codes: 0 done, 1 nothing was changed, 2 wrong usage.`;
const CHANGELOG = '.github/CHANGELOG.md';

const { values, words } = readCommandLine({
  usage: USAGE,
  options: { from: { type: 'string' } },
  takesWords: true,
});
const [name, ...others] = words;
if (name === undefined || others.length > 0)
  stopOnUsage(say('要给出一个版本。', 'Name one release.'), USAGE);

const root = process.cwd();
if (!existsSync(path.join(root, '.git')))
  stop(
    '这个文件夹不是git仓库的最上层。先运行 git init && git add -A && git commit，再升级。',
    'This folder is not the top of a git repository. Run git init && git add -A && git commit first.',
  );
const repository = openRepository(root);
const site = findCommit('HEAD');
const release = findCommit(name);
const changed = repository.listChanged();
if (changed.length > 0)
  stop(
    `下面的改动还没有提交，请先提交：\n${changed.join('\n')}`,
    `These changes are not committed. Commit them first:\n${changed.join('\n')}`,
  );
const common = repository.findBase(site, release);
if (common === release) {
  console.log(say(`${name} 已经在这个网站里了。`, `This site has ${name} already.`));
  process.exit(0);
}
const base = findStart(common);
const trees = [base, site, release].map((commit) => repository.readTree(commit));
const [before = new Map(), ours = new Map(), theirs = new Map()] = trees;
const { files, both, kept } = mergeTrees(before, ours, theirs);
const conflicts = both.filter((file) => {
  const merged = repository.mergeFile({
    base: before.get(file),
    site: ours.get(file) ?? '',
    release: theirs.get(file),
  });
  if (merged !== undefined) files.set(file, merged);
  return merged === undefined;
});
if (conflicts.length > 0)
  stop(
    `这些文件你改过，新版也改了同样的地方：\n${conflicts.join('\n')}\n什么都没有动。请把自己的改动撤下（git checkout ${base.slice(0, 9)} -- 文件），提交，升级之后再改。`,
    `You and the release changed the same lines of these files:\n${conflicts.join('\n')}\nNothing was changed. Take your changes back (git checkout ${base.slice(0, 9)} -- <file>), commit, upgrade, and make them again.`,
  );
repository.commit(files, [site, release], `Upgrade to ${name}`);

const asked = listDuties(
  repository.readText(release, CHANGELOG),
  repository.readText(base, CHANGELOG),
);
const count = [...files].filter(([file, entry]) => ours.get(file) !== entry).length;
console.log(
  say(`已升级到 ${name}，改了 ${count} 个文件。`, `Upgraded to ${name}: ${count} files.`),
);
if (kept.length > 0) print(say('仍是你的：', 'Still yours:'), kept);
if (asked.length > 0)
  print(
    say('要做的事：', 'What you have to do:'),
    asked.map((duty) => `- ${duty}`),
  );
print(say('接下来：', 'Next:'), ['npm ci && npm run check']);
print(say('退回：', 'To go back:'), ['git reset --hard HEAD~1']);

function findCommit(written: string): string {
  return (
    repository.findCommit(written) ??
    stop(
      `git不认识 ${written}。先取来：git fetch upstream --tags`,
      `git does not know ${written}. Fetch it first: git fetch upstream --tags`,
    )
  );
}

/** Finds the release that the site was made of. @param shared the last commit of both */
function findStart(shared: string | undefined): string {
  if (typeof values['from'] === 'string') return findCommit(values['from']);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return (
    shared ??
    repository.findCommit(`v${version}`) ??
    stop(
      '这个网站的历史里没有软件的任何版本。请写明是从哪一版开始的：--from v0.1.0',
      'The history of this site holds no release of the software. Say of which it was made: --from v0.1.0',
    )
  );
}

function stop(zh: string, en: string): never {
  console.error(say(zh, en));
  process.exit(1);
}

function print(title: string, lines: readonly string[]): void {
  console.log([title, ...lines.map((line) => `  ${line}`)].join('\n'));
}

/** The sentence in the language of the site, which is Chinese where the settings name none. */
function say(zh: string, en: string): string {
  const settings = path.join(process.cwd(), 'content/site.yaml');
  const text = existsSync(settings) ? readFileSync(settings, 'utf8') : '';
  const [, language = 'zh-CN'] = /^language:\s*["']?([\w-]+)/m.exec(text) ?? [];
  return /^zh\b/i.test(language) ? zh : en;
}
