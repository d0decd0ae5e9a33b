import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { describeFault, findUntoldChange } from '../../../src/core/desk/desk-faults.ts';
import { inEnglish, msg, verbatim } from '../../../src/core/shared/message.ts';
import { type Diagnostic, errorAt } from '../../../src/core/diagnostics/diagnostics.ts';
import { validate } from '../../../src/core/diagnostics/schema-faults.ts';
import { parseYaml } from '../../../src/core/diagnostics/yaml.ts';

const REVIEWS = 'content/essays/bridge/reviews.yaml';
const SOURCES = 'content/sources.yaml';
const TEXTS = new Map([
  [REVIEWS, 'length:\n  quote: is long\n  parts: [{}]\n'],
  [SOURCES, 'survey:\n  title: Survey\n'],
]);
const describe = (fault: Diagnostic) =>
  describeFault(fault, TEXTS, { reviews: REVIEWS, id: 'length' }, inEnglish).path;
/** The fields of a file that a schema finds missing. */
const missing = (file: string, schema: z.ZodType) => {
  const { yaml } = parseYaml(TEXTS.get(file) ?? '', file);
  return validate(schema, yaml.data, yaml).diagnostics.map(describe);
};

test('a fault is at the field that it is about, also at one that is missing', () => {
  const blank = msg`${'length.quote'}: must not be blank`;
  expect(
    describe(errorAt(REVIEWS, { line: 2, column: 10 }, 'invalid-data', blank, verbatim('h'))),
  ).toEqual(['quote']);
  const part = z.object({ claim: z.string() });
  const review = z.object({ verdict: z.string(), parts: z.array(part) });
  expect(missing(REVIEWS, z.object({ length: review }))).toEqual([
    ['verdict'],
    ['parts', 0, 'claim'],
  ]);
  const source = z.object({ read: z.string() });
  expect(missing(SOURCES, z.object({ survey: source }))).toEqual([['$sources', 'survey', 'read']]);
});

test('a verdict changes without a word only where nobody else’s was seen', () => {
  const [before, after] = [{ verdict: 'supported' }, { verdict: 'partly' }];
  const told = { ...after, changes: [{ date: '2026-01-02', from: 'supported', why: {} }] };
  expect(findUntoldChange(true, before, after, inEnglish)).toHaveLength(1);
  expect(findUntoldChange(true, before, told, inEnglish)).toEqual([]);
  expect(findUntoldChange(false, before, after, inEnglish)).toEqual([]);
  expect(findUntoldChange(true, before, { ...before, note: {} }, inEnglish)).toEqual([]);
  expect(findUntoldChange(true, before, undefined, inEnglish)).toEqual([]);
});
