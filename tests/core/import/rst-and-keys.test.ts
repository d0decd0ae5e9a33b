import { expect, test } from 'vitest';
import { guessFormat } from '../../../src/core/import/read/guess-format.ts';
import { readMarkdown } from '../../../src/core/import/read/read-markdown.ts';
import { readRst } from '../../../src/core/import/read/read-rst.ts';
import { readReferences } from '../../../src/core/import/references/read-references.ts';
import { bodyOf, importText } from './import-text.ts';

const RST = `Title: On ferries
Author: Lind

The river
=========

It stopped for ten years [1]_, see \`\`rows[1]_\`\` and \`the post <https://example.org/p>\`_.
For example::

    row(left)

.. note::
   A boat is a boat.

References
==========

.. [1] Lind, A. (1931). The ice years.
       Quay Press.
.. a remark of the writer
`;

test('reStructuredText has its headings, code, links, markers and entries', () => {
  expect(guessFormat('ferry.txt', RST)).toBe('rst');
  const { essay, references, report } = importText(RST, readRst(RST), { language: 'en' });
  expect(report).toMatchObject({ title: 'On ferries', found: [1], unlisted: [] });
  expect(bodyOf(essay)).toContain('ten years [1]');
  expect(bodyOf(essay)).toContain('`rows[1]_`');
  expect(bodyOf(essay)).toContain('[the post](https://example.org/p)');
  expect(bodyOf(essay)).toMatch(/```\n+ *row\(left\)\n+```/);
  expect(bodyOf(essay)).toContain('A boat is a boat.');
  expect(bodyOf(essay)).not.toMatch(/====|\]_,/);
  expect(references).toContain('publisher: Quay Press');
  expect(report.notices).toContainEqual({ kind: 'key-left-out', text: 'Author: Lind', line: 2 });
});

const KEYS = 'It stopped [@lind1931, p. 4]. Nobody missed it [@post; @lind1931].';

test('citations by key become the numbers of the works in a file of references', () => {
  const file = readReferences(
    '@misc{post, title={Ferry back}}\n@book{lind1931, title={The ice years}}\n',
  );
  if ('fault' in file) throw new Error(file.fault);
  const { essay, references, report } = importText(KEYS, readMarkdown(KEYS), {
    language: 'en',
    references: file,
  });
  expect(bodyOf(essay)).toBe('It stopped (p. 4)[1]. Nobody missed it [2, 1].');
  expect(references).toMatch(/1:\n {2}type: book\n {2}title: The ice years/);
  expect(report.found).toEqual([1, 2]);
});

test('citations by key without their works stay as they are and are named', () => {
  const { report } = importText(KEYS, readMarkdown(KEYS), { language: 'en' });
  expect(report.notices.filter(({ kind }) => kind === 'citation-key')).toHaveLength(2);
});
