import { expect, test } from 'vitest';
import { findDrawingCode } from '../../../src/core/essay/drawing-code.ts';

test.each([
  ['<svg><script>a()</script></svg>', '<script>'],
  ['<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script/></svg:svg>', '<svg:script>'],
  ['<svg OnLoad="a()"/>', 'OnLoad'],
  ['<svg><a xlink:href="java&#10;script:a()"/></svg>', 'xlink:href'],
  ['<svg><set attributeName="href" to=" javascript:a()"/></svg>', 'to'],
  ['<svg><foreignObject><iframe src="/x"/></foreignObject></svg>', '<iframe>'],
  ['<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg>&a;</svg>', '<!ENTITY> with elements'],
])('finds code in %s', (text, code) => {
  expect(findDrawingCode(text)).toBe(code);
});

test.each([
  '<svg viewBox="0 0 1 1"><title>On javascript: and scripts</title><path d="M0 0"/></svg>',
  '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>',
  '<svg><foreignObject><p>On words</p></foreignObject></svg>',
  '<svg><!-- <script/> --><style>path { fill: red }</style><a href="https://a.example/"/></svg>',
])('finds none in %s', (text) => {
  expect(findDrawingCode(text)).toBeUndefined();
});
