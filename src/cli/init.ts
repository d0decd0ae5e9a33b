// npm run init: makes the site its publisher's own. Content and pictures of the project are moved
// to where the tests read them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { type Answers, QUESTIONS, type Question } from './init-answers.ts';
import { writeSiteFiles } from './init-files.ts';
import { KEPT, listUncommitted, replaceSite } from './replace-site.ts';

const USAGE = `用法 Usage: npm run init -- [--language en --name "…"] [options]
Puts a small essay, settings and an icon of your own in the place of ours, which go to ${KEPT}.
Asks at a terminal, unless --language and --name are given.
${QUESTIONS.map(({ key, zh, en }) => `  --${key.padEnd(9)} ${en} ${zh}`).join('\n')}
  --yes       asks nothing
  --force     goes on where content/ or public/ has changes that are not committed
Exit codes: 0 done, 1 nothing was changed, 2 wrong usage.`;

const { values } = readCommandLine({
  usage: USAGE,
  options: {
    ...Object.fromEntries(QUESTIONS.map(({ key }) => [key, { type: 'string' as const }])),
    yes: { type: 'boolean' },
    force: { type: 'boolean' },
  },
});
const root = process.cwd();
if (existsSync(path.join(root, KEPT)))
  stop(
    `${KEPT} 已经有了：这个网站已经是你的。要改设置，请改 content/site.yaml。`,
    `${KEPT} is there: this site is yours already. Change content/site.yaml instead.`,
  );
const uncommitted = values['force'] ? [] : await listUncommitted(root);
if (uncommitted.length > 0)
  stop(
    `下面的改动还没有提交；请先提交，或加 --force 照样搬走：\n${uncommitted.join('\n')}`,
    'These changes are not committed: commit them first, or move them as well with --force.',
  );

const answers = readAnswers(await ask(givenAnswers()));
const files = writeSiteFiles(answers, new Date().toISOString().slice(0, 10));
const moved = await replaceSite(root, files);
const isChinese = /^zh\b/i.test(answers.language);
print(isChinese ? `移到 ${KEPT}/：` : `Moved to ${KEPT}/:`, moved);
print(isChinese ? '写好：' : 'Written:', Object.keys(files));
print(isChinese ? '接下来：' : 'Next:', ['npm start', 'git add -A && git commit']);

function givenAnswers(): Map<Question, string> {
  return new Map(
    QUESTIONS.flatMap((question): [Question, string][] => {
      const given = values[question.key];
      return typeof given === 'string' ? [[question, given.trim()]] : [];
    }),
  );
}

/** Asks for what was not given, at a terminal. */
async function ask(given: ReadonlyMap<Question, string>): Promise<ReadonlyMap<Question, string>> {
  const isComplete = QUESTIONS.every((each) => !each.isNeeded || given.has(each));
  if (values['yes'] || isComplete || !process.stdin.isTTY) return given;
  const answers = new Map(given);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const question of QUESTIONS.filter((each) => !given.has(each))) {
    for (;;) {
      const written = (await terminal.question(`${question.zh} ${question.en}: `)).trim();
      if (written === '' && !question.isNeeded) break;
      if (question.read(written) === undefined) continue;
      answers.set(question, written);
      break;
    }
  }
  terminal.close();
  return answers;
}

function readAnswers(given: ReadonlyMap<Question, string>): Answers {
  const missing = QUESTIONS.find((each) => each.isNeeded && !given.has(each));
  if (missing)
    return stopOnUsage(`--${missing.key} 没有给出。 --${missing.key} is missing.`, USAGE);
  const answers: Answers = { language: '', name: '' };
  for (const [question, written] of given) {
    const answer = question.read(written);
    if (answer === undefined)
      return stopOnUsage(
        `--${question.key} ${JSON.stringify(written)}：要的是${question.zh}。 It must be: ${question.en}.`,
        USAGE,
      );
    answers[question.key] = answer;
  }
  return answers;
}

function print(title: string, lines: readonly string[]): void {
  console.log([title, ...lines.map((line) => `  ${line}`)].join('\n'));
}

function stop(zh: string, en: string): never {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
