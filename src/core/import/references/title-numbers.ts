import type { CslItem } from '../../references/csl-schemas.ts';

type Numbers = Pick<CslItem, 'volume' | 'number'>;

const PART =
  /\s*[:：]\s*(?:Vol\.?\s*(?<volume>\d+)|第?\s*(?<part>[\d一二三四五六七八九十]+)\s*[卷册]|卷\s*(?<roll>[\d一二三四五六七八九十]+))$/iu;
const NUMBER =
  /\s*[:：]\s*(?:[\p{L}.]{2,16}[,，]\s*)?(?<number>(?!\d{4}[—–-]\d{4}$)(?=.*\d)[A-Z\d][A-Z\d/.—–-]*(?:\s[\d.—–-]+)?)$/u;
/** The number of a standard behind its title: `Ferries: ISO/IEC 12345-2:2016(en)`. */
const STANDARD_BEHIND =
  /\s*[:：]\s*(?<number>[A-Z][A-Z/]{1,14}(?:\s[A-Z]+)?[\s-]?\d[\d.A-Z-]*(?:[:—–-]\d{4})?(?:\([a-z]{2}\))?)$/u;
/** The number of a decree or a judgment: `国发〔2018〕22号`. */
const DECREE =
  /\s*[:：]\s*(?<number>\p{Script=Han}{0,12}[〔（([［]\d{4}[〕）)\]］][^:：]{1,24}号)$/u;
/** The number of a standard may be before its title: `GB/T 12345—2020 渡船`. */
const STANDARD =
  /^(?<number>[A-Z][A-Z/]{0,14}(?:\s?[A-Z]+)?[\s-]?\d[\w.—–:()/-]*)\s+(?=[\p{Script=Han}\p{Lu}])/u;

/**
 * The volume of a book, and the number of a report, a standard or a patent, follow its title behind
 * a colon.
 */
export function takePart<T extends { readonly title: string }>(
  work: T,
  type: CslItem['type'],
  letter: string,
): T & Numbers {
  const standard = letter === 'S' ? STANDARD.exec(work.title) : null;
  if (standard?.groups)
    return {
      ...work,
      title: work.title.slice(standard[0].length),
      number: standard.groups['number'] ?? '',
    };
  const part = PART.exec(work.title);
  const { volume = part?.groups?.['part'] ?? part?.groups?.['roll'] } = part?.groups ?? {};
  if (part && volume) return { ...work, title: work.title.slice(0, part.index), volume };
  const isCoded = type === 'report' || type === 'document' || type === 'dataset';
  const numbered =
    DECREE.exec(work.title) ??
    (isCoded ? (STANDARD_BEHIND.exec(work.title) ?? NUMBER.exec(work.title)) : null);
  const number = numbered?.groups?.['number'];
  return numbered && number
    ? { ...work, title: work.title.slice(0, numbered.index), number }
    : work;
}
