import { foldText, type ScriptMap } from '../search/text/fold-text.ts';
import type { Aligner } from './align.ts';
import { splitClauses } from './clauses.ts';
import { blank } from './features.ts';
import {
  compareFirst,
  compareForeign,
  compareNames,
  compareReporters,
  type ComparedText,
  type KnownNames,
} from './compare-names.ts';
import { compareOpposites, linkWords } from './compare-opposites.ts';
import { spellBits } from './data-units.ts';
import { compareRoles, compareVoices } from './compare-roles.ts';
import { comparePlaces } from './compare-places.ts';
import { compareQuantities, isSameAmount } from './compare-quantities.ts';
import type { Difference } from './difference.ts';
import type { Meanings } from './meanings.ts';
import { findListed, findNames, hasName } from './names.ts';
import {
  findDenial,
  findDirection,
  findOpposites,
  findPeriods,
  isDenied,
  type Opposites,
} from './polarity.ts';
import { compareCauses, compareWords } from './compare-words.ts';
import { findQuantities } from './quantities.ts';
import { compareClasses } from './word-classes.ts';

/** Least likeness of two clauses whose names are compared. */
const LEAST_NAMED = 0.15;
/** Least likeness of a clause that denies to one of a statement that denies nothing. */
const LEAST_DENIED = 0.1;

/**
 * Least likeness of two clauses that are each other's nearest, to compare what they affirm or deny.
 */
const LEAST_POLAR = 0.22;

/** Least likeness of two clauses whose words of one class are compared. */
const LEAST_CLASSED = 0.2;

/** From which likeness on two clauses have nearly the same words. */
const VERBATIM = 0.4;

const HAN = /\p{Script=Han}/u;

/** What comparing needs beside the texts. */
export interface Comparing extends KnownNames {
  readonly script: ScriptMap;
  readonly aligner: Pick<Aligner, 'likeness'>;
  readonly meanings: Meanings;
  readonly opposites: Opposites;
}

/**
 * Lists what a sentence says otherwise than the statement that it was aligned with: amounts, names,
 * negations, and whether something rises or falls. Amounts are compared over all of both, the rest
 * clause by clause.
 */
export function compareTexts(said: string, claimed: string, by: Comparing): Difference[] {
  const [text, statement] = [partMakers(said, by.common), partMakers(claimed, by.common)];
  const [own, other] = [read(text, by), read(statement, by)];
  const here = addNames(own, other.names);
  const there = addNames(other, [...own.names, ...findListed(other.folded)]);
  const mine = splitFolded(text, by.script);
  const stated = splitFolded(statement, by.script);
  const linked = { sentence: linkWords(here.folded), statement: linkWords(there.folded) };
  const isSameScript = HAN.test(here.folded) === HAN.test(there.folded);
  const differences = [
    ...compareQuantities(here.folded, there.folded),
    ...comparePlaces(here.folded, there.folded, there.names),
    ...compareVoices(here.folded, there.folded, there.names),
    ...compareForeign(here, there, by),
    ...compareFirst(here, there, by.meanings),
    ...(isSameScript ? compareCauses(here.folded, there.folded) : []),
    ...mine.flatMap((clause) => {
      const best = nearest(clause, stated, by.aligner);
      if (!best) return [];
      const related = stated.filter((other) => by.aligner.likeness(clause, other) >= LEAST_NAMED);
      // Only where each is the other's nearest do they say the same.
      const isMutual = nearest(best.clause, mine, by.aligner)?.clause === clause;
      return [
        ...related.flatMap((other) => {
          const texts = { clause, stated: other, sentence: here.folded, statement: there.folded };
          return [
            ...findOpposite(texts, by.opposites),
            ...compareOpposites(clause, other, linked, by.meanings),
          ];
        }),
        ...related.flatMap((other) =>
          compareNames(
            { clause, stated: other, isNearest: other === best.clause },
            here,
            there,
            by,
          ),
        ),
        ...compareBearers(clause, stated, here, there),
        ...stated.flatMap((other) => compareReporters(clause, other, there, by.aliases)),
        ...(isMutual ? compareRoles(clause, best.clause, there.names, by.aliases) : []),
        ...(isMutual && best.likeness >= LEAST_POLAR
          ? comparePolarity(clause, best, isDenialMoved(clause, mine, stated, by.aligner))
          : []),
        ...stated
          .filter((other) => by.aligner.likeness(clause, other) >= LEAST_CLASSED)
          .flatMap((other) =>
            compareClasses({
              clause,
              stated: other,
              statement: there.folded,
              isNearest: isMutual && other === best.clause,
            }),
          ),
        ...(best.likeness >= LEAST_DENIED ? findNewDenial(clause, stated) : []),
      ];
    }),
  ];
  const named =
    differences.length > 0 ? differences : compareWords(here.folded, there.folded, by.meanings);
  const show = (words: string, written: string) => asWritten(words, written, by.script);
  const told = named.map(({ kind, ...words }) => ({
    kind,
    here: show(words.here, text),
    there: show(words.there, statement),
  }));
  return told.filter(
    (one, at) =>
      told.findIndex(
        ({ kind, here: own, there: same }) =>
          kind === one.kind && same === one.there && (same !== '' || own === one.here),
      ) === at,
  );
}

/** Words of a folded text as they are written; as they are folded where they are apart. */
function asWritten(words: string, written: string, script: ScriptMap): string {
  const { text, origins } = foldText(written, script);
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 ? words : written.slice(origins[at], origins[at + words.length]);
}

