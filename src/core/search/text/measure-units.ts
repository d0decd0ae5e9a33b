/** What a number counts, with the factor by which it is multiplied: 2 years is 24 months. */
export interface MeasureUnit {
  /**
   * `ratio`, `times`, `months`, `days`, `seconds`, a currency in ISO 4217, `m`, `g`, or `''` for
   * anything else that is counted.
   */
  readonly unit: string;
  readonly factor: number;
}

/** Units by how they are written behind a number, longest first when they are tried. */
const UNITS: readonly (readonly [unit: string, factor: number, names: string])[] = [
  [
    'ratio',
    0.01,
    '% 个百分点 個百分點 个点 percent per_cent percentage_points percentage_point pct',
  ],
  ['ratio', 0.1, '成(?=$|[^\\p{Script=Han}]|[的多以左半])'],
  ['ratio', 0.1, '折(?=$|[^\\p{Script=Han}]|[的优出])'],
  ['times', 1, '倍 x × -?fold times'],
  ['months', 1, '个月 個月 个多月 months? mos?'],
  ['months', 3, '个季度 quarters?'],
  ['months', 12, '年(?![级代])(?:间|内)? 周年 years? yrs? 岁 歲'],
  ['months', 120, 'decades?'],
  ['days', 1, '天 日(?!元) days?'],
  ['days', 7, '周(?!年) 星期 个星期 礼拜 weeks? wks?'],
  ['seconds', 1, '秒钟? seconds? secs?'],
  ['seconds', 60, '分钟 分鐘 minutes? mins?'],
  ['seconds', 3600, '个?小时 個?小時 钟头 hours? hrs?'],
  ['usd', 1, '美元 美金 (?:us_)?dollars? usd 刀'],
  ['cny', 1, '元 块钱? 人民币 rmb cny yuan'],
  ['eur', 1, '欧元 歐元 euros? eur'],
  ['gbp', 1, '英镑 英鎊 pounds? gbp'],
  ['jpy', 1, '日元 日圆 yen jpy'],
  ['hkd', 1, '港元 港币 hkd'],
  ['m', 1000, '公里 千米 kilomet(?:er|re)s? km'],
  ['m', 1, '米 met(?:er|re)s?'],
  ['m', 1609.344, '英里 miles?'],
  ['g', 1000, '公斤 千克 kilograms? kilos? kg'],
  ['g', 1, '克 grams?'],
  ['g', 500, '斤'],
  ['g', 1e6, '吨 噸 tonn?es? tons?'],
];

const PATTERNS = UNITS.map(([unit, factor, names]) => ({
  unit,
  factor,
  pattern: new RegExp(
    String.raw`[\s-]?(?:${names.replaceAll('_', '[\\s-]').split(' ').join('|')})(?![a-z])`,
    'uy',
  ),
}));

/**
 * The unit right behind a number, and how many UTF-16 units it takes; nothing where none is known.
 */
export function readUnit(text: string, at: number): (MeasureUnit & { length: number }) | null {
  let best: (MeasureUnit & { length: number }) | null = null;
  for (const { unit, factor, pattern } of PATTERNS) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { unit, factor, length };
  }
  return best;
}

const SYMBOLS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(?:us\s?|us)?\$\s?$/, 'usd'],
  [/[¥￥]\s?$/, 'cny'],
  [/€\s?$/, 'eur'],
  [/£\s?$/, 'gbp'],
];

/** The currency whose symbol is right before a number, and how many UTF-16 units it takes. */
export function readCurrency(text: string, at: number): { unit: string; length: number } | null {
  const before = text.slice(Math.max(0, at - 5), at);
  for (const [pattern, unit] of SYMBOLS) {
    const length = pattern.exec(before)?.[0].length ?? 0;
    if (length > 0) return { unit, length };
  }
  return null;
}
