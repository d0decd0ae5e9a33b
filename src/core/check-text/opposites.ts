/**
 * Words that say the opposite of each other, in Chinese and English: sources of regular
 * expressions. They travel in the tables, not in the page's script.
 */
export const OPPOSITES: readonly (readonly [one: string, other: string])[] = [
  [String.raw`缩短|shorten`, String.raw`延长|lengthen|prolong`],
  [
    String.raw`加快|加速|speed(?:s|ed)? up|accelerat`,
    String.raw`放慢|减慢|减速|slow(?:s|ed)? down|decelerat`,
  ],
  [String.raw`关闭|关停|\bclos(?:e|es|ed|ing|ure)\b`, String.raw`开设|开办|\bopen(?:s|ed|ing)?\b`],
  [
    String.raw`丰富|充足|众多|\babundant|\bplentiful`,
    String.raw`稀少|匮乏|稀缺|很少|不足|\bscarce|\brare\b`,
  ],
  [
    String.raw`\b(?:most|greatest|largest|highest|maximum)\b|最多|最大|最高`,
    String.raw`\b(?:least|fewest|smallest|lowest|minimum)\b|最少|最小|最低`,
  ],
  [
    String.raw`\b(?:many|thousands|millions)\b|许多|很多|大量|[数几][十百千万亿]`,
    String.raw`\bfew\b|a handful|少数|极少|寥寥`,
  ],
  [String.raw`发展中|\bdeveloping\b`, String.raw`发达|\bdeveloped\b`],
  [String.raw`\bbefore\b|之前|以前`, String.raw`\bafter\b|之后|以后`],
  [
    String.raw`允许|许可|\b(?:allow|permit)`,
    String.raw`禁止|不许|\b(?:forbid|prohibit|ban(?:s|ned)?\b)`,
  ],
  [String.raw`支持|赞成|\bsupport`, String.raw`反对|\boppos`],
  [String.raw`成功|\bsucce(?:ed|ss)`, String.raw`失败|\bfail`],
  [String.raw`更好|优于|\bbetter\b`, String.raw`更差|不如|逊于|\bworse\b`],
  [String.raw`更多|\bmore than\b`, String.raw`更少|\bless than\b`],
  [
    String.raw`领先|(?:超[过越]|反超|赶超|盖过|胜过)(?!了?[\d百千万一二三四五六七八九十])|\bahead of\b|\b(?:outperform|overt[ao]ok?|surpass)`,
    String.raw`落后|不及|差距|\b(?:trail|behind)`,
  ],
  [String.raw`高得多|更高|\bhigher\b`, String.raw`低得多|更低|\blower\b`],
  [
    String.raw`\bmore(?= [a-z]+(?:ive|ful|ant|ent|al|ous|able|ible)\b)`,
    String.raw`\bless(?= [a-z]+(?:ive|ful|ant|ent|al|ous|able|ible)\b)`,
  ],
  [String.raw`更大|\bbigger|\blarger\b`, String.raw`更小|\bsmaller\b`],
  [String.raw`\btowards?\b|走向`, String.raw`\baway from\b|远离`],
  [String.raw`更快|\bfaster\b`, String.raw`更慢|\bslower\b`],
  [String.raw`更便宜|\bcheaper\b`, String.raw`更贵|\b(?:dearer|more expensive)\b`],
  [String.raw`\bpublic\b|公开`, String.raw`\bsecret\b|保密|不公开`],
];
