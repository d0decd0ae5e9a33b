import { expect, test } from 'vitest';
import { listForeignPrograms } from '../../../src/core/library/services.ts';
import { readSite } from '../../../src/core/library/site.ts';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';

const read = (text: string) => readSite(text, 'content/site.yaml');

test('a site takes the programs that its settings name, and no others', () => {
  expect(listForeignPrograms(read('language: en\n').site)).toEqual([]);
  const { site, diagnostics } = read(`comments:
  script: https://talk.example/client.js?v=2
  attributes: { data-id: 7, data-strict: true, crossorigin: anonymous }
statistics:
  script: https://count.example/count.js
  connects: [https://count.example/in, https://data.example:8443/in]
`);
  expect(diagnostics).toEqual([]);
  expect(site.comments?.attributes).toEqual({
    'data-id': '7',
    'data-strict': 'true',
    crossorigin: 'anonymous',
  });
  expect(listForeignPrograms(site)).toEqual([
    {
      purpose: 'comments',
      script: 'https://talk.example/client.js?v=2',
      origins: ['https://talk.example'],
    },
    {
      purpose: 'statistics',
      script: 'https://count.example/count.js',
      origins: ['https://count.example', 'https://data.example:8443'],
    },
  ]);
});

test.each([
  ['script: http://talk.example/a.js', 'must be an address that begins with https://'],
  ["script: 'javascript:a()'", 'must be an address that begins with https:// or http://'],
  ['script: /a.js', 'must be'],
  [
    "script: https://a.example/a.js\n  attributes: { onload: 'a()' }",
    'onload: must be data-…, id,',
  ],
  ['script: https://a.example/a.js\n  attributes: { src: b }', 'data-…, id, crossorigin'],
  ["script: https://a.example/a.js\n  connects: ['*']", 'must be'],
])('a program with %j is a fault', (lines, message) => {
  const printed = read(`comments:\n  ${lines}\n`).diagnostics.map(formatDiagnostic);
  expect(printed.join('\n')).toContain(message);
});
