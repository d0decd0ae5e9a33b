import type { Difference } from './difference.ts';

/** Words of one class that cannot stand for one another. */
interface WordClass {
  readonly kind: Difference['kind'];
  /** What words of the class say, by the words. */
  readonly values: Readonly<Record<string, RegExp>>;
  /** Values that no statement with another value says, or none. */
  readonly conflicts: Readonly<Record<string, readonly string[]>>;
}

/** Stands for a statement that says nothing of a class. */
const NOTHING = 'nothing';

/**
 * Closed classes of words that change what is claimed: how many, how sure or how binding, whether
 * it is so or is to come. How sure follows FactBank (Saurí and Pustejovsky, 2009).
 */
const WORD_CLASSES: readonly WordClass[] = [
  {
    kind: 'degree',
    values: {
      all: /全部|所有|悉数|一律|全都|彻底|完全|无不|任何|凡是|谁有|每一?个(?!月)|每一|\b(?:all(?! but\b| the while)|every(?! (?:day|week|month|year)\b)|everyone|everybody|anyone|anybody|entire(?:ly)?|whole|completely|always)\b/,
      most: /(?<!绝)大?多数|大部分|绝大|多半|大体|大致|基本上|主要|\b(?:most(?! (?:of all|likely))|mostly|largely|mainly|the majority)\b/,
      many: /许多|很多|大量|无数|数不清|众多|多种|多款|多个|\b(?:many|countless|numerous|a lot of|lots of|plenty of)\b/,
      some: /(?<!大)部分|一些|有些|若干|个别|某些|(?:^|[,;、])有(?=[\p{Script=Han}]{0,2}[者人家])|\b(?:some|part(?:s|ly|ial(?:ly)?)?|certain|several)\b/u,
      few: /少数|极少|寥寥|没几|为数不多|\b(?:few|handful)\b/,
      none: /没有(?:一个|任何|哪)|无一|\b(?:none|no one|nobody)\b/,
    },
    conflicts: {
      all: ['most', 'many', 'some', 'few', 'none'],
      most: ['all', 'some', 'few', 'none'],
      many: ['all', 'few', 'none'],
      some: ['all', 'most', 'none'],
      few: ['all', 'most', 'many', 'none'],
      none: ['all', 'most', 'many', 'some', 'few', NOTHING],
    },
  },
  {
    kind: 'degree',
    values: {
      usual: /一般(?!的)|通常|平均|往往|总是|\b(?:usually|typically|generally|on average|always)\b/,
      edge: /最[低高多少]|至[多少]|\b(?:at (?:the )?(?:lowest|least|most|best|worst)|up to)\b/,
      seldom: /偶尔|很少|有时|\b(?:rarely|seldom|sometimes|occasionally)\b/,
    },
    conflicts: { usual: ['edge', 'seldom'], seldom: ['usual'] },
  },
  {
    kind: 'modality',
    values: {
      must: /必须|不得不|务必|只得|只能|必需|被迫|\b(?:must|ha(?:s|ve|d) to|required to|obliged to|needs? to|forced to)\b/,
      sure: /必将|必定|必然|必会|(?<!不)一定(?!程度|的)|肯定|断定|证实|确认|保证|铁定|毫无疑问|无疑|已经?证[明实]|\b(?:certainly|definitely|surely|undoubtedly|guarante\w+|confirm\w*|prove[ns]?d?|inevitabl\w+|know that|conclude[ds]?)\b/,
      maybe:
        /(?<!不|尽)可能|未必|不一定|不见得|也许|或许|或(?=[将再会可])|恐怕|有望|猜测|怀疑|疑似|据传|传闻|质疑|存疑|预测|预计|\b(?:may|might|could|perhaps|possibly|probably|likely|suspect\w*|allege\w*|rumou?r\w*|predict\w*|forecast\w*|expect\w*|think|believe[ds]?|doubt\w*|question\w*)\b/,
      free: /可以|自由|允许|能够?|得以|\b(?:can|free to|able to|allow\w*|permit\w*|let)\b/,
    },
    conflicts: {
      must: ['free', 'maybe', NOTHING],
      sure: ['maybe', NOTHING],
      maybe: [NOTHING],
    },
  },
  {
    kind: 'time',
    values: {
      future:
        /将(?=[会要于在成达被]|继续|有)|就会|会(?=继续|更|再)|即将|将来|日后|计划|打算|准备|有意|拟(?=[于在将])|预计|[今往]后|以后|未来|有朝一日|\b(?:will|would|shall|going to|plans? to|planned to|intends? to|about to|set to|hopes? to|over the next|soon)\b/,
      past: /已经?|曾|一度|过去|了(?=$|[,;。])|\b(?:already|once|used to)\b/,
    },
    conflicts: { future: ['past', NOTHING], past: ['future'] },
  },
];

/** A value of a class, and the words that have it. */
interface ClassValue {
  readonly value: string;
  readonly words: string;
}

/** The values of a class that a folded text has. */
function valuesIn(text: string, { values }: WordClass): ClassValue[] {
  return Object.entries(values).flatMap(([value, form]) => {
    const words = form.exec(text)?.[0];
    return words === undefined ? [] : [{ value, words }];
  });
}

/**
 * Compares what two folded clauses say in words of the classes.
 * @param sentence all of the first text, and `statement` all of the second: what either says
 *   elsewhere may have moved
 */
export function compareClasses(texts: {
  readonly clause: string;
  readonly stated: string;
  readonly statement: string;
  /** Whether each of both clauses is the one that is likest to the other. */
  readonly isNearest: boolean;
}): Difference[] {
  return WORD_CLASSES.flatMap((one) => {
    const said = valuesIn(texts.statement, one);
    const stated = valuesIn(texts.stated, one);
    // A conflict with the very clause that says the same has not moved.
    const known = texts.isNearest && stated.length > 0 ? stated : said;
    return valuesIn(texts.clause, one)
      .filter(({ value }) => known.every((other) => other.value !== value))
      .flatMap(({ value, words }): Difference[] => {
        const conflicts = one.conflicts[value] ?? [];
        const other = stated.find((found) => conflicts.includes(found.value));
        const isNew =
          said.length === 0 && conflicts.includes(NOTHING) && !texts.statement.includes(words);
        return other || isNew ? [{ kind: one.kind, here: words, there: other?.words ?? '' }] : [];
      });
  });
}

/** Whether two folded texts have words of one class that say the same. */
export function saySame(one: string, other: string): boolean {
  return WORD_CLASSES.some((words) => {
    const stated = valuesIn(other, words);
    return valuesIn(one, words).some(({ value }) => stated.some((same) => same.value === value));
  });
}
