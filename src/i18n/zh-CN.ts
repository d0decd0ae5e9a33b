/** The interface in Chinese. The module every other language is checked against. */
export const zhCN = {
  siteName: '引据',
  siteTagline: '让文章里的每个 [n] 都有着落',
  skipToContent: '跳到正文',
  nav: { label: '站内导航', search: '搜索', about: '关于', home: '首页' },
  essayNav: { label: '本文', text: '正文', claims: '论断', references: '参考文献' },
  home: {
    intro: [
      '网上有许多文章写满了[1]、[2]这样的标记，却没有一份参考文献表。读者想核对，无从下手。',
      '引据把文章里的每个标记做成可以往返的链接，把每条有标记的论断单独列出，并如实说明：每个编号指哪份文献，或者没有人知道它指哪份文献。',
    ],
    essays: '文章',
    search: '搜论断',
    stripCaption: (claims: number, known: number) => `${claims}条论断，${known > 0 ? `${known}条查得到出处` : '没有一条查得到出处'}`,
    read: '读正文',
  },
  essay: {
    contents: '目录',
    headingLink: (heading: string) => `本节链接：${heading}`,
    published: '发布',
    updated: '更新',
    kind: { original: '原创', retelling: '复述', translation: '翻译' },
    readAbout: '这份复述怎么来的',
    counts: (claims: number, references: number) => `${claims}条论断，${references}个编号`,
    intro: '开篇',
  },
  notes: { heading: '作者注', call: '注', back: (number: string) => `返回正文：注${number}` },
  citation: { label: (number: number) => `参考文献 [${number}]` },
  card: {
    supports: '支持的论断', jump: '跳到条目', copy: '复制引文', copied: '已复制', copyFailed: '浏览器没有允许复制，请选中文字自行复制',
    close: '关闭', return: '返回原处', dismissReturn: '不再显示返回原处',
  },
  references: {
    heading: '参考文献',
    unlisted: '来源不明',
    cited: (times: number) => `正文引用${times}次`,
    backlink: (ordinal: number, context: string) => `返回正文第${ordinal}处：${context}`,
    back: '回到正文',
    pageTitle: (essay: string) => `参考文献：${essay}`,
    pageIntro: (numbers: string) => `正文一共出现过${numbers}这几个编号。每个编号下面，先说明它指哪份文献、知道多少，再逐处列出引用它的句子。`,
    missing: (numbers: string) => `编号${numbers}在正文里从未出现，因此没有条目。`,
    types: {
      article: '文章', 'article-journal': '期刊论文', 'article-magazine': '杂志文章', 'article-newspaper': '报纸文章', book: '图书',
      chapter: '章节', dataset: '数据集', document: '文档', 'paper-conference': '会议论文', post: '帖子', 'post-weblog': '博客文章',
      report: '报告', software: '软件', speech: '演讲', thesis: '学位论文', webpage: '网页',
    },
    accessed: (date: string) => `${date}访问`,
    archived: '存档',
  },
  claims: {
    pageTitle: (essay: string) => `论断：${essay}`,
    pageIntro: (count: number) => `正文里有${count}条论断带着引用标记。下面按行文次序逐条列出：文句、所在的节、引用的编号，以及它在正文中的位置。`,
    ordinal: (ordinal: number) => `论断${ordinal}`,
    section: '所在节',
    references: '引用',
    inText: '在正文中查看',
    data: '数据（JSON）',
  },
  exports: {
    heading: '导出',
    intro: (known: number, all: number) =>
      known === all ? `下列文件各有全部${all}条。`
        : known === 0 ? `${all}个编号没有一个查得到出处，所以下列前三个文件里没有条目：没有的文献，不替它编一条。GB/T 7714 文本照实写明来源不明。`
          : `${all}个编号里有${known}个知道出处，下列前三个文件只收这${known}条。GB/T 7714 文本全部列出，不知道出处的照实写明来源不明。`,
    bib: 'BibTeX（BibLaTeX 格式）',
    ris: 'RIS',
    csl: 'CSL-JSON',
    text: 'GB/T 7714—2015 文本',
    json: '论断与参考文献的数据（JSON）',
    unlisted: (reason: string) => `来源不明：${reason}`,
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
  cite: {
    heading: '引用本文',
    version: (version: string) => `版本${version}`,
    intro: (version: string, updated: string) => `这里是${updated}的版本，编号${version}。正文或参考文献改动一字，编号就会变。`,
    standard: 'GB/T 7714—2015',
    bib: 'BibTeX',
    copy: (format: string) => `复制${format}`,
  },
  retired: {
    heading: '已撤下的论断编号',
    gone: (id: string) => `${id}：`,
    now: '现在看这条论断',
  },
  search: {
    title: '搜索',
    label: '搜索论断',
    placeholder: '如：训练成本、英伟达、[7]',
    submit: '搜索',
    noScript: '搜索要用到脚本。脚本关闭时，可以打开论断页，用浏览器自带的查找功能。',
    claimsLink: (essay: string) => `论断页：${essay}`,
    narrow: '缩小范围',
    close: '关闭',
    hint: '可以搜词、数字、整句的问话，也可以用 [7] 找引用编号7的论断。',
  },
  about: {
    title: '关于',
    description: '这个网站是什么，文章从哪里来，略去了什么，编号为什么缺了两个。',
  },
  notFound: {
    title: '没有这个页面',
    text: '地址可能写错了，或者页面已经搬走。可以从首页重新找起，也可以搜论断。',
  },
  release: {
    newer: '有新版本。',
    reload: '重新载入',
    incomplete: '这一页的一部分程序没有取到，可能是网络中断，或者网站没有上传完整。文字不受影响，都能读。',
    fromFile: '这一页是直接从文件夹打开的。文章都能读，搜索要通过网站打开才能用。',
  },
  offline: {
    title: '现在没有网络',
    text: '这一页没有存在这台设备上。网络恢复后，按返回键再打开一次就能读到；打开过的文章现在也能读。',
  },
  licences: {
    title: '所用软件的许可',
    intro: '网站发给读者的代码和数据里，有下列软件包的部分。每个包的名称、版本和许可由构建程序从包里取出。',
    parts: {
      search: '在浏览器里检索索引。', offline: '把网站存在读者的设备上，没有网络时也能读。',
      tables: '搜索用的繁简、读音对照表由它的数据生成。', bundling: '脚本之间如何互相加载，由它写进网站的脚本。',
    },
    licence: (name: string) => `许可证：${name}。`,
    text: '许可证原文',
  },
  footer: {
    licence: '论断尚未查证，收入这里不等于认可。代码以MIT许可证发布。',
  },
};

/** The interface strings of a language. */
export type UiStrings = typeof zhCN;
