const NUMBERING = [
  '(?:[一二三四五六七八九十]{1,3}[、．.]',
  String.raw`\d{1,2}[.、．]?`,
  String.raw`第[一二三四五六七八九十\d]{1,3}[章节部])?\s*`,
].join('|');
const NAMES = [
  '主要参考文献',
  '参考文献与链接',
  '参考书目',
  '引用的著作',
  '引用著作',
  '引文来源',
  '参考文献',
  '参考资料',
  '参考来源',
  '参考链接',
  '参考',
  '引用文献',
  '引用来源',
  '引用资料',
  '引用链接',
  '引用',
  '引文',
  '资料来源',
  '信息来源',
  '数据来源',
  '文献来源',
  '来源',
  '文献',
  '參考文獻',
  '參考資料',
  '資料來源',
  '(?:key |main |selected |primary )?references?(?: (?:cited|list|index))?',
  '(?:foot|end)?notes (?:and|&) (?:references|citations)',
  'references? (?:and|&) (?:(?:foot|end)?notes|links|further reading)',
  '注释(?:与|和|及)参考文献',
  'bibliography',
  'works cited',
  'literature cited',
  '(?:key |main |selected |primary )?sources?(?: (?:list|index))?',
  'citations',
  'cited works',
  // German, French, Spanish, Portuguese, Italian, Russian, Japanese and Korean.
  'quellen(?:angaben|verzeichnis|nachweise?)?',
  'literatur(?:verzeichnis|angaben|hinweise)?',
  'einzelnachweise',
  'références(?: bibliographiques)?',
  'bibliographie',
  'referencias(?: bibliográficas)?',
  'referências(?: bibliográficas)?',
  'bibliograf[íi]a',
  'fuentes',
  'riferimenti(?: bibliografici)?',
  'список литературы',
  'литература',
  'источники',
  '出典',
  '引用元',
  '참고 ?문헌',
];
const NAME = `(?:${NAMES.join('|')})(?:列?表|清单|目录|一览)?`;
// The name may be in two languages, in brackets, or after a picture sign.
const HEADING = new RegExp(
  `^[^\\p{L}\\p{N}]*${NUMBERING}${NAME}(?:\\s*[（(/|·]\\s*${NAME}\\s*[）)]?)?(?: used)?(?: in this (?:section|chapter|part))?(?:\\s*\\((?:URLs?|links?)\\))?[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** How Bing and Copilot head the list of an answer. */
const CONVERSATION =
  /^[^\p{L}]*(?:(?:sources?)\s*:\s*conversation with\s.{2,40}|(?:来源|源|來源)\s*[:：]\s*[与與].{2,20}[对對][话話].{0,16})$/iu;

/**
 * Whether a line is the heading of a list of references.
 * @example isReferenceHeading('六、参考文献：') => true
 */
export function isReferenceHeading(text: string): boolean {
  return (text.length <= 40 && HEADING.test(text)) || namesConversation(text);
}

const NOTE_HEADING =
  /^\s*(?:(?:foot|end)?notes?|注|注记|附注|注释|註釋|脚注|腳註|尾注)\s*[:：]?\s*$/i;

/** Whether a line is the heading of the author's notes. */
export function isNoteHeading(text: string): boolean {
  return NOTE_HEADING.test(text);
}

/** Whether a heading of references names the conversation they come from, and its day. */
export function namesConversation(text: string): boolean {
  return CONVERSATION.test(text);
}
