import { byShare } from './by-share.ts';
import type { EssayFileName } from '../core/shared/routes.ts';
import type { Source } from '../core/sources/source-schemas.ts';
import type { Verdict } from '../core/reviews/verdicts.ts';
import { aboutZhCN } from './about-zh-CN.ts';
import { listsZhCN } from './lists-zh-CN.ts';
import { evidenceZhCN } from './evidence-zh-CN.ts';
import { offlineZhCN } from './offline-zh-CN.ts';
import { checkPageZhCN } from './check-page-zh-CN.ts';

/** The interface in Chinese. The module every other language is checked against. */
export const zhCN = {
  /** The language of these strings. */
  language: 'zh-CN',
  siteName: '引据',
  siteTagline: '让文章里的每个 [n] 都有着落',
  /** Between two parts of a title. */
  colon: '：',
  /** Between two sentences, or a sentence and a link behind it. */
  gap: '',
  /** Between two names in a list. */
  semicolon: '；',
  /** Between the parts of a place in a source. */
  comma: '，',
  skipToContent: '跳到正文',
  nav: { label: '站内导航', search: '搜索', check: '核对', about: '关于', home: '首页' },
  settings: {
    button: '阅读设置',
    theme: '配色',
    themes: { system: '跟随系统', light: '浅', dark: '深' },
    size: '字号',
    sizes: { normal: '标准', large: '大', larger: '特大' },
    marks: '查证标记',
    shown: '显示',
    hidden: '隐藏',
    slash: '“/”键搜索',
    on: '开',
    off: '关',
  },
  essayNav: {
    label: '本文',
    text: '正文',
    claims: '论断与查证',
    references: '参考文献',
    sources: '查证来源',
  },
  home: {
    essays: '文章',
    known: (claims: number, known: number) =>
      `${claims}条论断，按作者给的参考文献${known > 0 ? `，${known}条查得到出处` : '，没有一条查得到出处'}`,
    read: '读正文',
    specimen: '看这条查证',
  },
  ...listsZhCN,
  essay: {
    contents: '目录',
    headingLink: (heading: string) => `本节链接：${heading}`,
    /** For a draft, which only its writer sees. */
    draft: '草稿，只有你看得到',
    published: '发布',
    updated: '更新',
    kind: { original: '原创', retelling: '复述', translation: '翻译' },
    readAbout: '这篇文章从哪里来',
    minutes: (minutes: number) => `约${minutes}分钟读完`,
    counts: (claims: number, references: number) => `${claims}条论断，${references}个文献编号`,
    intro: '开篇',
  },
  verdicts: {
    names: {
      supported: '属实',
      partly: '部分属实',
      contradicted: '不符',
      unverified: '未证实',
      opinion: '观点',
    } satisfies Record<Verdict, string>,
    /** Beside the text, where room is short. */
    short: {
      supported: '属实',
      partly: '部分',
      contradicted: '不符',
      unverified: '未证实',
      opinion: '观点',
    } satisfies Record<Verdict, string>,
    /** Accessible name of the mark behind a claim; contains its visible word. */
    mark: (name: string) => `查证：${name}`,
  },
  reviews: {
    heading: '编者查证',
    intro:
      '作者的参考文献之外，编者另拿独立的来源对照了每条论断。查证的做法见“关于”页；来源的详情见查证来源页。',
    back: '，回到正文中的这条论断',
    checked: (date: string) => `${date}查看来源`,
    changed: (date: string, verdict: string | undefined) =>
      verdict === undefined ? `${date}改写：` : `${date}改，原判断为“${verdict}”。`,
    correction: '来源说的是',
    sources: '依据',
    computed: '已复算',
    readings: { primary: '原文', mirror: '转载', secondary: '二手报道' } satisfies Record<
      Source['reading'],
      string
    >,
    more: '完整的查证与来源',
    parts: (count: number) => `分成${count}处来看`,
    feed: (site: string) => `${site}：查证的更新`,
    feedEntry: (claim: string, verdict: string, from: string | undefined) =>
      from === undefined ? `${claim}：${verdict}` : `${claim}：由“${from}”改为“${verdict}”`,
    none: '尚未查证',
  },
  places: { page: (page: number) => `第${page}页`, lines: (lines: string) => `第${lines}行` },
  notes: { heading: '作者注', call: '注', back: (number: string) => `返回正文：注${number}` },
  citation: { label: (number: number) => `参考文献 [${number}]` },
  card: {
    claim: '标注在这条论断后',
    group: '同处引用',
    enter: '进入卡片',
    jump: '跳到条目',
    copy: '复制引文',
    close: '关闭',
    return: '返回原处',
    dismissReturn: '关闭',
  },
  references: {
    heading: '参考文献',
    unlisted: '来源不明',
    cited: (times: number) => `正文引用${times}次`,
    backlink: (ordinal: number, context: string) => `返回正文第${ordinal}处：${context}`,
    back: '回到正文',
    pageTitle: (essay: string) => `参考文献：${essay}`,
    pageIntro: (numbers: string) =>
      `正文一共出现过${numbers}这几个编号。每个编号下面，先说明它指哪份文献、知道多少，再逐处列出引用它的句子。`,
    missing: (numbers: string) => `编号${numbers}在正文里从未出现，因此没有条目。`,
    types: {
      article: '文章',
      'article-journal': '期刊论文',
      'article-magazine': '杂志文章',
      'article-newspaper': '报纸文章',
      book: '图书',
      chapter: '章节',
      dataset: '数据集',
      document: '文档',
      'paper-conference': '会议论文',
      post: '帖子',
      'post-weblog': '博客文章',
      report: '报告',
      software: '软件',
      speech: '演讲',
      thesis: '学位论文',
      webpage: '网页',
    },
    accessed: (date: string) => `${date}访问`,
    archived: '存档',
  },
  claims: {
    pageTitle: (essay: string) => `论断：${essay}`,
    pageIntro: (count: number, reviewed: number, statements = 0) =>
      `正文里有${count}条论断带着引用标记${byShare(reviewed, count, ['，都还没有查证', `，其中${reviewed}条已查证`, '，每条都拿独立的来源查证过'])}。${statements === 0 ? '' : `另有${statements}句没有标注的话，也查证过。`}`,
    /** For a sentence without a marker. */
    statement: (ordinal: number) => `无标注的说法${ordinal}`,
    uncited: '没有标注',
    ordinal: (ordinal: number) => `论断${ordinal}`,
    inText: '在正文中查看',
    data: '数据（JSON）',
  },
  ledger: {
    filter: '按查证结果筛选',
    all: (count: number) => `全部 ${count}`,
    /** `{count}` stands for the number, which a script puts in. */
    shown: (count: string) => `现在只列出${count}条`,
  },
  sources: {
    pageTitle: (essay: string) => `查证来源：${essay}`,
    read: (what: string) => `读的是${what}`,
    offline: (reason: string) => `没有地址：${reason}`,
  },
  figures: {
    source: '来源',
    data: '数据',
    download: '下载数据（CSV）',
    unknown: '–',
    some: (shown: number, all: number) => `这里是${all}行中的${shown}行，全部在数据文件（CSV）里。`,
    numbers: '数字和算式',
    standing: { published: '已公布的：', defined: '按定义算出的：', modelled: '由模型得出的：' },
    reset: '回到公布的情形',
    controls: '自己改一改',
  },
  exports: {
    heading: '导出',
    intro: (known: number, all: number) => {
      if (known === all) return `下列文件各有全部${all}条。`;
      return known === 0
        ? `${all}个编号没有一个查得到出处，所以下列前三个文件里没有条目：没有的文献，不替它编一条。GB/T 7714 文本照实写明来源不明。`
        : `${all}个编号里有${known}个知道出处，下列前三个文件只收这${known}条。GB/T 7714 文本全部列出，不知道出处的照实写明来源不明。`;
    },
    all: (count: number) => `下列文件各有全部${count}项。`,
    files: {
      'claims.json': '论断、查证与参考文献的数据（JSON）',
      'references.bib': 'BibTeX（BibLaTeX 格式）',
      'references.ris': 'RIS',
      'references.csl.json': 'CSL-JSON',
      'references.txt': 'GB/T 7714—2015 文本',
      'sources.bib': 'BibTeX（BibLaTeX 格式）',
      'sources.ris': 'RIS',
      'sources.csl.json': 'CSL-JSON',
      'sources.txt': 'GB/T 7714—2015 文本',
      'annotations.jsonld': '查证写成对原文的批注（W3C Web Annotation）',
      'essay.epub': '电子书（EPUB），含参考文献与查证',
      'ro-crate-metadata.json': '这些文件的说明（RO-Crate）',
    } satisfies Record<EssayFileName, string>,
    markdown: 'Markdown，含参考文献与查证',
    noLicence: '没有注明许可：引用以外的使用，请问发布者。',
    unlisted: (reason: string) => `来源不明：${reason}`,
    sourcesComment: (title: string) => `《${title}》查证所据的来源`,
    comment: (title: string) => `《${title}》的参考文献`,
    left: (line: string) => `未收入：${line}`,
  },
  copying: {
    reference: '复制引文',
    referenceLabel: (number: number) => `复制引文 [${number}]`,
    formatLabel: (format: string, number: number) => `复制 ${format} [${number}]`,
    claim: '复制论断',
    claimLabel: (ordinal: number) => `复制论断${ordinal}`,
    quote: (words: string) => `“${words}”`,
    done: '已复制',
    byHand: '浏览器不允许自动复制。文字已在下面选中，请按 Ctrl+C（苹果电脑按 ⌘C）复制。',
  },
  share: { label: '所选文字', copy: '复制链接', claim: '复制论断的链接' },
  cite: {
    heading: '引用本文',
    version: (version: string) => `版本${version}`,
    intro: (version: string, updated: string) =>
      `这里是${updated}的版本，编号${version}。正文或参考文献改动一字，编号就会变。`,
    standard: 'GB/T 7714—2015',
    bib: 'BibTeX',
    copy: (format: string) => `复制${format}`,
  },
  retired: {
    heading: '已撤下的论断编号',
    gone: (id: string) => `${id}：`,
  },
  search: {
    title: '搜索',
    label: '搜索论断',
    placeholder: '词语、数字，或编号如 [1]',
    submit: '搜索',
    noScript: '搜索要用到脚本。脚本关闭时，可以打开论断页，用浏览器自带的查找功能。',
    claimsPages: '各篇文章的论断页',
    claimsLink: (essay: string) => `论断页：${essay}`,
    narrow: '缩小范围',
    close: '关闭',
    keys: { move: '选择', open: '打开', newTab: '在新标签页打开', close: '清除、关闭' },
    hint: '可以搜词、数字、整句的问话，也可以用 [1] 找引用编号1的论断。',
  },
  check: checkPageZhCN,
  about: aboutZhCN,
  notFound: {
    title: '没有这个页面',
    text: '地址可能写错了，或者页面已经搬走。可以从首页重新找起，也可以搜论断。',
  },
  release: {
    newer: '有新版本。',
    reload: '重新载入',
    incomplete:
      '这一页的一部分程序没有取到，可能是网络中断，或者网站没有上传完整。文字不受影响，都能读。',
    fromFile: '这一页是直接从文件夹打开的。文章都能读，搜索要通过网站打开才能用。',
  },
  offline: offlineZhCN,
  evidence: evidenceZhCN,
  licences: {
    title: '所用软件的许可',
    intro:
      '网站发给读者的代码和数据里，有下列软件包的部分。每个包的名称、版本和许可由构建程序从包里取出。',
    parts: {
      search: '在浏览器里检索索引。',
      tables: '搜索用的繁简、读音对照表由它的数据生成。',
      check: '在浏览器里读懂粘贴来的文字或选定的文件。',
      share: '为选中的文字写出链接。',
      figures: '图里由作者写明的算式，由它计算。',
      bundling: '脚本之间如何互相加载，由它写进网站的脚本。',
    },
    licence: (name: string) => `许可证：${name}。`,
    text: '许可证原文',
  },
  footer: {
    published: (author: string) => `${author}发布。`,
    contact: '联系',
    /** Where claims have been reviewed. */
    reviewed: '收录不等于认可；每条论断是否属实，见它的查证。',
    licence: '代码以MIT许可证发布。',
  },
};

/** The interface strings of a language. */
export type UiStrings = typeof zhCN;
