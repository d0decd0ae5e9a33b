import type { Essay } from '../../src/core/essay/types.ts';
import { readFirstEssay, readTeaEssay } from '../core/search/read-fixture.ts';
import { createDraw } from './draw.ts';

/** How many claims each essay has, one a marker. */
export const CLAIMS = 15;
/** How many numbers its bibliography has. */
const REFERENCES = 7;
const SECTIONS = 5;
/** Lengths go from one to the other and begin anew, in characters of text. */
const LENGTHS = [2050, 2350, 2650, 2900];

/**
 * An essay made for measuring. Its words are drawn from two essays by a fixed sequence; it says
 * nothing.
 */
export interface GeneratedEssay {
  readonly slug: string;
  readonly title: string;
  /** Markdown without front matter, 2,000 to 3,000 characters. */
  readonly body: string;
  /** The text of its references.yaml. */
  readonly references: string;
  /** The same references as a Markdown list, for sites that know none. */
  readonly referenceList: string;
}

/** Makes essays that are the same at each run. */
export async function generateEssays(amount: number): Promise<GeneratedEssay[]> {
  const makeText = createReworder([await readFirstEssay(), await readTeaEssay()]);
  return Array.from({ length: amount }, (_, index) => {
    const name = String(index + 1).padStart(4, '0');
    const title = `第${index + 1}篇：${makeText(12)}`;
    const works = Array.from({ length: REFERENCES }, (_entry, at) => ({
      number: at + 1,
      title: makeText(18),
      author: makeText(3),
      year: 1990 + ((index + at) % 36),
      address: `https://example.org/works/${name}-${at + 1}`,
    }));
    return {
      slug: `essay-${name}`,
      title,
      body: makeBody(makeText, LENGTHS[index % LENGTHS.length] ?? 0),
      references: works
        .map(
          (work) =>
            `${work.number}:\n  type: webpage\n  title: "${work.title}"\n  author:\n    - literal: "${work.author}"\n  issued: ${work.year}\n  URL: ${work.address}\n`,
        )
        .join(''),
      referenceList: `## 参考文献\n\n${works.map((work) => `${work.number}. ${work.author}：[${work.title}](${work.address})，${work.year}年`).join('\n')}\n`,
    };
  });
}

/** The files of an essay below content/. */
export function toContent({
  slug,
  title,
  body,
  references,
}: GeneratedEssay): Record<string, string> {
  return {
    [`essays/${slug}/zh-CN.mdx`]: `---\ntitle: "${title}"\ndescription: 为测量而造的文字，没有意思。\nlanguage: zh-CN\npublished: 2026-01-02\nupdated: 2026-01-02\n---\n\n${body}`,
    [`essays/${slug}/references.yaml`]: references,
  };
}

function makeBody(makeText: (length: number) => string, length: number): string {
  const parts: string[] = [];
  let left = length;
  for (let section = 0; section < SECTIONS; section++) {
    parts.push(`## ${makeText(10)}`);
    for (
      let claim = section * (CLAIMS / SECTIONS);
      claim < (section + 1) * (CLAIMS / SECTIONS);
      claim++
    ) {
      const rest = Math.round(left / (CLAIMS - claim));
      const sentence = makeText(Math.round(rest / 3));
      const paragraph = `${sentence}。**${makeText(8)}**，${makeText(Math.round(rest / 3) - 10)}[${(claim % REFERENCES) + 1}]。${makeText(Math.round(rest / 4))}。`;
      left -= paragraph.length;
      parts.push(paragraph);
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** Writes text of about a length, comma by comma. */
function createReworder(essays: readonly Essay[]): (length: number) => string {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const texts = essays
    .flatMap(({ claims, passages }) => [...claims, ...passages])
    .map(({ text }) => text);
  const words = texts.flatMap((text) =>
    Array.from(segmenter.segment(text))
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  );
  const draw = createDraw();
  return (length) => {
    let text = '';
    let clause = 0;
    while (text.length < length) {
      if (clause > 14 && length - text.length > 8) {
        text += '，';
        clause = 0;
      }
      const word = words[draw(words.length)] ?? '';
      text += word;
      clause += word.length;
    }
    return text;
  };
}
