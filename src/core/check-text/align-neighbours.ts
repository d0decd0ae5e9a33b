import { foldText, type ScriptMap } from '../search/text/fold-text.ts';
import type { Aligner, Expectation } from './align.ts';
import { alignSentence, type AlignedStretch } from './align-text.ts';
import { splitClauses } from './clauses.ts';

type Aligned = readonly (readonly AlignedStretch[])[];

/** How far apart sentences, and statements, may be that are neighbours. */
const NEAR = 2;
/** How much liker to a statement its part of a sentence is than to the other one. */
const LEAST_LEAD = 1.3;
/** Least likeness, by single words, between a statement and the text at its place. */
const LEAST_EXPECTED = 0.15;

/**
 * Aligns what is between aligned sentences with a statement between theirs, under a lower
 * threshold. Splits from a sentence what says the statement before or after its own, where the
 * sentences around it leave that one out.
 */
export function alignNeighbours(
  aligned: Aligned,
  aligner: Aligner,
  script: ScriptMap,
): (readonly AlignedStretch[])[] {
  // Results of the first pass may be beside those of the second.
  const found = alignBetween(alignBetween(aligned, aligner, script), aligner, script);
  const said = listSaid(found);
  const all = new Set(said.flat());
  return found.map((stretches, at) => {
    const [before, behind] = [said[at - 1] ?? [], said[at + 1] ?? []];
    const isLeftOut = (statement: number, neighbours: readonly number[], next: number) =>
      !all.has(statement) && neighbours.includes(next);
    return stretches.flatMap((stretch, order) => {
      const own = stretch.alignment?.statement;
      if (own === undefined) return [stretch];
      const isFirst = order === 0 && isLeftOut(own - 1, before, own - 2);
      const isLast = order === stretches.length - 1 && isLeftOut(own + 1, behind, own + 2);
      const parted = isFirst ? partOff(stretch, own - 1, 'before', aligner, script) : null;
      return (
        parted ??
        (isLast ? partOff(stretch, own + 1, 'behind', aligner, script) : null) ?? [stretch]
      );
    });
  });
}

function alignBetween(aligned: Aligned, aligner: Aligner, script: ScriptMap): Aligned {
  const said = listSaid(aligned);
  const all = new Set(said.flat());
  return aligned.map((stretches, at) => {
    const [only] = stretches;
    if (!only || stretches.length > 1 || only.alignment) return stretches;
    const around = said.slice(Math.max(0, at - NEAR), at + NEAR + 1).flat();
    const [before, behind] = [said[at - 1], said[at + 1]];
    const expectation = (statement: number): Expectation => {
      if (all.has(statement)) return 'none';
      const [follows, precedes] = [
        before?.includes(statement - 1) ?? true,
        behind?.includes(statement + 1) ?? true,
      ];
      if (follows && precedes) return 'between';
      return around.some((other) => Math.abs(other - statement) <= NEAR) ? 'near' : 'none';
    };
    return around.length === 0
      ? stretches
      : alignSentence(only.sentence, aligner, script, expectation);
  });
}

function listSaid(aligned: Aligned): number[][] {
  return aligned.map((stretches) =>
    stretches.flatMap(({ alignment }) => (alignment ? [alignment.statement] : [])),
  );
}

/** Parts the clauses that say another statement from one end of a stretch, if there are any. */
function partOff(
  stretch: AlignedStretch,
  statement: number,
  side: 'before' | 'behind',
  aligner: Aligner,
  script: ScriptMap,
): AlignedStretch[] | null {
  const { text, alignment } = stretch;
  if (!alignment) return null;
  const clauses = splitClauses(text);
  const glimpse = (part: string, of: number) => aligner.glimpse(foldText(part, script).text, of);
  const [best] = clauses
    .slice(1)
    .map(({ start }, at) => {
      const parts = [text.slice(0, clauses[at]?.end), text.slice(start)] as const;
      const [other, own] = side === 'before' ? parts : [parts[1], parts[0]];
      const likeness = glimpse(other, statement);
      const isOther =
        likeness >= LEAST_EXPECTED &&
        likeness >= LEAST_LEAD * glimpse(other, alignment.statement) &&
        glimpse(own, alignment.statement) >= LEAST_LEAD * glimpse(own, statement);
      return { parts, likeness: isOther ? likeness : 0 };
    })
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness === 0) return null;
  const another = { statement, weight: 0, ofText: 0, ofStatement: 0 };
  const alignments = side === 'before' ? [another, alignment] : [alignment, another];
  return best.parts.map((part, at) => ({
    ...stretch,
    text: part,
    alignment: alignments[at] ?? null,
  }));
}
