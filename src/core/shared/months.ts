/** Full and usual short names of months, English and Chinese; the place in a list is the month. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', '一月', '1月'],
  ['february', 'feb', '二月', '2月'],
  ['march', 'mar', '三月', '3月'],
  ['april', 'apr', '四月', '4月'],
  ['may', 'may', '五月', '5月'],
  ['june', 'jun', '六月', '6月'],
  ['july', 'jul', '七月', '7月'],
  ['august', 'aug', '八月', '8月'],
  ['september', 'sep', 'sept', '九月', '9月'],
  ['october', 'oct', '十月', '10月'],
  ['november', 'nov', '十一月', '11月'],
  ['december', 'dec', '十二月', '12月'],
];
