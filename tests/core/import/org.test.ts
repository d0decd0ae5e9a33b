import { expect, test } from 'vitest';
import { guessFormat } from '../../../src/core/import/read/guess-format.ts';
import { readOrg } from '../../../src/core/import/read/read-org.ts';
import { bodyOf, importText } from './import-text.ts';

const NOTES = `:PROPERTIES:
:ID:       12ab
:END:
#+title: On ferries
#+author: Ada Lind
#+date: <2020-05-02 Sat>
#+startup: overview
# a remark of the writer

* TODO The river :water:
A /wide/ river, *deep* and =slow/wide=, see [[https://example.org/log][the log]] [fn:1] and
[[id:12ab][the ferry]] [fn:: Said in 1931.]. It stopped [cite:@lind1931 p. 4], says cite:berg.

#+begin_quote
A boat.
#+end_quote

#+begin_src c
row[1] = *left;
#+end_src

| Year | Trips |
|------+-------|
| 1931 |    40 |

* Footnotes
[fn:1] The log of the port.
`;

test('Org has its headings, marks, links, notes, code and tables', () => {
  expect(guessFormat('ferry.txt', NOTES)).toBe('org');
  const { essay, report } = importText(NOTES, readOrg(NOTES), { language: 'en' });
  const body = bodyOf(essay);
  expect(report.title).toBe('On ferries');
  expect(essay).toContain('published: 2020-05-02');
  expect(body).toContain('## TODO The river :water:');
  expect(body).toContain('A *wide* river, **deep** and `slow/wide`, see [the log](https://example');
  expect(body).toMatch(/the ferry \[\^[\w-]+\]\. It stopped/);
  expect(body).toContain('> A boat.');
  expect(body).toContain('```c\nrow[1] = *left;\n```');
  expect(body).toMatch(/\| 1931 +\| 40 +\|/);
  expect(body).toMatch(/\[\^1\]: The log of the port\./);
  expect(body).toMatch(/\]: Said in 1931\.$/);
});

test('drawers, settings, remarks and citations by key of Org are named', () => {
  const { report } = importText(NOTES, readOrg(NOTES), { language: 'en' });
  expect(report.notices).toEqual([
    { kind: 'key-left-out', text: ':ID:       12ab', line: 2 },
    { kind: 'key-left-out', text: '#+startup: overview', line: 7 },
    { kind: 'comment-left-out', text: '# a remark of the writer', line: 8 },
    { kind: 'citation-key', text: '[@lind1931 p. 4]', line: 12 },
    { kind: 'citation-key', text: '[@berg]', line: 12 },
    { kind: 'link-to-text', text: '#', line: 12 },
    { kind: 'part-left-out', text: 'Footnotes', line: 26 },
  ]);
});
