import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createAligner } from '../../../src/core/check-text/align.ts';
import { alignSentence } from '../../../src/core/check-text/align-text.ts';
import { compareTexts } from '../../../src/core/check-text/compare.ts';
import { OPPOSITES } from '../../../src/core/check-text/opposites.ts';
import { readOpposites } from '../../../src/core/check-text/polarity.ts';
import type { Difference } from '../../../src/core/check-text/difference.ts';
import { listStatements } from '../../../src/core/check-text/list-statements.ts';
import { listCommonNames, readAliases } from '../../../src/core/check-text/names.ts';
import { readPasted } from '../../../src/core/check-text/read-pasted.ts';
import { foldText } from '../../../src/core/search/text/fold-text.ts';
import { loadLibrary } from '../../../src/pipeline/content/read-content.ts';
import { findMeanings } from '../../../src/pipeline/check-text/find-meanings.ts';
import { buildCheckTables, listAskedWords } from '../../../src/core/check-text/build-tables.ts';
import type { CheckIndex } from '../../../src/core/check-text/tables.ts';
import { readScript } from '../../../src/pipeline/search/simplified-map.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const { essays, glossary } = await loadLibrary(ROOT);
const script = readScript();
const statements = essays.flatMap((essay) => {
  const { page, statements: listed } = listStatements(essay);
  return listed.map(([id, text]) => ({ place: `${page}#${id}`, text }));
});
const claims = statements.filter(({ place }) => place.includes('#claim-'));
const folded = statements.map(({ text }) => foldText(text, script).text);
const aligner = createAligner(folded);
const meanings = await findMeanings(listAskedWords(essays, glossary, script), script);
const { names } = buildCheckTables(essays, glossary, script, meanings)['index'] as CheckIndex;
const aliases = readAliases(names.split('\n').map((line) => line.split('|')));
const by = {
  script,
  aliases,
  common: listCommonNames(statements, script, aliases),
  aligner,
  opposites: readOpposites(OPPOSITES),
  meanings,
};

/** Which statements a text says, and what differs. */
function check(text: string): { places: (string | undefined)[]; differences: Difference[] } {
  const said = readPasted(text)
    .sentences.flatMap((sentence) => alignSentence(sentence, aligner, script))
    .map((one) => ({ text: one.text, statement: statements[one.alignment?.statement ?? -1] }));
  return {
    places: said.map(({ statement }) => statement?.place),
    differences: said.flatMap((one) =>
      one.statement ? compareTexts(one.text, one.statement.text, by) : [],
    ),
  };
}

test('every claim, unchanged, is found as itself and differs in nothing', () => {
  expect(claims.length).toBeGreaterThan(40);
  const others = claims.flatMap(({ place, text }) => {
    const { places, differences } = check(text);
    return places.every((one) => one === place) && differences.length === 0
      ? []
      : [{ place, places, differences }];
  });
  expect(others).toEqual([]);
});

test('a claim with one digit changed differs in the number that has it', () => {
  const unnamed = claims.flatMap(({ place, text }) =>
    Array.from(text.matchAll(/\d/g)).flatMap(({ 0: digit, index }) => {
      const next = String((Number(digit) + 3) % 10);
      const changed = text.slice(0, index) + next + text.slice(index + 1);
      const [before = ''] = /[\d.,]*$/.exec(changed.slice(0, index)) ?? [];
      const [behind = ''] = /^[\d.,]*/.exec(changed.slice(index)) ?? [];
      const number = (before + behind).replace(/^[.,]+|[.,]+$/g, '');
      // A number that begins with 0, or ends with it, may be the same one rounded; of years, dates
      // have those of two thousand years.
      if (next === '0' || /^(?:[3-9]\d|2[2-9])\d\d$/.test(number)) return [];
      const isNamed = check(changed).differences.some(({ here }) => here.includes(number));
      return isNamed ? [] : [`${place}: ${number}`];
    }),
  );
  expect(unnamed).toEqual([]);
});

/** What denies, and what is left where it is taken out. */
const DENIALS: readonly (readonly [form: RegExp, instead: string])[] = [
  [/并非|(?<!是)不是/g, '是'],
  [/\b(?:is|was|did|does|has|have) not (?!only)/g, ''],
];

test('a claim from which a negation is taken out is told to deny less', () => {
  const all = claims.flatMap(({ place, text }) =>
    DENIALS.flatMap(([form, instead]) =>
      Array.from(text.matchAll(form)).map(({ 0: words, index }) => {
        const put = instead === '' ? words.replace('not ', '') : instead;
        const changed = text.slice(0, index) + put + text.slice(index + words.length);
        return { place, changed, kinds: check(changed).differences.map(({ kind }) => kind) };
      }),
    ),
  );
  expect(all.length).toBeGreaterThan(7);
  expect(all.filter(({ kinds }) => !kinds.includes('negation'))).toEqual([]);
});

test('a claim into which a negation is put is told to deny more', () => {
  const PLACES = [
    [
      /(?<=\p{Script=Han})(?=(?:用了|公布|预测|处理|采用|接入|参与|看到|兑现)\p{Script=Han}*)/gu,
      '没有',
    ],
    [/(?<= (?:is|was|are|were))(?= (?!not|only|just|also|more))/g, ' not'],
  ] as const;
  const all = claims.flatMap(({ place, text }) =>
    PLACES.flatMap(([form, words]) =>
      Array.from(text.matchAll(form)).map(({ index }) => {
        const changed = text.slice(0, index) + words + text.slice(index);
        return { place, changed, kinds: check(changed).differences.map(({ kind }) => kind) };
      }),
    ),
  );
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(({ kinds }) => !kinds.includes('negation'))).toEqual([]);
});