/** A name that begins one sentence is known where the other has it further on. */
function addNames(one: ComparedText, others: readonly string[]): ComparedText {
  const more = others.filter((name) => hasName(one.folded, name));
  return { ...one, names: [...new Set([...one.names, ...more])] };
}

function nearest(
  clause: string,
  others: readonly string[],
  { likeness }: Pick<Aligner, 'likeness'>,
): { clause: string; likeness: number } | undefined {
  return others
    .map((other) => ({ clause: other, likeness: likeness(clause, other) }))
    .toSorted((a, b) => b.likeness - a.likeness)[0];
}

/**
 * Whether what a clause denies, or its nearest one, may be denied in another clause of the other
 * text: where both deny as often, and the other text has a denial that no clause is nearest to.
 */
function isDenialMoved(
  clause: string,
  mine: readonly string[],
  stated: readonly string[],
  aligner: Pick<Aligner, 'likeness'>,
): 'no' | 'maybe' | 'yes' {
  const deny = (clauses: readonly string[]) => clauses.filter((one) => isDenied(one) === true);
  // Two clauses of the statement may be said in one.
  const isTold = deny(stated).some(
    (one) =>
      isDenied(clause) === true &&
      aligner.likeness(clause, one) >= LEAST_NAMED &&
      nearest(one, mine, aligner)?.clause === clause,
  );
  if (isTold) return 'yes';
  if (deny(mine).length !== deny(stated).length) return 'no';
  const [from, to] = isDenied(clause) === true ? [mine, stated] : [stated, mine];
  const met = from.map((one) => nearest(one, to, aligner)?.clause);
  return deny(to).some((one) => !met.includes(one)) ? 'yes' : 'maybe';
}

function comparePolarity(
  here: string,
  { clause: there, likeness }: { clause: string; likeness: number },
  moved: 'no' | 'maybe' | 'yes',
): Difference[] {
  const found: Difference[] = [];
  const denied = [isDenied(here, there), isDenied(there, here)];
  // What a retelling says without the negation of the statement is mostly said by another word.
  const isMoved =
    moved === 'yes' ||
    ((moved === 'maybe' || (denied[1] && HAN.test(here))) && likeness < VERBATIM);
  if (denied[0] !== denied[1] && !denied.includes(null) && !isMoved)
    found.push(tellDenial(here, there));
  const [one, other] = [findDirection(here), findDirection(there)];
  if (one && other && one.way !== other.way)
    found.push({ kind: 'direction', here: one.words, there: other.words });
  const kinds = [['unit', findPeriods(here, there)]] as const;
  for (const [kind, words] of kinds)
    if (words) found.push({ kind, here: words[0], there: words[1] });
  return found;
}

function findOpposite(...texts: Parameters<typeof findOpposites>): Difference[] {
  const words = findOpposites(...texts);
  return words ? [{ kind: 'direction', here: words[0], there: words[1] }] : [];
}

/** What one clause denies; of the other the words that it denies, where it has them. */
function tellDenial(here: string, there: string): Difference {
  const [one, other] = [findDenial(here), findDenial(there)];
  const affirmedIn = (text: string, denied: string) => (text.includes(denied) ? denied : '');
  return {
    kind: 'negation',
    here: one.words === '' ? affirmedIn(here, other.denied) : one.words,
    there: other.words === '' ? affirmedIn(there, one.denied) : other.words,
  };
}

/** A clause that denies, where nothing in the statement does. */
function findNewDenial(clause: string, stated: readonly string[]): Difference[] {
  const isNew = isDenied(clause) === true && stated.every((other) => isDenied(other) === false);
  return isNew ? [tellDenial(clause, stated.join(' '))] : [];
}

/** The same amount may be said of another member of a series: R1 for V3. */
function compareBearers(
  clause: string,
  stated: readonly string[],
  here: ComparedText,
  there: ComparedText,
): Difference[] {
  const bearersIn = (text: string, { names }: ComparedText) =>
    names.filter((name) => /\d/.test(name) && hasName(text, name));
  return findQuantities(clause).flatMap((amount) => {
    const other = stated.find((one) =>
      findQuantities(one).some((found) => isSameAmount(amount, found)),
    );
    if (other === undefined || amount.isLoose) return [];
    const [mine, theirs] = [bearersIn(clause, here), bearersIn(other, there)];
    const isOther =
      mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));
    return isOther
      ? [{ kind: 'name' as const, here: mine.join(' '), there: theirs.join(' ') }]
      : [];
  });
}

function read(written: string, { script, aliases }: Comparing): ComparedText {
  const folded = foldText(written, script).text;
  // What belongs to an amount or a date is compared with it.
  // Without a unit, 72b is as often a model as a number.
  const bare = blank(
    folded,
    findQuantities(folded).filter(({ unit }) => unit !== ''),
  );
  const names = findNames(written, folded, aliases).filter((name) => hasName(bare, name));
  return { written, folded, names };
}

/** DeepSeek-V3 is the V3 of whom an essay about DeepSeek is. */
function partMakers(text: string, common: ReadonlySet<string>): string {
  return spellBits(text).replace(
    /(\p{Script=Latin}+)-(?=\p{Lu}|\p{L}*\d)/gu,
    (whole, maker: string) => (common.has(maker.toLowerCase()) ? `${maker} ` : whole),
  );
}

function splitFolded(text: string, script: ScriptMap): string[] {
  return splitClauses(text).map(({ start, end }) => foldText(text.slice(start, end), script).text);
}
