import { partWords } from '../text/segment-words.ts';

/**
 * The words of questions and those that join words, longest first: they carry no information about
 * what is sought. Only words that cannot be a topic are listed, and they count again when a query
 * has nothing else.
 */
const QUESTION_WORDS = [
  '是怎么回事',
  '怎么回事',
  '咋回事',
  '是什么意思',
  '什么意思',
  '啥意思',
  '啥时候',
  '有没有',
  '是不是',
  '能不能',
  '会不会',
  '可不可以',
  '为什么',
  '什么时候',
  '什么样',
  '怎么样',
  '怎么办',
  '是多少',
  '有多少',
  '有哪些',
  '有什么',
  '是什么(?!时候|样)',
  '是谁',
  '是啥',
  '有啥',
  '为啥',
  '干啥',
  '干嘛',
  '咋样',
  '咋办',
  '叫什么',
  '什么叫',
  '能否',
  '可否',
  '谁知道',
  '我想知道',
  '我想了解',
  '我想问',
  '想知道',
  '想请问',
  '请教一下',
  '请大家',
  '请各位',
  '谢谢大家',
  '谢谢',
  '大神们',
  '大神',
  '帮帮忙',
  '帮忙',
  '帮我',
  '求助',
  '求推荐',
  '在线等',
  '介绍一下',
  '说说',
  '讲讲',
  '你好',
  '您好',
  '告诉我',
  '请问',
  '关于',
  '到底',
  '究竟',
  '真的',
  '大概',
  '什么',
  '哪些',
  '哪个',
  '哪里',
  '哪家',
  '哪几',
  '哪种',
  '哪儿',
  '哪',
  '多少钱',
  '多长时间',
  '什么价',
  '百分之多少',
  '几个月',
  '几小时',
  '多少倍',
  '百分之几',
  '几分之几',
  '几分之一',
  '几倍',
  '几成',
  // With the measure word behind it.
  '多少[个位种家台块层步段次项条颗座名篇张辆元天年]',
  '多少',
  '几[个位种家台块层步段次项条颗座名篇张辆元天年]',
  '多大',
  '多高',
  '多久',
  '多长',
  '为何',
  '何时',
  '如何',
  '怎么',
  '怎样',
  '咋',
  '啥',
  '是否',
  '最[高低多少大小长短快慢重](?=是?多少)',
  '谁',
  '吗',
  '呢',
  '吧',
  '啊',
  '呀',
  // 贵不贵 asks 贵, and 靠不靠谱 asks 靠谱.
  String.raw`(\p{Script=Han})不(?=\1)`,
];

/** Characters that join words: they count nothing in a run that has other words. */
const PARTICLES = new Set(
  '的了是和与及跟在对把被将从向于以为而且并或也都就还又很更最会能可要让使给到着过地得之其这那它他她们我你您咱个有没不用',
);

/** English words that only join others. */
const ENGLISH_STOP_WORDS = new Set(
  (
    'a an the of in on at to for by with from into over under between through during before after above below up down out off ' +
    'and or but nor if as than then so because while until not no only own same too very just also even still ever really actually quite ' +
    'is are was were be been being am do does did doing have has had having will would could should shall might must can may ' +
    'how what why who whom whose when where which much many more most some any other such each both all there here again once ' +
    'it its itself this that these those i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself ' +
    'she her hers herself they them their theirs themselves use used uses using about please tell anyone anybody someone'
  ).split(' '),
);

const ENGLISH_QUESTION_WORDS = new Set(['how', 'what', 'why', 'who', 'when', 'where', 'which']);

const QUESTION = new RegExp(QUESTION_WORDS.join('|'), 'gu');

/**
 * The stretches of a run of Han characters that are left when question words are taken out; none
 * may be left.
 */
export function dropQuestionWords(run: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: word, index } of run.matchAll(QUESTION)) {
    pieces.push(run.slice(end, index));
    end = index + word.length;
  }
  return [...pieces, run.slice(end)].filter((piece) => piece !== '');
}

/** Whether a run holds a question word. */
export function asksQuestion(run: string): boolean {
  return dropQuestionWords(run).join('') !== run;
}

/** Whether a Han character only joins words. */
export function isParticle(character: string): boolean {
  return PARTICLES.has(character);
}

/**
 * Takes particles off both ends of a run, down to two characters, where they are words of their
 * own: not the 个 of 个性化. In a short run that is all of a query only 的 and 了 are taken off: 并不是 is
 * not 不是.
 *
 * @example trimParticles('和它的差距', false) => '差距'
 */
export function trimParticles(run: string, isWholeQuery: boolean): string {
  let words = partWords(run);
  const isLoose = (word = '') =>
    words.join('').length - word.length >= 2 &&
    (isWholeQuery && run.length <= 4
      ? '的了'.includes(word)
      : Array.from(word).every(isParticle) && word.length === 1);
  while (words.length > 1 && isLoose(words[0])) words = words.slice(1);
  while (words.length > 1 && isLoose(words.at(-1))) words = words.slice(0, -1);
  return words.join('');
}

/** Whether English words are a question. */
export function asksInEnglish(words: readonly string[]): boolean {
  return words.length > 2 && words.some((word) => ENGLISH_QUESTION_WORDS.has(word));
}

/** Whether an English word only joins others. */
export function isEnglishStopWord(word: string): boolean {
  return ENGLISH_STOP_WORDS.has(word);
}
