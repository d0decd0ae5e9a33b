import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isModel } from '../../src/core/figures/figure-schemas.ts';
import { KINDS } from '../../src/figures/kinds.ts';
import { writeMark } from '../../src/figures/shared/mark.ts';
import { readState, settle, startState, writeState } from '../../src/figures/shared/state.ts';
import { makeView } from '../../src/figures/shared/view.ts';
import { loadLibrary } from '../../src/pipeline/content/read-content.ts';

const { figures } = await loadLibrary(fileURLToPath(new URL('../..', import.meta.url)));
const models = figures.flatMap(({ id, header, rows, chart }) =>
  isModel(chart) ? [{ id, model: chart, table: { header, rows }, kind: KINDS[chart.kind] }] : [],
);

describe.each(models)('the figure $id', ({ model, table, kind }) => {
  const start = startState(kind, model);
  const inputs = kind.inputs(model);
  /** The published case, and with each input at its ends. */
  const states = [
    start,
    ...inputs.flatMap(({ name, min, max }) =>
      [min, max].map((value) => settle(kind, model, { ...start, [name]: value })),
    ),
  ];

  test('begins with the published case, which its address leaves out', () => {
    expect(writeState(kind, model, start)).toBe('');
    expect(readState(kind, model, '')).toEqual(start);
  });

  test('comes back from the address of any state, and takes no other for one', () => {
    for (const state of states)
      expect(readState(kind, model, writeState(kind, model, state))).toEqual(state);
    const nonsense = inputs.map(({ name }) => `${name}=%3Cb%3E`).join('&');
    expect(readState(kind, model, `${nonsense}&x=1`)).toEqual(start);
    for (const value of ['-1e9', '1e9', 'NaN', 'Infinity', ''])
      for (const { name, min, max } of inputs) {
        const read = readState(kind, model, `${name}=${value}`)[name];
        expect(read).toBeGreaterThanOrEqual(min);
        expect(read).toBeLessThanOrEqual(max);
      }
  });

  test.each(['zh-CN', 'en'])('is drawn and told at every end of its inputs, in %s', (language) => {
    const shape = kind.tabulate(makeView(model, table, language, start)).map((row) => row.length);
    const first = makeView(model, table, language, start);
    const [parts, sentences] = [kind.draw(first).length, kind.tell(first).length];
    for (const state of states) {
      const view = makeView(model, table, language, state);
      const [drawn, told, cells] = [kind.draw(view), kind.tell(view), kind.tabulate(view)];
      const markup = drawn.map(writeMark).join('');
      const words = [
        ...told,
        ...kind.formulas(view),
        ...cells.flat(),
        markup.replace(/<[^>]*>/g, ' '),
      ].join('\n');
      expect(words).not.toMatch(/NaN|undefined|Infinity|∞|\{|\}/);
      expect(markup).not.toMatch(/NaN|undefined|Infinity|="-/);
      expect(markup).not.toMatch(/<(?:script|style|a|image)\b|\s(?:style|on\w+|href)=/);
      expect(told.join('')).not.toBe('');
      // The page has a cell for each number of the published case, and a place for each part.
      expect(drawn).toHaveLength(parts);
      expect(told).toHaveLength(sentences);
      expect(cells.map((row) => row.length)).toEqual(shape);
    }
    const told = kind.tell(first).join('');
    if (language === 'zh-CN') expect(told).toMatch(/\p{Script=Han}/u);
    else expect(told).not.toMatch(/\p{Script=Han}/u);
  });

  test('tells of every change', () => {
    const tell = (state: typeof start) =>
      kind.tell(makeView(model, table, 'en', settle(kind, model, state))).join('');
    for (const { name, min, max, isUsed } of inputs) {
      const ends = [min, max].map((value) => settle(kind, model, { ...start, [name]: value }));
      if (isUsed && !ends.some(isUsed)) continue;
      // Places of an outlier in one tile come to the same.
      const told = new Set(ends.map(tell)).add(tell(start));
      expect(told.size, name).toBeGreaterThan(1);
    }
  });

  test('has its inputs above parts of the drawing that are there', () => {
    const parts = kind.draw(makeView(model, table, 'en', start)).length;
    for (const { panel = 0 } of inputs) expect(panel).toBeLessThan(parts);
  });
});

test('text of a drawing never becomes markup', () => {
  expect(writeMark({ tag: 'p', attributes: { title: '"><b>' }, content: ['<b>&', '"'] })).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;b&gt;&amp;&quot;</p>',
  );
});
