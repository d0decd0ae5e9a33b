// npm run worklist -- [essay] [--editor name] [--format markdown|csv] [--blind]
// [--read file.csv] [--compare file.csv]: hands what there is to check to people without the desk,
// and takes back a table that they have filled in.
import { readFile } from 'node:fs/promises';
import type { DeskFault, DeskState } from '../core/desk/desk-types.ts';
import {
  compareWorklist,
  type FilledRow,
  readWorklistCsv,
  writeWorklistCsv,
  writeWorklistMarkdown,
} from '../core/desk/worklist.ts';
import { measureAgreement } from '../core/reviews/agreement.ts';
import { sha256 } from '../pipeline/copies/read-copy.ts';
import { openDesk } from '../pipeline/desk/desk.ts';
import { readCommandLine, readEditor, stopOnUsage } from './command-line.ts';

const USAGE = `用法 Usage: npm run worklist -- [essay] [--editor name] [--format markdown|csv] [--blind] [--read file.csv] [--compare file.csv]
Prints what there is to check in an essay, what is most at risk first; the first essay where none is named.
  --editor  a second editor, whose reviews are reviews.<name>.yaml: lists what they have open, and reads into that file
  --format  markdown (the default), or csv: a table to be filled in
  --blind   a table that tells nothing of the reviews there are, for a second editor who checks independently
  --compare tells where such a table, filled in, differs from the reviews, and how far the two editors agree
  --read    takes a filled-in table: verdict, note and sources of each row go into the file of reviews
Exit codes: 0 done, 1 rows that were not taken, 2 wrong usage.`;

const REASONS: Readonly<Record<string, string>> = {
  'unknown-claim': '没有这条论断 there is no such claim',
  'unknown-verdict': '没有这种结论 there is no such verdict',
  'changed-since': '表格导出后这条核查又改过 the review has changed since the table was written',
};

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
const desk = openDesk(process.cwd(), async () => ({}), readEditor(values['editor'], USAGE));
const state = await desk.describe(slug);
if (!state) stopOnUsage(`没有这篇文章。 There is no essay ${slug ?? ''}.`, USAGE);
const nameVersion = (review: unknown) => sha256(JSON.stringify(review)).slice(0, 12);

if (typeof values['read'] === 'string') await takeBack(state, values['read']);
else if (typeof values['compare'] === 'string') await compare(state, values['compare']);
else if (values['blind'] || values['format'] === 'csv')
  // Programs for tables take a text for UTF-8 by its first character.
  process.stdout.write(
    `\uFEFF${writeWorklistCsv(state, values['blind'] ? undefined : nameVersion)}`,
  );
else if (values['format'] === 'markdown') process.stdout.write(writeWorklistMarkdown(state));
else stopOnUsage(`--format ${String(values['format'])} is not known.`, USAGE);

/** Tells of each claim on which two editors differ, and how far they agree. */
async function compare(described: DeskState, file: string): Promise<void> {
  const compared = compareWorklist(await readFile(file, 'utf8'), described);
  for (const { entry, own, other } of compared.filter((claim) => claim.own !== claim.other))
    console.log(`${entry.id}: ${own} / ${other}  ${Array.from(entry.text).slice(0, 40).join('')}`);
  const { alpha, units, alike } = measureAgreement(compared.map(({ own, other }) => [own, other]));
  const measure = alpha === null ? '—' : alpha.toFixed(2);
  console.log(
    `两人都查了${units}条，${alike}条结论相同；Krippendorff α = ${measure}。 Both checked ${units}, ${alike} alike; Krippendorff’s alpha = ${measure}.`,
  );
}

async function takeBack(described: DeskState, file: string): Promise<void> {
  const { rows, faults } = readWorklistCsv(await readFile(file, 'utf8'), described, nameVersion);
  for (const { line, claim, kind } of faults)
    console.error(`${file}:${line} ${claim}: ${REASONS[kind]}`);
  let taken = 0;
  let refused = faults.length;
  for (const row of rows) {
    const problems = await save(described, row);
    if (problems.length === 0) taken += 1;
    else refused += 1;
    for (const { message, hint } of problems)
      console.error(`${file} ${row.entry.id}: ${message}\n  hint: ${hint}`);
  }
  console.log(`写入${taken}条，未写${refused}条。 ${taken} written, ${refused} not written.`);
  process.exitCode = refused > 0 ? 1 : 0;
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
  return [{ message: REASONS['changed-since'] ?? '', hint: 'write the table anew' }];
}
