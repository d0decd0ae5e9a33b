import { foldText, type ScriptMap } from '../search/text/fold-text.ts';
import type { Aligner, Alignment, Expectation } from './align.ts';
import { splitClauses } from './clauses.ts';
import type { PastedSentence } from './read-pasted.ts';

/** A stretch of a text that says one statement, or none. */
export interface AlignedStretch {
  readonly text: string;
  readonly sentence: PastedSentence;
  readonly alignment: Alignment | null;
}

/**
 * How much more of a sentence two statements must explain than one, before the sentence is split
 * between them.
 */
const LEAST_GAIN = 1.2;

/**
 * Aligns one sentence. One that runs two statements together is split between its clauses.
 * @param expectation how near the sentences around it bring a statement
 */
export function alignSentence(
  sentence: PastedSentence,
  aligner: Aligner,
  script: ScriptMap,
  expectation?: (statement: number) => Expectation,
): AlignedStretch[] {
  const find = (text: string) => aligner.find(foldText(text, script).text, expectation);
  const align = (
    text: string,
    clauses: readonly { start: number; end: number }[],
  ): AlignedStretch[] => {
    const whole = find(text.slice(clauses[0]?.start, clauses.at(-1)?.end));
    let best: { gain: number; at: number } = { gain: (whole?.weight ?? 0) * LEAST_GAIN, at: 0 };
    for (let at = 1; at < clauses.length; at++) {
      const left = find(text.slice(clauses[0]?.start, clauses[at - 1]?.end));
      const right = find(text.slice(clauses[at]?.start, clauses.at(-1)?.end));
      const gain = (left?.weight ?? 0) + (right?.weight ?? 0);
      if (left && right && left.statement !== right.statement && gain > best.gain)
        best = { gain, at };
    }
    if (best.at > 0)
      return [...align(text, clauses.slice(0, best.at)), ...align(text, clauses.slice(best.at))];
    return [
      { text: text.slice(clauses[0]?.start, clauses.at(-1)?.end), sentence, alignment: whole },
    ];
  };
  const clauses = splitClauses(sentence.text);
  if (clauses.length === 0) return [{ text: sentence.text, sentence, alignment: null }];
  return align(sentence.text, clauses);
}
