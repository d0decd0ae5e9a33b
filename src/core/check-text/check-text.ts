import { foldText, type ScriptMap } from '../search/text/fold-text.ts';
import type { Verdict } from '../reviews/verdicts.ts';
import { createAligner } from './align.ts';
import { alignNeighbours } from './align-neighbours.ts';
import { alignSentence, type AlignedStretch } from './align-text.ts';
import { chooseEssays } from './choose-essays.ts';
import { compareTexts, type Comparing } from './compare.ts';
import type { Difference } from './difference.ts';
import { listFeatures } from './features.ts';
import { unpackMeanings, type Meanings } from './meanings.ts';
import { listCommonNames, readAliases, type Aliases } from './names.ts';
import { readOpposites } from './polarity.ts';
import { readPasted, type PastedText } from './read-pasted.ts';
import type { CheckTables, StatementTable } from './tables.ts';

/** A statement of the site. */
export interface Statement {
  /** Its place on its page, without `#`. */
  readonly id: string;
  readonly text: string;
  /** Title of its essay. */
  readonly title: string;
  /** The edition of an essay that it is in, by the number of its table. */
  readonly essay: number;
  /** Its page from the site's root and its place. */
  readonly url: string;
  readonly review?: StatementTable['statements'][number][2];
}

/** A stretch of the text, and the statement it says, if any. */
export interface CheckedStretch {
  readonly text: string;
  /** Which sentence of the text it belongs to, from 0. */
  readonly sentence: number;
  readonly statement: Statement | null;
  readonly differences: readonly Difference[];
  /** The review's verdict of the statement; undefined where the text says something else. */
  readonly verdict: Verdict | undefined;
}

type Aligned = readonly (readonly AlignedStretch[])[];

/** What a check needs of the place where it runs. */
export interface Slices {
  /** Waits for the reader's keys from time to time. @throws where the reader has cancelled */
  pause(done: number, of: number): Promise<void>;
}

/**
 * Holds a text against the site's essays: reads it, chooses the essays it may be like, aligns each
 * sentence with a statement, and lists what differs.
 * @throws what `pause` or the tables throw
 */
export async function checkText(
  text: string,
  tables: CheckTables,
  { pause }: Slices,
): Promise<{ pasted: PastedText; stretches: CheckedStretch[] }> {
  const pasted = readPasted(text);
  const index = await tables.readIndex();
  const script = readPairs(index.script);
  const features = new Set<string>();
  for (const [at, sentence] of pasted.sentences.entries()) {
    for (const feature of listFeatures(foldText(sentence.text, script).text)) features.add(feature);
    await pause(at, pasted.sentences.length * 2);
  }
  const numbers = await chooseEssays(features, index, tables);
  const statements = (
    await Promise.all(
      numbers
        .toSorted((a, b) => a - b)
        .map(async (number) => listOf(await tables.readEssay(number), number)),
    )
  ).flat();
  const aligner = createAligner(statements.map((one) => foldText(one.text, script).text));
  const aligned: (readonly AlignedStretch[])[] = [];
  for (const [at, sentence] of pasted.sentences.entries()) {
    aligned.push(alignSentence(sentence, aligner, script));
    await pause(pasted.sentences.length + at, pasted.sentences.length * 2);
  }
  const aliases = readNames(index.names);
  const common = listCommonNames(statements, script, aliases);
  const found = alignNeighbours(aligned, aligner, script);
  const meanings = index.hasMeanings
    ? await readMeanings(listDiffering(found, statements, script), tables)
    : new Map();
  const opposites = readOpposites(index.opposites);
  const by = { script, aliases, common, aligner, meanings, opposites };
  return { pasted, stretches: finish(found, statements, by) };
}

/** The essays of which a statement is said in other words. */
function listDiffering(
  aligned: Aligned,
  statements: readonly Statement[],
  script: ScriptMap,
): number[] {
  const fold = (text: string) => foldText(text, script).text;
  const essays = aligned.flat().flatMap(({ text, alignment }) => {
    const statement = alignment && statements[alignment.statement];
    return statement && !fold(statement.text).includes(fold(text)) ? [statement.essay] : [];
  });
  return [...new Set(essays)];
}

async function readMeanings(essays: readonly number[], tables: CheckTables): Promise<Meanings> {
  return unpackMeanings(await Promise.all(essays.map((number) => tables.readMeanings(number))));
}

function finish(
  aligned: Aligned,
  statements: readonly Statement[],
  by: Comparing,
): CheckedStretch[] {
  return aligned.flatMap((stretches, sentence) =>
    stretches.map(({ text, alignment }) => {
      const statement = (alignment && statements[alignment.statement]) ?? null;
      const differences = statement ? compareTexts(text, statement.text, by) : [];
      const verdict = differences.length === 0 ? statement?.review?.verdict : undefined;
      return { text, sentence, statement, differences, verdict };
    }),
  );
}

function listOf({ title, page, statements }: StatementTable, essay: number): Statement[] {
  return statements.map(([id, text, review]) => ({
    id,
    text,
    title,
    essay,
    url: `${page}#${id}`,
    review,
  }));
}

function readPairs(pairs: string): ScriptMap {
  const characters = Array.from(pairs);
  const script = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    script.set(characters[at] ?? '', characters[at + 1] ?? '');
  return script;
}

function readNames(lines: string): Aliases {
  // A site without a glossary has no line.
  return readAliases(lines === '' ? [] : lines.split('\n').map((line) => line.split('|')));
}
