// npm run prove -- <folder of copies> [--add]: looks for the passages that reviews and figures name
// in copies of their sources. Exit code 1 where words are missing or changed, 2 with wrong usage.
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDiagnosticIn } from '../core/diagnostics/diagnostics.ts';
import { listed, msg } from '../core/shared/message.ts';
import { translatorFor } from '../i18n/messages.ts';
import { positionAtPath, type YamlSource } from '../core/diagnostics/yaml.ts';
import { isReviewsFile } from '../core/essay/essay-files.ts';
import { readFigures } from '../core/figures/read-figures.ts';
import {
  listRestingFigures,
  listRestingFindings,
  type Resting,
} from '../core/reviews/passage-uses.ts';
import { readReviews } from '../core/reviews/read-reviews.ts';
import { NEEDS_SOURCE } from '../core/reviews/verdicts.ts';
import { type RecordedPassage, writeRecords } from '../core/sources/write-record.ts';
import { createReader } from '../pipeline/content/read-content.ts';
import { readCommandLine, stopOnUsage } from './command-line.ts';
import { proveUse, type UseProof } from './prove-use.ts';
import { speechOf } from './speech.ts';

const USAGE = `用法 Usage: npm run prove -- <folder of copies> [--add]
Looks in copies of sources for the passages that reviews and figures name.
  --add  writes down what was found: digests, the day and the numbers
Exit codes: 0 done, 1 words are missing or changed, 2 wrong usage.`;

const root = process.cwd();
const say = speechOf(root);
const { folder, add } = await readArguments();
const { files, library } = await createReader(root).read();
const errors = library.diagnostics.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  const format = formatDiagnosticIn(translatorFor(library.messageLanguage));
  errors.forEach((diagnostic) => console.error(format(diagnostic)));
  console.error(say(msg`Nothing was looked for: put these right first.`));
  process.exit(1);
}

const resting = [
  ...[...files.values()]
    .filter(({ file }) => isReviewsFile(file))
    .flatMap(({ file, text }) => listRestingFindings(readReviews(text, file))),
  ...listRestingFigures(readFigures([...files.values()])),
];
const results = await Promise.all(
  resting.map(async (one) => ({ one, proofs: await proveAll(one) })),
);

for (const { one, proofs } of results)
  for (const { proof, index, use } of proofs) console.log(describe(one, index, use.id, proof));
if (add) await writeAll();
summarize();

async function proveAll({ uses, told }: Resting) {
  const proofs = await Promise.all(
    uses.map(async (use, index) => ({ use, index, proof: await proveUse(folder, use, told) })),
  );
  return proofs.filter(({ proof }) => proof.kind !== 'unnamed');
}

function describe({ yaml, path: place }: Resting, index: number, id: string, proof: UseProof) {
  const { line, column } = positionAtPath(yaml, [...place, index]);
  const words = `${yaml.file}:${line}:${column} ${proof.kind} ${id}`;
  if (proof.kind !== 'proved') return 'why' in proof ? `${words}: ${say(proof.why)}` : words;
  return proof.numbers.length === 0 ? words : say(msg`${words} with ${listed(proof.numbers)}`);
}

/** Writes what was proved into the files that name the passages. */
async function writeAll(): Promise<void> {
  const checked = new Date().toISOString().slice(0, 10);
  const records = new Map<YamlSource, RecordedPassage[]>();
  for (const { one, proofs } of results) {
    const ofFile = records.get(one.yaml) ?? [];
    records.set(one.yaml, ofFile);
    for (const { proof, index } of proofs) {
      if (proof.kind !== 'proved') continue;
      const { kind: _kind, ...record } = proof;
      ofFile.push({ path: [...one.path, index, 'passage'], record: { ...record, checked } });
    }
  }
  for (const [yaml, ofFile] of records) {
    const file = path.join(root, yaml.file);
    if (ofFile.length > 0)
      await writeFile(file, writeRecords(await readFile(file, 'utf8'), yaml, ofFile));
  }
}

/** Says how much is proved, and which findings are not. */
function summarize(): void {
  const kinds = results.flatMap(({ proofs }) => proofs.map(({ proof }) => proof.kind));
  const count = (kind: UseProof['kind']) => kinds.filter((other) => other === kind).length;
  const findings = results.filter(
    ({ one: { verdict, uses } }) =>
      uses.length > 0 && verdict !== undefined && NEEDS_SOURCE.has(verdict),
  );
  const isProved = ({ proofs }: (typeof results)[number]) =>
    proofs.some(({ proof }) => proof.kind === 'proved');
  for (const { one } of findings.filter((finding) => !isProved(finding))) {
    const { line, column } = positionAtPath(one.yaml, one.path.slice(0, -1));
    const ids = [...new Set(one.uses.map(({ id }) => id))].join(', ');
    console.log(`${one.yaml.file}:${line}:${column} unproved ${one.verdict} on ${ids}`);
  }
  const [proved, changed, missing, absent] = (
    ['proved', 'changed', 'missing', 'no-copy'] as const
  ).map(count);
  const share = `${findings.filter(isProved).length}/${findings.length}`;
  console.log(
    say(
      msg`${proved} proved, ${changed} changed, ${missing} missing, ${absent} without a copy; findings with a proved passage: ${share}.`,
    ),
  );
  process.exitCode = count('changed') + count('missing') > 0 ? 1 : 0;
}

async function readArguments(): Promise<{ folder: string; add: boolean }> {
  const { values, words } = readCommandLine({
    usage: USAGE,
    takesWords: true,
    options: { add: { type: 'boolean' } },
  });
  const [place, ...others] = words;
  if (place === undefined || others.length > 0)
    return stopOnUsage(say(msg`Name one folder.`), USAGE);
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder
    ? { folder: place, add: values['add'] === true }
    : stopOnUsage(say(msg`${place} is not a folder.`), USAGE);
}
