// npm run worklist -- [essay] [--editor name] [--format markdown|csv] [--blind]
// [--read file.csv] [--compare file.csv]: hands what there is to check to people without the desk,
// and takes back a table that they have filled in.
import { readFile } from 'node:fs/promises';
import type { DeskFault, DeskState } from '../core/desk/desk-types.ts';
import {
  compareWorklist,
  type FilledRow,
  readWorklistCsv,
  type RowFault,
} from '../core/desk/read-worklist.ts';
import { writeWorklistCsv, writeWorklistMarkdown } from '../core/desk/worklist.ts';
import { decodeText } from '../core/import/read/decode-text.ts';
import { measureAgreement } from '../core/reviews/agreement.ts';
import { VERDICTS } from '../core/reviews/verdicts.ts';
import { listed, type Message, msg, verbatim } from '../core/shared/message.ts';
import { nameVerdicts } from '../i18n/ui-strings.ts';
import { sha256 } from '../pipeline/copies/read-copy.ts';
import { openDesk } from '../pipeline/desk/desk.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { readEditor } from './read-options.ts';
import { speechOf } from './speech.ts';

const USAGE = `用法 Usage: npm run worklist -- [essay] [--editor name] [--format markdown|csv] [--blind] [--read file.csv] [--compare file.csv]
Prints what there is to check in an essay, what is most at risk first; the first essay where none is named.
  --editor  a second editor, whose reviews are reviews.<name>.yaml: lists what they have open, and reads into that file
  --format  markdown (the default), or csv: a table to be filled in
  --blind   a table that tells nothing of the reviews there are, for a second editor who checks independently
  --compare tells where such a table, filled in, differs from the reviews, and how far the two editors agree
  --read    takes a filled-in table: verdict, note and sources of each row go into the file of reviews
Exit codes: 0 done, 1 rows that were not taken, 2 wrong usage.`;

const REASONS = {
  'unknown-claim': msg`there is no such claim`,
  'unknown-verdict': msg`there is no such verdict; it may be ${listed(VERDICTS)}`,
  'no-verdict': msg`the row has no verdict`,
  'other-sentence': msg`the essay has another sentence there; write the table again`,
  'lost-characters': msg`the table has question marks for characters; save it as CSV UTF-8`,
  'changed-since': msg`the review has changed since the table was written; write the table again`,
} as const;
/** So many rows with one fault are named one by one. */
const MOST_NAMED = 10;

const { values, words } = readCommandLine({
  usage: USAGE,
  takesWords: true,
  options: {
    format: { type: 'string', default: 'markdown' },
    editor: { type: 'string' },
    blind: { type: 'boolean' },
    read: { type: 'string' },
    compare: { type: 'string' },
  },
});
const [slug, ...others] = words;
if (others.length > 0) stopOnUsage(`${others.join(' ')} ?`, USAGE);
const say = speechOf(process.cwd());
const desk = openDesk(process.cwd(), async () => ({}), readEditor(values['editor'], USAGE));
const state = await desk.describe(slug);
if (!state) stopOnUsage(say(msg`There is no essay ${slug ?? ''}.`), USAGE);
const nameVersion = (subject: unknown) => `v${sha256(JSON.stringify(subject)).slice(0, 12)}`;
const reading = { nameVersion, verdictNames: nameVerdicts() };

if (typeof values['read'] === 'string') await takeBack(state, values['read']);
else if (typeof values['compare'] === 'string') await compare(state, values['compare']);
else if (values['blind'] || values['format'] === 'csv')
  // Programs for tables take a text for UTF-8 by its first character.
  process.stdout.write(
    `\uFEFF${writeWorklistCsv(state, values['blind'] ? undefined : nameVersion)}`,
  );
else if (values['format'] === 'markdown') process.stdout.write(writeWorklistMarkdown(state));
else stopOnUsage(say(msg`--format ${String(values['format'])} is not known.`), USAGE);

/** Tells of each claim on which two editors differ, and how far they agree. */
async function compare(described: DeskState, file: string): Promise<void> {
  const compared =
    compareWorklist(await readText(file), described, reading.verdictNames) ?? stopOnTable(file);
  for (const { entry, own, other } of compared.filter((claim) => claim.own !== claim.other))
    console.log(`${entry.id}: ${own} / ${other}  ${Array.from(entry.text).slice(0, 40).join('')}`);
  const { alpha, units, alike } = measureAgreement(compared.map(({ own, other }) => [own, other]));
  const measure = alpha === null ? '—' : alpha.toFixed(2);
  console.log(say(msg`Both checked ${units}, ${alike} alike; Krippendorff’s alpha = ${measure}.`));
}

/** Reads a table in the encoding of whichever program wrote it. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => stop(msg`${file} cannot be read.`));
  const decoded = decodeText(bytes);
  return 'fault' in decoded
    ? stop(msg`The encoding of ${file} cannot be detected: save it as CSV UTF-8.`)
    : decoded.text;
}

function stopOnTable(file: string): never {
  return stop(
    msg`${file} has no row with the columns claim and verdict: begin with what --format csv prints.`,
  );
}

function stop(message: Message): never {
  console.error(say(message));
  process.exit(1);
}

async function takeBack(described: DeskState, file: string): Promise<void> {
  const { rows, faults } =
    readWorklistCsv(await readText(file), described, reading) ?? stopOnTable(file);
  for (const ofKind of Map.groupBy(faults, ({ kind }) => kind).values()) tellFaults(file, ofKind);
  let taken = 0;
  let refused = faults.length;
  for (const row of rows) {
    const problems = await save(described, row);
    if (problems.length === 0) taken += 1;
    else refused += 1;
    for (const { message, hint } of problems)
      console.error(`${file} ${row.entry.id}: ${message}\n  ${say(msg`hint: ${verbatim(hint)}`)}`);
  }
  console.log(say(msg`${taken} written, ${refused} not written.`));
  process.exitCode = refused > 0 ? 1 : 0;
}

/** Names the rows that one fault keeps out. */
function tellFaults(file: string, faults: readonly RowFault[]): void {
  for (const { row, claim, kind } of faults.slice(0, MOST_NAMED))
    console.error(say(msg`${file}, row ${row}, ${claim}: ${REASONS[kind]}`));
  const rest = faults.length - MOST_NAMED;
  if (rest > 0) console.error(say(msg`and ${rest} rows more of this kind`));
}

async function save(
  described: DeskState,
  { entry, base, value }: FilledRow,
): Promise<readonly Pick<DeskFault, 'message' | 'hint'>[]> {
  const draft = {
    slug: described.slug,
    item: entry.id,
    id: entry.reviewId,
    base,
    value,
    sources: {},
  };
  const saved = await desk.save(draft);
  if (saved?.kind === 'saved') return [];
  if (saved?.kind === 'faulty') return saved.faults;
  return [
    { message: say(msg`the review has changed meanwhile`), hint: say(msg`write the table again`) },
  ];
}
