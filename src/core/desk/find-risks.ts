import { foldText } from '../search/text/fold-text.ts';
import { type Amount, findQuantities } from '../search/text/quantities.ts';
import { findQuotations } from '../text/find-figures.ts';

/** What makes a sentence one that is often wrong, or that harms where it is. */
const RISKS = [
  'share',
  'money',
  'figure',
  'quotation',
  'superlative',
  'date',
  'name',
  'no-source',
] as const;

/** What makes a sentence worth checking. */
export type Risk = (typeof RISKS)[number];

/** How much each counts when sentences are put in order. */
const WEIGHTS: Readonly<Record<Risk, number>> = {
  share: 5,
  money: 5,
  figure: 4,
  quotation: 4,
  superlative: 3,
  date: 2,
  name: 2,
  'no-source': 3,
};

const MONEY: ReadonlySet<string> = new Set(['usd', 'cny', 'eur', 'gbp', 'jpy', 'hkd']);
const SHARE: ReadonlySet<string> = new Set(['ratio', 'fraction', 'times']);
/** From here on a plain count is one to look up. */
const LARGE = 100;

const SUPERLATIVE = new RegExp(
  [
    // 最近, 最后 and 最终 are about a time or an order.
    String.raw`最(?![近后後终終初])`,
    String.raw`首[个個次家款批位座部条條只种種台型例]|第一(?:[个個次家款批位座部条條只种種台型例]|大|名)`,
    String.raw`唯一|独一无二|獨一無二|史上|前所未有|空前|绝无仅有|頭號|头号|全球第|世界第|从未有|從未有|无人能及`,
    String.raw`\b(?:most|least)\s+(?!of\b|people\b|likely\b|recent\b)[a-z]+(?!\S)`,
    String.raw`\b(?:the|its|their|his|her|our|[\w’']+[’']s)\s+(?:[a-z]+[- ]){0,2}?(?!inter|for\b|r?est\b|west\b|t?est\b|request|guest|quest|contest|protest|harvest|latest\b)[a-z]{2,}est\b`,
    String.raw`\b(?:largest|biggest|best|worst|fastest|highest|lowest|cheapest|strongest|greatest)\b`,
    String.raw`\bfirst(?:-ever|\s+(?:ever|to|time|in\s+(?:the\s+)?(?:world|history)))\b`,
    String.raw`\b(?:unprecedented|unrivall?ed|unmatched|record[- ](?:high|low|breaking)|all-time|never before)\b`,
    String.raw`\bthe only\b`,
  ].join('|'),
  'iu',
);

const SAYING =
  '说|說|表示|认为|認為|指出|称|稱|写道|寫道|宣布|透露|坦言|强调|強調|回应|回應|承认|承認|预言|預言|提出|创办|創辦|创立|創立';
const TITLE =
  '创始人|創始人|创办人|創辦人|总裁|總裁|董事长|董事長|总经理|總經理|首席执行官|首席執行官|首席科学家|教授|博士|院士|研究员|研究員|记者|記者|总统|總統|部长|部長|主席|总理|總理|议员|議員|CEO|CTO';
/** Family names that most Chinese bear, and those of two characters. */
const FAMILY =
  '[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高梁郑鄭谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈韦韋夏付傅方邹鄒熊白孟秦邱侯江尹薛阎閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯]|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛';
const NAME = new RegExp(
  [
    // 萨姆·奥特曼: only names of people are joined so.
    String.raw`\p{Script=Han}{2,}[·•・]\p{Script=Han}{2,}`,
    String.raw`(?:${FAMILY})\p{Script=Han}{1,2}(?=(?:曾|也|则|則|还|還|在[^，。；]{1,16})?(?:${SAYING}))`,
    String.raw`(?:${TITLE})(?:${FAMILY})\p{Script=Han}{1,2}`,
    String.raw`(?:${FAMILY})\p{Script=Han}{1,2}(?:${TITLE}|先生|女士)`,
    String.raw`\b(?:Mr|Mrs|Ms|Dr|Prof(?:essor)?|President|Senator|Sir|CEO|founder|economist|scientist|researcher)\.?\s+[A-Z][a-z]+`,
    String.raw`\b[A-Z][a-z]+(?:\s+[A-Z]\.)?\s+[A-Z][a-z]+(?:,[^,.]{3,60},)?\s+(?:said|says|wrote|writes|told|argued|argues|claimed|claims|announced|estimated|estimates|warned|noted|believes|founded)\b`,
    String.raw`\b(?:said|says|according to|wrote)\s+[A-Z][a-z]+\s+[A-Z][a-z]+`,
  ].join('|'),
  'u',
);

/** Finds what makes a sentence worth checking, apart from its place. */
export function findRisks(text: string): Risk[] {
  const { text: folded, origins } = foldText(text, new Map());
  const found = new Set<Risk>();
  for (const quantity of findQuantities(folded)) {
    if (quantity.kind === 'date') found.add('date');
    // The 4 of GPT-4 and the 3 of V3 count nothing.
    else if (!/[a-z]-?$/.test(folded.slice(0, quantity.start))) {
      const kind = kindOf(quantity, text.slice(origins[quantity.start], origins[quantity.end]));
      if (kind) found.add(kind);
    }
  }
  if (findQuotations(text).length > 0) found.add('quotation');
  if (SUPERLATIVE.test(text)) found.add('superlative');
  if (NAME.test(text)) found.add('name');
  return RISKS.filter((risk) => found.has(risk));
}

/** How much speaks for checking a sentence. */
export function weighRisks(risks: readonly Risk[]): number {
  return risks.reduce((sum, risk) => sum + WEIGHTS[risk], 0);
}

/** @param written the amount as the text has it */
function kindOf({ unit, value }: Amount, written: string): Risk | undefined {
  if (MONEY.has(unit)) return 'money';
  if (SHARE.has(unit)) return 'share';
  if (unit === '' && /^(?:1\d|20)\d\d$/.test(written)) return 'date';
  // 一点一点 is not a number, as 1.1 is.
  const isDecimal = !Number.isInteger(value) && /\d/.test(written);
  return unit !== '' || value >= LARGE || isDecimal ? 'figure' : undefined;
}
