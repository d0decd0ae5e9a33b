import { expect, test } from 'vitest';
import { errorAt, warningAt } from '../../../src/core/diagnostics/diagnostics.ts';
import { pathAt } from '../../../src/core/desk/path-at.ts';
import { findNewErrors, planChange } from '../../../src/core/desk/plan-change.ts';
import { parseYaml, positionAtPath } from '../../../src/core/diagnostics/yaml.ts';
import { msg, verbatim } from '../../../src/core/shared/message.ts';

const FILES: Record<string, string> = {
  'content/sources.yaml': '# Read.\nplan:\n  type: book\n  title: Plan\n',
  'content/essays/bridge/claim-ids.yaml': 'kept:\n  claim-3: The bridge is long\n',
};
const CHANGE = {
  slug: 'bridge',
  file: 'content/essays/bridge/reviews.yaml',
  id: 'length',
  value: { quote: 'is long', sources: ['survey'] },
  sources: { survey: { type: 'report', title: 'Survey', issued: 2024 } },
  formerId: 'claim-3',
  languages: ['en'],
};

test('a review, its new source and the id that it replaces change together', () => {
  const plan = planChange((file) => FILES[file], CHANGE);
  expect('texts' in plan && Object.fromEntries(plan.texts)).toEqual({
    'content/sources.yaml':
      '# Read.\nplan:\n  type: book\n  title: Plan\n\nsurvey:\n  type: report\n  title: Survey\n  issued: 2024\n',
    'content/essays/bridge/reviews.yaml': 'length:\n  quote: is long\n  sources: [survey]\n',
    'content/essays/bridge/claim-ids.yaml':
      'kept:\n  claim-3: The bridge is long\n\nretired:\n  claim-3: { reason: renamed, now: claim-length }\n',
  });
});

test('an id that was never released is not retired, and what does not change is no file of the plan', () => {
  const plan = planChange((file) => FILES[file], { ...CHANGE, sources: {}, formerId: 'claim-4' });
  expect('texts' in plan && [...plan.texts.keys()]).toEqual(['content/essays/bridge/reviews.yaml']);
});

test('a file that is no map is named', () => {
  expect(planChange(() => '- plan\n', CHANGE)).toEqual({
    fault: 'unreadable',
    file: 'content/sources.yaml',
  });
});

test('an error is new where it was not there before, on whatever line', () => {
  const at = (line: number, message: string) =>
    errorAt('a.yaml', { line, column: 1 }, 'invalid-data', verbatim(message), msg`h`);
  const advice = warningAt('a.yaml', { line: 1, column: 1 }, 'old-check', msg`m`, msg`h`);
  expect(findNewErrors([at(3, 'old')], [at(5, 'old'), at(5, 'new'), advice])).toEqual([
    at(5, 'new'),
  ]);
});

test('the place of a fault leads back to what it is about', () => {
  const { yaml } = parseYaml(
    'roof:\n  quote: x\n  sources:\n    - id: plan\n      place: { page: 0 }\n    - survey\n  note:\n    en: y\n',
    'reviews.yaml',
  );
  for (const path of [
    ['roof', 'quote'],
    ['roof', 'sources', 0],
    ['roof', 'sources', 0, 'place', 'page'],
    ['roof', 'sources', 1],
    ['roof', 'note', 'en'],
  ]) {
    expect(pathAt(yaml, positionAtPath(yaml, path))).toEqual(path);
  }
});
