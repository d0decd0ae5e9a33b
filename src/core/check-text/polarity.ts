/** Whoever says “not only” in one wording says “not” in another. */
const NOT_ONLY = /不[仅但光只止单]|not (?:only|just|merely)/;
/** Words that hold a negation and deny nothing, in Chinese and English. */
const NO_DENIALS =
  /数不[清尽胜]|不计其数|不断|不管|不论|不得不|不可否认|不可或缺|不错|不少|不久|不同|不约而同|无数|无论|无疑|无限|无比|非常|非洲|除非|未来|没完没了|莫不|no doubt|no matter|notably|not to mention/g;
const DENIALS =
  /不|没|未|无|非(?!公|营)|别再|否认|拒绝|禁止|\b(?:not|no|never|without|neither|nor|cannot|none|nobody|nothing|hardly|deny|denies|denied|refuses?d?|fail(?:s|ed)? to)\b|n[’']t\b/g;
const DOWN =
  /[跌减缩]|降(?!临)|下滑|蒸发|损失|\b(?:f[ae]ll(?:en|s)?|drop(?:s|ped)?|los[et]s?|loss|wiped|decreased?s?|reduced?s?|lowered?|declined?s?|plunged?|shed)\b/;
const UP =
  /[涨增]|升(?!级)|提高|\b(?:r[io]se[ns]?|gain(?:s|ed)?|increased?s?|grew|grown|grows?|rais(?:e|es|ed)|surged?s?|jump(?:s|ed)?|added|improv(?:e|es|ed))\b/;

/** Whether a folded clause denies what it says, with an odd number of negations; null where that cannot be told. */
export function isDenied(clause: string): boolean | null {
  if (NOT_ONLY.test(clause)) return null;
  return [...clause.replace(NO_DENIALS, ' ').matchAll(DENIALS)].length % 2 === 1;
}

/** The negation of a clause as it is written; empty where there is none. */
export function denialOf(clause: string): string {
  return clause.replace(NO_DENIALS, ' ').match(DENIALS)?.[0] ?? '';
}

/** The way something changes in a folded clause, where all words for it point one way. */
export function directionOf(clause: string): 'up' | 'down' | '' {
  const [down, up] = [DOWN.test(clause), UP.test(clause)];
  if (down === up) return '';
  return down ? 'down' : 'up';
}
