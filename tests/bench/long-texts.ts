import { analyzeLibrary } from '../../src/core/library/library.ts';
import { checkHiddenCharacters } from '../../src/core/text/check-hidden-characters.ts';
import { findMarkers } from '../../src/core/text/markers.ts';
import { readBibliography } from '../../src/core/references/read-references.ts';
import { parseQuery } from '../../src/core/search/query/parse-query.ts';
import { unpackTerms } from '../../src/core/search/index/tables.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';

const repeat = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));

/** Texts in one line, by what they hold. */
export const LONG_TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'sentences with markers': repeat('训练成本只有557.6万美元[1]，价格是对手的三十分之一[1]。'),
  'one sentence': repeat('甲乙丙丁'),
  'one sentence of markers': repeat('甲[1]'),
  'markers alone': repeat('[1]'),
  'open brackets': repeat('['),
  'half of a list': (size) => `[1${repeat(',2')(size)}`,
  'spaces in a marker': (size) => `甲[1${repeat(' ')(size)}x`,
  stops: repeat('。'),
  points: repeat('.'),
  abbreviations: repeat('e.g. '),
  quotes: repeat('“甲。”'),
  asterisks: repeat('*a '),
  addresses: repeat('https://a.cn/b '),
  'references to characters': repeat('&amp;'),
  controls: repeat('\u202E'),
};

const terms = unpackTerms({
  script: '開开',
  records: [],
  languages: ['zh-CN'],
  severalEssays: false,
  pages: false,
  related: 0,
});
const names = new Map<string, string[]>();
const FRONT =
  '---\ntitle: 试\ndescription: 试\nlanguage: zh-CN\npublished: 2026-01-02\nupdated: 2026-01-02\n---\n\n';

const readEssay = (text: string) =>
  analyzeLibrary([
    { file: 'content/essays/a/zh-CN.mdx', text: FRONT + text },
    { file: 'content/essays/a/references.yaml', text: '1:\n  unlisted: 试\n2:\n  unlisted: 试\n' },
  ]);
/** The same text in paragraphs of an ordinary length. */
const inParagraphs = (text: string) => text.match(/.{1,600}/gsu)?.join('\n\n') ?? '';

/** What reads a text. A query is cut to a hundredth: nobody types more. */
export const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  markers: findMarkers,
  sentences: (text) => splitSentences(text, findMarkers(text)),
  hidden: (text) => checkHiddenCharacters(text, 'a.mdx'),
  query: (text) => parseQuery(text.slice(0, text.length / 100), terms, names),
  bibliography: (text) =>
    readBibliography(`1:\n  unlisted: ${JSON.stringify(text)}\n`, 'references.yaml'),
  'in one line': readEssay,
  'in paragraphs': (text) => readEssay(inParagraphs(text)),
};
