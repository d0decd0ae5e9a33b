import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/cli/import-input.ts';
import type { PageItem, PageText } from '../../../src/core/import/pdf/page-text.ts';
import { readPdf } from '../../../src/core/import/pdf/read-pdf.ts';
import { bodyOf, importText } from './import-text.ts';

/** A line on a page of 600 by 800 points, ten points high, five points a letter. */
const line = (text: string, y: number, more: Partial<PageItem> = {}): PageItem => ({
  text,
  x: 50,
  y,
  width: text.length * 5 * ((more.size ?? 10) / 10),
  size: 10,
  font: 'a',
  ...more,
});
const page = (...items: PageItem[]): PageText => ({ width: 600, height: 800, items });
const FILL =
  'the keeper wrote of the tide, the wind and the boats that came by as he had been told';

function importPdf(...pages: PageText[]) {
  const document = readPdf(pages, {});
  if ('fault' in document) throw new Error(document.fault);
  return importText('', document, { language: 'en', hasLines: false });
}

describe('the text of a PDF', () => {
  test('has its lines as paragraphs, without the hyphens at their ends', () => {
    const { essay } = importPdf(
      page(
        line(`${FILL} by the har-`, 700),
        line('bour office. A well-known rule', 688),
        line('   of the port held, and the well-', 676),
        line('known clerk went home.', 664),
        line(`  ${FILL}`, 652, { x: 65 }),
        line('and so it was.', 640),
      ),
    );
    expect(bodyOf(essay)).toBe(
      `${FILL} by the harbour office. A well-known rule of the port held, and the well-known clerk went home.\n\n${FILL} and so it was.`,
    );
  });

  test('has lines of a program as code, whose numbers are no markers', () => {
    const code = { font: 'm', isFixed: true };
    const { essay, report } = importPdf(
      page(
        line(`${FILL} and so it was.`, 700),
        line(`The ferry stopped, ${FILL}.`, 688),
        line('for each boat {', 660, code),
        line('row[1] = sp[8]', 648, { ...code, x: 62 }),
        line('}', 636, code),
        line(`${FILL} and went home.`, 600),
      ),
    );
    expect(bodyOf(essay)).toContain('```\nfor each boat {\n  row[1] = sp[8]\n}\n```');
    expect(report.markers).toBe(0);
  });

  test('goes on over pages, whose heads and numbers are left out and named', () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        line('Harbour notes', 770),
        line(`${FILL} in year ${number}`, 700),
        line(`and ${FILL}`, 688),
        line(String(number), 30, { x: 300 }),
      ),
    );
    const { essay, report } = importPdf(...pages);
    expect(bodyOf(essay).split('\n\n')).toHaveLength(1);
    expect(bodyOf(essay)).not.toContain('Harbour notes');
    expect(
      report.notices.filter(({ kind }) => kind === 'page-furniture').map(({ text }) => text),
    ).toEqual(['Harbour notes × 3', '# × 3']);
  });

  test('reads the second of two columns after the first', () => {
    const left = Array.from({ length: 9 }, (_, row) =>
      line(`left line ${row} of the keeper, who wrote on`, 700 - 12 * row),
    );
    const right = left.map((item, row) => ({
      ...item,
      x: 320,
      text: `right line ${row} of the clerk, who wrote on`,
    }));
    const title = line(`A line across both columns of the page: ${FILL}`, 730);
    const text = bodyOf(importPdf(page(title, ...left, ...right)).essay);
    expect(text.indexOf('left line 8')).toBeLessThan(text.indexOf('right line 0'));
  });

  test('has no figure in the middle of a sentence: it follows the paragraph', () => {
    const { essay } = importPdf(
      page(
        line(`${FILL}.`, 760),
        line(`${FILL}, and so`, 748),
        line('height of tide', 720, { size: 7, x: 200 }),
        line('hours', 700, { size: 7, x: 260 }),
        line('Figure 1: The tide at the harbour office, by the hour.', 680, { font: 'b' }),
      ),
      page(
        line('it was told again, as it had been told by others before him', 760),
        line(`${FILL}.`, 748),
      ),
    );
    const [prose, ...figure] = bodyOf(essay).split('\n\n');
    expect(prose).toContain(`${FILL}, and so it was told again`);
    expect(figure.join(' ')).toContain('Figure 1: The tide at the harbour office');
    expect(figure.join(' ')).toContain('hours');
  });

  test('has entries in a font of their own, whose numbers make no headings of them', () => {
    const { report, essay } = importPdf(
      page(
        line(`${FILL} [1], ${FILL.slice(0, 20)} [2].`, 760),
        line(`${FILL}.`, 748),
        line('References', 720, { font: 'b' }),
        line('1. Lind A, Berg K: Silent ice in the harbours of the north and of', 700, {
          font: 'c',
        }),
        line('the south. J Harb 1989, 158:515-9.', 688, { font: 'c' }),
        line('2. Holm P: Thaw. J Harb 1994, 331:1601-6.', 676, { font: 'c' }),
      ),
    );
    expect(report.found).toEqual([1, 2]);
    expect(bodyOf(essay)).not.toContain('Lind');
  });

  test('leaves a caption in its place where the sentence before it has ended', () => {
    const { essay } = importPdf(
      page(
        line(`${FILL}. So said ${FILL.slice(0, 20)}.`, 760),
        line('Figure 1: The tide at the harbour office, by the hour.', 720, { font: 'b' }),
        line(`${FILL} again, and then went home.`, 690),
      ),
    );
    expect(bodyOf(essay)).toMatch(/Figure 1[^]*again, and then went home\.$/);
  });

  test('has headings of larger letters, and notes that raised numbers call', () => {
    const { essay, report } = importPdf(
      page(
        line('On tides', 760, { size: 20 }),
        line(`${FILL}.`, 700),
        line('2', 704, { x: 50 + 5 * (FILL.length + 1), size: 6, width: 4 }),
        line(`Then ${FILL}.`, 688),
        line('2', 104, { size: 5, width: 3 }),
        line('By some accounts in March.', 100, { x: 54, size: 8 }),
      ),
    );
    expect(report.title).toBe('On tides');
    expect(bodyOf(essay)).toBe(
      `${FILL}.[^p1-2] Then ${FILL}.\n\n[^p1-2]: By some accounts in March.`,
    );
  });

  test('has the entries of its list, each from its number to the next', () => {
    const { report } = importPdf(
      page(
        line(`${FILL}[1] and more[2].`, 700),
        line('References', 660, { font: 'b' }),
        line('[1] Keeper A. Tide log[M]. Bay: Quay', 640),
        line('Press, 1931.', 628, { x: 65 }),
        line('[2] Port Office. Tables. 1932.', 616),
      ),
    );
    expect(report.found).toEqual([1, 2]);
  });
});

test.each([
  ['of pictures', 'pdf-no-text', [page(line('1', 30))]],
  [
    'of three columns',
    'pdf-layout',
    [
      page(
        ...Array.from({ length: 12 }, (_, row) =>
          [50, 230, 410].map((x) => line('words of a column that goes on', 700 - 12 * row, { x })),
        ).flat(),
      ),
    ],
  ],
  [
    'whose letters have no meaning',
    'pdf-layout',
    [page(line('\uE001\uE002 \uE003'.repeat(20), 700))],
  ],
])('a PDF %s is refused', (_name, fault, pages) => {
  expect(readPdf(pages, {})).toEqual({ fault });
});

test('a damaged PDF is a fault with its reason', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 and nothing else');
  expect(await readDocument({ name: 'a.pdf', bytes }, 0)).toEqual({
    fault: 'pdf-damaged',
    detail: expect.stringContaining('PDF'),
  });
});
