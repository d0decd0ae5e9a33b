import { expect, test } from 'vitest';
import { guessFormat } from '../../../src/core/import/read/guess-format.ts';
import { readWikitext } from '../../../src/core/import/wikitext/read-wikitext.ts';
import { bodyOf, importText } from './import-text.ts';

const PAGE = `{{Infobox ferry | name = Halm}}
The '''Halm ferry''' crosses the [[River Halm|river]].<ref name="lind">{{cite journal
| last1 = Lind | first1 = Ada | author2 = Quay Board | title = The ''ice'' years
| journal = Journal of Harbours | date = 8 July 1931 | volume = 10 | issue = 2 | pages = 100--110
| doi = 10.1000/182 }}</ref> It stopped for ten years.<ref name=lind /><ref>The log says so.</ref>
<!-- ask the port -->
== Boats ==
# One [[boat]].
#* Its {{convert|12|m}} hull, see <nowiki>[[this]]</nowiki>.
{| class="wikitable"
|+ Trips
! Year !! Trips !! Source
|-
| 1931 || style="width: 2em" | 40 || {{r|lind}}
|}
== References ==
{{reflist}}
[[Category:Ferries]]
`;

const read = (text: string) => importText(text, readWikitext(text), { language: 'en' });

test('wikitext has its headings, lists, tables, notes and entries with their fields', () => {
  expect(guessFormat('ferry.txt', PAGE)).toBe('wikitext');
  expect(guessFormat('ferry.wiki', 'A ferry.')).toBe('wikitext');
  const { essay, references, report } = read(PAGE);
  const body = bodyOf(essay);
  expect(body).toContain('The **Halm ferry** crosses the river.[1] It stopped for ten years.[1][^');
  expect(body).toContain('## Boats');
  expect(body).toContain('1. One boat.\n   - Its 12 m hull, see \\[\\[this]].');
  expect(body).toMatch(/\| 1931 \| 40\[1\] +\|/);
  expect(body).toMatch(/\]: The log says so\.$/);
  expect(body).not.toContain('## References');
  expect(references).toContain(
    [
      '1:',
      '  type: article-journal',
      '  title: The ice years',
      '  author:',
      '    - family: Lind',
      '      given: Ada',
      '    - literal: Quay Board',
      '  issued: 1931-07-08',
      '  container-title: Journal of Harbours',
      '  volume: "10"',
      '  issue: "2"',
      '  page: 100–110',
      '  DOI: 10.1000/182',
    ].join('\n'),
  );
  expect(report).toMatchObject({ found: [1], unlisted: [], uncited: [] });
});

test('what only a wiki can fill, remarks and settings are left out and named', () => {
  expect(read(PAGE).report.notices).toEqual([
    { kind: 'comment-left-out', text: 'ask the port' },
    { kind: 'part-left-out', text: 'References' },
    { kind: 'part-left-out', text: '{{Infobox ferry | name = Halm}}' },
    { kind: 'key-left-out', text: 'Category:Ferries' },
  ]);
});

test('notes may be defined in a list, and short citations are notes', () => {
  const text = `A ferry.<ref name="log"/> It stopped.{{sfn|Lind|Berg|1931|p=4}} See [[Halm]].
== Notes ==
<references><ref name="log">{{cite web |url=https://example.org/log |title=The log
|access-date=2 May 2020}}</ref></references>`;
  const { essay, references } = read(text);
  expect(bodyOf(essay)).toMatch(/^A ferry\.\[\d\] It stopped\.\[\^\w+\] See Halm\./);
  expect(bodyOf(essay)).toContain(']: Lind & Berg 1931, p. 4');
  expect(references).toMatch(/title: The log\n {2}accessed: 2020-05-02\n {2}URL: https:/);
});

test('a template that is not closed, and signs that look like one, stay words', () => {
  const text = '== A ==\n[[Halm]]<ref>x</ref> and {{open\n\na < b && c {| d';
  const { essay } = read(text);
  expect(bodyOf(essay)).toContain('and \\{\\{open');
  expect(bodyOf(essay)).toContain('a \\< b && c');
});

test('a quotation keeps who said it, and what is left out keeps its words', () => {
  const text = `== A ==
{{quote|Wait and see.|Ada Lind}} [[Halm]]<ref name="a">The log.</ref><ref name="a">Another.</ref>
{{Unknown|<nowiki>kept</nowiki>}} {{cite web|title=Ice [[File:Ice.png|thumb|The quay]]}}

{| class="wikitable"
|+ Trips

Then <ref it ran.`;
  const { essay, report } = read(text);
  const body = bodyOf(essay);
  expect(body).toContain('> Wait and see. — Ada Lind');
  expect(body).toMatch(/: The log\.\n\n.*: Another\.$/);
  expect(body).toContain('Trips\n\nThen \\<ref it ran.');
  expect(report.notices).toEqual([
    { kind: 'part-left-out', text: '{{Unknown|kept}}' },
    { kind: 'image-left-out', text: 'File:Ice.png The quay' },
  ]);
});
