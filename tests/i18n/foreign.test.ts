import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/core/diagnostics/yaml.ts';
import { printMessage } from '../../src/core/shared/message.ts';
import { listMdxFaults } from '../../src/core/text/parse-mdx.ts';
import { renderFormula } from '../../src/core/text/render-formula.ts';
import { translatorFor } from '../../src/i18n/messages.ts';

const inChinese = translatorFor('zh-CN');

describe('what a parser says is told in Chinese', () => {
  test.each([
    ['看 <https://a.example/>。', '这里不该有 `/`'],
    ['看 <3。', '这里不该有 `3`'],
    ['看 <a 好。>', '这里不该有 `。`'],
    ['看 <b', '标签到文件末尾也没有写完'],
    ['看 {甲', '花括号没有配对的 }'],
    ['看 {甲 乙}', '花括号里的内容不是表达式'],
    ['<div>\n\n看', '`<div>` 没有结束标签'],
    ['<b>看</i>', '结束标签 `</i>` 与 `<b>` 不配对'],
    ['看</b>', '结束标签前面没有开头的标签'],
    ['import 甲 乙', '以 import 或 export 开头的段落被当作代码'],
  ])('of MDX: %j', (text, message) => {
    const faults = listMdxFaults(text, 'f');
    expect(faults.map((fault) => printMessage(fault.message, inChinese))).toContain(message);
  });

  test.each([
    ['a: b: c', '值里又有一个冒号，被当成了键'],
    ['a:\n\tb: c', '缩进用了制表符'],
    ['a: b\nc', '键后面没有冒号和值'],
    ['a: @b', '值不能以 @ 开头'],
    ['a: "b\\qc"', '双引号里的 \\q 不是转义'],
    ['a: "b" c', '值的后面还有多余的内容'],
    ['a: *b', '别名 *b 前面没有锚点 &b'],
    ['a: 1\n---\nb: 2', '文件里只能有一份内容，中间不能有 ---'],
    ['a:\n  b: c\n d: e', '同一层的几行缩进不一样'],
  ])('of YAML: %j', (text, message) => {
    const [first] = parseYaml(text, 'f').diagnostics;
    expect(first && printMessage(first.message, inChinese)).toBe(message);
  });

  test.each([
    ['x^{2', '末尾缺少 }'],
    ['\\frac{1', '命令的参数没有写完'],
    ['\\nonsense', '没有 \\nonsense 这个命令'],
    ['x^2^3', '同一处写了两个上标或下标'],
  ])('of TeX: %s', (tex, message) => {
    const rendered = renderFormula(tex, false);
    expect('fault' in rendered && printMessage(rendered.fault, inChinese)).toBe(message);
  });

  test('what is not known stays as it is', () => {
    expect(inChinese('Something went wrong')).toBe('Something went wrong');
  });
});
