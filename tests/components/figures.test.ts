import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/pipeline/content/read-content.ts';
import { drawFigure, type DrawnFigure, isDrawn } from '../../src/components/figures/draw-figure.ts';
import { FIRST_SITE_PATH } from '../first-site.ts';

const library = await loadLibrary(FIRST_SITE_PATH);
const figures = library.figures.filter(isDrawn);
const IDS = { title: 't', alternative: 'a' };
const drawn = figures.flatMap((figure) =>
  ['zh-CN', 'en'].map(
    (language) => [figure.id, language, drawFigure(figure, language, IDS)] as const,
  ),
);

const drawings = (markup: string) => [
  ...parseHTML(`<body>${markup}</body>`).document.querySelectorAll('svg'),
];
const wordsOf = (svg: Element) =>
  Array.from(svg.querySelectorAll('text'), ({ textContent }) => textContent);

describe.each(drawn)('the figure %s in %s', (id, language, markup) => {
  test('has nothing that a strict content policy stops, and no colour of its own', () => {
    expect(markup).not.toMatch(
      /<(?:style|script|foreignObject|image|use|a)\b|\s(?:style|on\w+|fill|stroke|href|xlink:href)=/,
    );
  });

  test('is a picture with a name and a description, for a phone and for a page', () => {
    expect(
      drawings(markup).map((svg) =>
        ['class', 'role', 'aria-labelledby', 'aria-describedby'].map((name) =>
          svg.getAttribute(name),
        ),
      ),
    ).toEqual([
      ['narrow', 'img', 't', 'a'],
      ['wide', 'img', 't', 'a'],
    ]);
    expect(drawings(markup).map((svg) => svg.getAttribute('viewBox')?.split(' ')[2])).toEqual([
      '320',
      '640',
    ]);
  });

  test('says the same in both sizes, and is drawn the same again', () => {
    const [narrow = [], wide] = drawings(markup).map(wordsOf);
    expect(narrow.length).toBeGreaterThan(5);
    expect(wide).toEqual(narrow);
    const figure = figures.find((candidate) => candidate.id === id);
    expect(figure && drawFigure(figure, language, IDS)).toBe(markup);
  });
});

const WORDS = { 'zh-CN': '试 & <b>', en: 'try & <b>' };
const figureOf = (data: Pick<DrawnFigure, 'header' | 'rows' | 'chart'>): DrawnFigure => ({
  id: 'a',
  title: WORDS,
  caption: WORDS,
  alternative: WORDS,
  note: WORDS,
  sources: [{ id: 'b' }],
  columns: {},
  ...data,
});
const draw = (data: Pick<DrawnFigure, 'header' | 'rows' | 'chart'>) =>
  drawings(drawFigure(figureOf(data), 'zh-CN', IDS))[1] ?? new Error('no drawing');
const lengthsOf = (svg: Element | Error) =>
  svg instanceof Error
    ? svg
    : Array.from(svg.querySelectorAll('rect'), (bar) => [
        Number(bar.getAttribute('x')),
        Number(bar.getAttribute('width')),
      ]);

describe('bars', () => {
  const header = ['name', 'n'];
  const rows = [
    ['x', '3'],
    ['y', '1'],
    ['z', '8'],
  ];
  const bar = (row: string) => ({ row, column: 'n', label: WORDS });

  test('are as long as their numbers, of one scale or of each group', () => {
    const groups = [
      { title: WORDS, bars: [bar('x'), bar('y')] },
      { title: WORDS, bars: [bar('z')] },
    ];
    const width = 638;
    expect(
      lengthsOf(draw({ header, rows, chart: { kind: 'bars', scale: 'shared', groups } })),
    ).toEqual(
      [
        [1, (width * 3) / 8],
        [1, width / 8],
        [1, width],
      ].map(([x, length]) => [x, expect.closeTo(length ?? 0, 0)]),
    );
    expect(
      lengthsOf(draw({ header, rows, chart: { kind: 'bars', scale: 'own', groups } })),
    ).toEqual(
      [
        [1, width],
        [1, width / 3],
        [1, width],
      ].map(([x, length]) => [x, expect.closeTo(length ?? 0, 0)]),
    );
  });

  test('begin where the one before ends when they add up', () => {
    const groups = [{ title: WORDS, adds: true, bars: [bar('x'), bar('y')] }];
    expect(
      lengthsOf(draw({ header, rows, chart: { kind: 'bars', scale: 'own', groups } })),
    ).toEqual([
      [1, expect.closeTo(638 * 0.75, 0)],
      [expect.closeTo(1 + 638 * 0.75, 0), expect.closeTo(638 * 0.25, 0)],
    ]);
  });

  test('carry words that stay words', () => {
    const svg = draw({
      header,
      rows,
      chart: { kind: 'bars', scale: 'own', groups: [{ title: WORDS, bars: [bar('x')] }] },
    });
    expect(svg instanceof Error ? svg : wordsOf(svg)).toEqual(['试 & <b>', '试 & <b>']);
  });
});

test('a line breaks where a day has no number', () => {
  const rows = [
    ['2025-01-01', '1'],
    ['2025-01-02', '2'],
    ['2025-01-03', ''],
    ['2025-01-04', '3'],
    ['2025-01-05', '4'],
  ];
  const svg = draw({
    header: ['date', 'n'],
    rows,
    chart: { kind: 'lines', lines: [{ column: 'n', label: WORDS, stroke: 'dashed' }], events: [] },
  });
  const path =
    svg instanceof Error ? '' : (svg.querySelector('.dashed.line path')?.getAttribute('d') ?? '');
  expect(path.match(/m/gi)).toHaveLength(2);
});
