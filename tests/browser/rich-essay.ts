import { essay } from '../site.ts';

/** How many references the essay has, and how often it cites one. */
export const CITATIONS = 400;
const REFERENCES = 120;

const TURNS = ['先看总量', '再看分布', '接着问为什么', '最后算一算'];

const cite = (index: number) => `[${(index % REFERENCES) + 1}]`;

/** Paragraphs in which nearly every sentence cites. */
const paragraphs = Array.from({ length: CITATIONS / 8 }, (_, block) =>
  Array.from({ length: 4 }, (_, turn) => {
    const at = block * 8 + turn * 2;
    return `${TURNS[turn]}，第${block}节的盐价每斤${at}文，比上一年贵了一成${cite(at)}${cite(at + 1)}。`;
  }).join(''),
);

const formulas = Array.from(
  { length: 24 },
  (_, index) => `${'盐'.repeat(index)}设$x_{${index}}$，则$y=x^{${index}}$。`,
).join('\n\n');

/** An essay with all that an essay may have. */
export const RICH_ESSAY = {
  'essays/rich/zh-CN.mdx': essay(`${paragraphs.slice(0, 20).join('\n\n')}

![盐田的方格](./field.svg "盐田从空中看是一格一格的。")

## 一个长到在手机上一定要折成两行的标题：盐的价格

${formulas}

式子太宽时$f(a_1,a_2,a_3,a_4,a_5,a_6,a_7,a_8,a_9,a_{10},a_{11},a_{12},a_{13},a_{14})=g(b_1,b_2,b_3,b_4,b_5,b_6,b_7)$，行不变宽。

$$
\\sum_{i=1}^{n} a_i b_i + \\sum_{i=1}^{n} c_i d_i + \\sum_{i=1}^{n} e_i f_i + \\sum_{i=1}^{n} g_i h_i = \\int_0^1 s(t)\\,dt
$$

### 三级

| 年份 | 盐价（文） | ${Array.from({ length: 8 }, (_, index) => `第${index}处关口`).join(' | ')} |
|---|---|${'---|'.repeat(8)}
| 1700 | 12 | ${Array.from({ length: 8 }, (_, index) => 10 + index).join(' | ')} |

#### 四级

\`\`\`py
def price(year, place, weight): return base[year] * rate[place] * weight * (1 + duty[year][place]) # 一行很长的代码
\`\`\`

> 海水煎成雪，\\
> 官家日夜催。\\
> 谁知碗中味，\\
> 滴滴是汗来。

一句话带注[^a][1]。

---

${paragraphs.slice(20).join('\n\n')}

[^a]: 作者自己的注。`),
  'essays/rich/references.yaml': Array.from(
    { length: REFERENCES },
    (_, index) =>
      `${index + 1}:\n  type: book\n  title: 第${index + 1}部盐书，题目要长一些才好看它怎样折行\n  issued: 1990\n`,
  ).join(''),
  'essays/rich/field.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300"><path d="M0 0h400v300H0zM0 150h400M200 0v300" fill="none" stroke="#000"/></svg>\n',
};
