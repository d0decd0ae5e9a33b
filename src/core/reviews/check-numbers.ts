import { findError, type FindCell } from '../compute/evaluate.ts';
import {
  ArithmeticFault,
  type Equation,
  type Expression,
  parseEquation,
} from '../compute/parse-expression.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import { positionAtPath, type YamlSource } from '../diagnostics/yaml.ts';
import type { Localized } from '../shared/localized.ts';
import { readNumberedNames } from '../text/read-numbered-names.ts';
import { readNumbers } from '../text/read-numbers.ts';
import type { WrittenFinding } from './review-schemas.ts';
import { type Message, msg } from '../shared/message.ts';

type Path = readonly PropertyKey[];

/**
 * Checks that a text has the same numbers in every language, also those of names such as R1, so
 * that a slip in one shows.
 */
export function compareNumbers(yaml: YamlSource, path: Path, texts: Localized): Diagnostic[] {
  const [first, ...others] = Object.entries(texts);
  if (!first) return [];
  const [language, text] = first;
  return others
    .flatMap(([other, translation]) => [
      ...listMissing(text, translation).map((number) => [language, number, other] as const),
      ...listMissing(translation, text).map((number) => [other, number, language] as const),
    ])
    .map(([told, { words, isTold }, silent]) =>
      errorAt(
        yaml.file,
        positionAtPath(yaml, [...path, told]),
        'number-mismatch',
        isTold
          ? msg`${path.map(String).join('.')} says “${words}” in ${told}, and in ${silent} nothing that equals it as often`
          : msg`${path.map(String).join('.')} says “${words}” in ${told}, and in ${silent} nothing that equals it`,
        msg`correct the number, or give it in both languages`,
      ),
    );
}

/** Words of a text that another does not have, and whether it has them, but not as often. */
interface Missing {
  readonly words: string;
  readonly isTold: boolean;
}

function listMissing(text: string, other: string): Missing[] {
  return [...missingNumbers(text, other), ...missingNames(text, other)];
}

/** The names of a text with numbers that another gives to the same name nowhere. */
function missingNames(text: string, other: string): Missing[] {
  const told = readNumberedNames(other);
  return [...readNumberedNames(text)].flatMap(([stem, numbers]) => {
    const known = told.get(stem);
    // A translation may say “it”.
    if (!known) return [];
    return [...numbers].flatMap(([number, words]) =>
      known.has(number) ? [] : [{ words, isTold: false }],
    );
  });
}

/** The numbers of a text, as it writes them, that another does not have, or not as often. */
function missingNumbers(text: string, other: string): Missing[] {
  const { digits, times } = readNumbers(text);
  const told = readNumbers(other).times;
  return [...digits].flatMap(([value, words]) => {
    const timesTold = told.get(value)?.all ?? 0;
    return (times.get(value)?.digits ?? 0) > timesTold ? [{ words, isTold: timesTold > 0 }] : [];
  });
}

/**
 * Checks the arithmetic of a finding: each line holds and its numbers are in the text of every
 * language.
 * @param path of the finding in the file
 */
export function checkArithmetic(
  yaml: YamlSource,
  path: Path,
  { compute = [], note, correction }: WrittenFinding,
  findCell: FindCell,
): Diagnostic[] {
  return compute.flatMap((line, index) => {
    const fault = (
      rule: 'wrong-computation' | 'number-mismatch',
      message: Message,
      hint: Message,
    ) => errorAt(yaml.file, positionAtPath(yaml, [...path, 'compute', index]), rule, message, hint);
    try {
      const equation = parseEquation(line);
      const error = findError(equation, findCell);
      if (error)
        return [
          fault(
            'wrong-computation',
            msg`“${line}” does not hold: it comes to ${error.is}, not ${error.not}`,
            msg`correct the number, and the note that gives it`,
          ),
        ];
      return Object.keys(note).flatMap((language) =>
        findUntold(`${note[language]} ${correction?.[language] ?? ''}`, equation).map((number) =>
          fault(
            'number-mismatch',
            msg`“${line}”: ${number} is not in the note in ${language}`,
            msg`give the number in the note or the correction, or remove the line`,
          ),
        ),
      );
    } catch (problem) {
      if (!(problem instanceof ArithmeticFault)) throw problem;
      return [
        fault(
          'wrong-computation',
          msg`“${line}” cannot be computed: ${problem.told}`,
          msg`write decimals, cells such as {figure: row, column}, + - * / and parentheses, = for equal and ~ for rounded`,
        ),
      ];
    }
  });
}

/**
 * The numbers of an equation that a text should have and does not: the result, and those in which
 * rounding would hide a slip.
 */
function findUntold(text: string, { terms, signs }: Equation): string[] {
  const told = readNumbers(text);
  const values = new Set([...told.digits.keys(), ...told.words].map(Number));
  const last = terms.at(-1);
  const result = last ? listNumbers(last) : [];
  const wanted = signs.includes('~') ? terms.flatMap(listNumbers) : result;
  return [...new Set(wanted)].filter((number) => !values.has(Number(number)));
}

function listNumbers(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return [expression.text];
    case 'cell':
      return [];
    case 'negation':
      return listNumbers(expression.of);
    case 'operation':
      return [...listNumbers(expression.left), ...listNumbers(expression.right)];
  }
}

/**
 * Checks that a finding has, in every language, the numbers that are recorded as taken from
 * passages.
 */
export function checkTakenNumbers(
  yaml: YamlSource,
  path: Path,
  { note, correction, sources = [] }: WrittenFinding,
): Diagnostic[] {
  return sources.flatMap(({ id, passage }, index) =>
    (passage?.numbers ?? []).flatMap((number, place) =>
      Object.keys(note)
        .filter((language) => !tellNumbers(note, correction, language).has(number))
        .map((language) =>
          errorAt(
            yaml.file,
            positionAtPath(yaml, [...path, 'sources', index, 'passage', 'numbers', place]),
            'number-mismatch',
            msg`${number} is in the passage of ${id} and not in the note in ${language}`,
            msg`correct the note; if it no longer takes the number from there, remove it here`,
          ),
        ),
    ),
  );
}

/** The numbers of a note and its correction in a language, in plain decimals. */
export function tellNumbers(
  note: Localized,
  correction: Localized | undefined,
  language: string,
): Set<string> {
  const { digits, words } = readNumbers(`${note[language]} ${correction?.[language] ?? ''}`);
  return new Set([...digits.keys(), ...words]);
}
