import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readDocument } from '../../../src/cli/import-input.ts';
import { bodyOf, importText } from './import-text.ts';

async function importAsciidoc(text: string): Promise<ReturnType<typeof importText>> {
  const bytes = new TextEncoder().encode(text);
  const read = await readDocument({ name: 'tide.adoc', bytes }, 0);
  if ('fault' in read) throw new Error(read.fault);
  expect(read.format).toBe('asciidoc');
  return importText('', read.document, { language: 'en', hasLines: false });
}

const entriesOf = ({ references }: ReturnType<typeof importText>) =>
  parseYaml(references ?? '{}') as Record<string, Record<string, unknown>>;

test('references to a numbered bibliography are markers of its entries', async () => {
  const imported = await importAsciidoc(`= The Tide

The tide rose <<lind>> and fell <<berg>>, as always <<lind>>.

[bibliography]
== References

* [[[lind,1]]] Lind, A. (2005). _The ice years_. Quay Press.
* [[[berg,2]]] Berg, K. (2011). _Harbours at night_. Quay Press.
`);
  expect(imported.report).toMatchObject({ title: 'The Tide', markers: 3, found: [1, 2] });
  expect(bodyOf(imported.essay)).toBe('The tide rose [1] and fell [2], as always [1].');
  expect(entriesOf(imported)).toMatchObject({
    1: { title: 'The ice years', issued: '2005' },
    2: { author: [{ family: 'Berg', given: 'K.' }] },
  });
});

test('footnotes are notes, though a list of references is the last part', async () => {
  const imported = await importAsciidoc(`= The Tide

The tide rose.footnote:[Twice a day.] It fell.footnote:late[Late.] And again.footnote:late[]

[bibliography]
== References

* [[[lind]]] Lind, A. (2005). _The ice years_. Quay Press.
`);
  expect(bodyOf(imported.essay)).toMatch(
    /^The tide rose\.\[\^1\] It fell\.\[\^2\] And again\.\[\^2\]/,
  );
  expect(imported.essay).toContain('[^1]: Twice a day.');
  expect(imported.report.markers).toBe(0);
  expect(imported.report.notices.map(({ kind }) => kind)).not.toContain('link-to-text');
});

test('references within the text and links keep their words', async () => {
  const imported = await importAsciidoc(`= The Tide

See <<ebb,the part on ebb>> and https://example.org/tables[the tables].

[[ebb]]
== Ebb

It falls.
`);
  expect(bodyOf(imported.essay)).toContain(
    'See the part on ebb and [the tables](https://example.org/tables).',
  );
  expect(imported.report.notices.map(({ kind }) => kind)).toEqual(['link-to-text']);
});

test('citations by key are told, in a note too', async () => {
  const imported = await importAsciidoc(`= The Tide

It rose cite:[lind2005(12)]. It fell.footnote:[As cite:[berg2011] has it.]
`);
  expect(
    imported.report.notices.flatMap(({ kind, text }) => (kind === 'citation-key' ? [text] : [])),
  ).toEqual(['[@lind2005, 12]', '[@berg2011]']);
});
