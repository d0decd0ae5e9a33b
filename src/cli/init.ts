// npm run init: makes the site its publisher's own. Content and pictures of the project are moved
// to where the tests read them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Message, msg, printMessage } from '../core/shared/message.ts';
import { translatorFor } from '../i18n/messages.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { type Answers, QUESTIONS, type Question } from './init-answers.ts';
import { writeSiteFiles } from './init-files.ts';
import { KEPT, listUncommitted, replaceSite } from './replace-site.ts';
import type { Speech } from './speech.ts';

// Before a language is chosen, that of the system is spoken.
let say = speakerOf(Intl.DateTimeFormat().resolvedOptions().locale);

const { values } = readCommandLine({
  usage: writeUsage(),
  options: {
    ...Object.fromEntries(QUESTIONS.map(({ key }) => [key, { type: 'string' as const }])),
    yes: { type: 'boolean' },
    force: { type: 'boolean' },
  },
});
const given = givenAnswers();
const root = process.cwd();
if (existsSync(path.join(root, KEPT)))
  stop(msg`${KEPT} is there: this site is yours already. Change content/site.yaml instead.`);
const uncommitted = values['force'] ? [] : await listUncommitted(root);
if (uncommitted.length > 0)
  stop(
    msg`These changes are not committed: commit them first, or move them as well with --force.`,
    uncommitted,
  );

const answers = readAnswers(await ask(given));
const files = writeSiteFiles(answers, new Date().toISOString().slice(0, 10));
const moved = await replaceSite(root, files);
print(msg`Moved to ${KEPT}/:`, moved);
print(msg`Written:`, Object.keys(files));
print(msg`Next:`, ['npm start', 'git add -A && git commit']);

function givenAnswers(): Map<Question, string> {
  const answered = new Map(
    QUESTIONS.flatMap((question): [Question, string][] => {
      const written = values[question.key];
      return typeof written === 'string' ? [[question, written.trim()]] : [];
    }),
  );
  chooseLanguage(answered);
  return answered;
}

/** From when the language of the site is known, it is spoken. */
function chooseLanguage(answered: ReadonlyMap<Question, string>): void {
  for (const [question, written] of answered)
    if (question.key === 'language') say = speakerOf(question.read(written) ?? 'en');
}

function speakerOf(tag: string): Speech {
  const translate = translatorFor(tag);
  return (message) => printMessage(message, translate);
}

/** Asks for what was not given, at a terminal. */
async function ask(given: ReadonlyMap<Question, string>): Promise<ReadonlyMap<Question, string>> {
  const isComplete = QUESTIONS.every((each) => !each.isNeeded || given.has(each));
  if (values['yes'] || isComplete || !process.stdin.isTTY) return given;
  const answers = new Map(given);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const question of QUESTIONS.filter((each) => !given.has(each))) {
    for (;;) {
      const written = (await terminal.question(`${say(question.asked)}: `)).trim();
      if (written === '' && !question.isNeeded) break;
      if (question.read(written) === undefined) continue;
      answers.set(question, written);
      chooseLanguage(answers);
      break;
    }
  }
  terminal.close();
  return answers;
}

function readAnswers(given: ReadonlyMap<Question, string>): Answers {
  const missing = QUESTIONS.find((each) => each.isNeeded && !given.has(each));
  if (missing) return stopOnUsage(say(msg`--${missing.key} is missing.`), writeUsage());
  const answers: Answers = { language: '', name: '' };
  for (const [question, written] of given) {
    const answer = question.read(written);
    if (answer === undefined)
      return stopOnUsage(
        say(
          msg`--${question.key} ${JSON.stringify(written)} is not fit. Needed: ${question.asked}.`,
        ),
        writeUsage(),
      );
    answers[question.key] = answer;
  }
  return answers;
}

function print(title: Message, lines: readonly string[]): void {
  console.log([say(title), ...lines.map((line) => `  ${line}`)].join('\n'));
}

function stop(fault: Message, lines: readonly string[] = []): never {
  console.error([say(fault), ...lines].join('\n'));
  process.exit(1);
}

/** In the language that is spoken by now. */
function writeUsage(): string {
  return [
    '用法 Usage: npm run init -- [--language en --name "…"] [options]',
    say(
      msg`Moves our content to ${KEPT}, and writes a small essay, settings and an icon of your own.`,
    ),
    say(msg`Asks at a terminal, unless --language and --name are given.`),
    ...QUESTIONS.map(({ key, asked }) => `  --${key.padEnd(9)} ${say(asked)}`),
    `  --yes       ${say(msg`asks nothing`)}`,
    `  --force     ${say(msg`goes on where content/ or public/ has changes that are not committed`)}`,
    say(msg`Exit codes: 0 done, 1 nothing was changed, 2 wrong usage.`),
  ].join('\n');
}
