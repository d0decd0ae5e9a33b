import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics/diagnostics.ts';
import { checkTheme } from '../../../src/core/library/check-theme.ts';

const FILES = new Set(['public/fonts/a b.woff2', 'content/fonts/c.woff2']);
const faultsOf = (text: string) =>
  checkTheme(text, 'theme.css', FILES).map(formatDiagnostic).join('\n');

test.each([
  '',
  ':root {\n  --paper: light-dark(#fff, #111);\n}\n',
  '@font-face { font-family: A; src: url("/fonts/a%20b.woff2") format("woff2") }',
  '@font-face { font-family: C; src: url(./fonts/c.woff2?v=2#x), url(fonts/c.woff2) }',
  '@layer own { .site-header:has(> nav) { & a { color: color-mix(in oklch, red, blue) } } }',
  '@container (width > 40rem) { p { inset-inline: 1ic } }\n@media print { p { break-before: page } }',
  'svg { fill: url(#pattern) }',
])('%j has no fault', (text) => {
  expect(faultsOf(text)).toBe('');
});

const HINT =
  '  hint: put the file into public/ and name it with a leading /, such as url(/fonts/a.woff2)';
test.each([
  [
    '@import "https://fonts.example/css";\n@import url(//fonts.example/b);',
    `theme.css:1:9 error foreign-file https://fonts.example/css: a page shows no file from fonts.example
${HINT}
theme.css:2:9 error foreign-file //fonts.example/b: a page shows no file from fonts.example
${HINT}`,
  ],
  [
    'body {\n  background: url(data:image/gif;base64,AAAA);\n}',
    `theme.css:2:15 error foreign-file data:image/gif;base64,AAAA: a page shows no file from data:
${HINT}`,
  ],
  [
    'a { background: url(paper.png) url("/paper.png") }',
    `theme.css:1:17 error misplaced-file paper.png: there is no content/paper.png
${HINT}
theme.css:1:32 error misplaced-file /paper.png: there is no public/paper.png
${HINT}`,
  ],
])('%j has faults', (text, faults) => {
  expect(faultsOf(text)).toBe(faults);
});
