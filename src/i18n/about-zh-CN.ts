import type { Verdict } from '../core/reviews/verdicts.ts';

/** The page about the site, in Chinese. */
export const aboutZhCN = {
  title: '关于',
  description: '这个网站是什么，谁在发布，文章从哪里来。',
  what: {
    heading: '这个网站是什么',
    paragraphs: [
      '这个网站发布文章，并让读者能核对文章。文中的标记[n]是链接：点过去是参考文献条目，点回来是原来那句话。每条有标记的论断单独列在论断页，可以搜索，也有自己的固定地址。',
    ],
    /** Where claims have been reviewed. */
    reviewed: [
      '有两样东西要分清。参考文献是作者标注的：编号几，指哪份文献，都以原文为准；原文没说的，这里也不替它补。查证是编者另做的，问的是独立的来源怎么说。两者分开放置，互不替代。',
    ],
  },
  publisher: {
    heading: '发布者',
    author: (name: string) => `这个网站由${name}发布。`,
    contact: '文中有错，或有话要说，请写信来：',
  },
  method: {
    heading: '查证怎么做',
    paragraphs: [
      '每条论断由编者对照独立的来源查一遍，尽量读原文：技术报告、代码仓库、许可证、官方说明。读到的是别人网页上的转载或别人的报道，就在来源旁边注明“转载”或“二手报道”。没有读到的，不写。',
      '一条论断说了几件事的，拆开来逐件判断。判断只有下面五种，用词和图形表示，不打分。',
    ],
    verdicts: {
      supported: '独立的来源说的与论断一致。',
      partly: '有一部分与来源一致，另一部分不一致、说得过头，或者缺了要紧的条件。',
      contradicted: '来源说的与论断相反。',
      unverified: '没有找到能证明或推翻它的来源。这不等于它是错的。',
      opinion: '这是看法或展望，不是能用来源判断真假的事实。',
    } satisfies Record<Verdict, string>,
    after: [
      '判断属实、部分属实或不符，都必须列出来源，否则网站无法构建。每条查证写明最近一次查看来源的日期；判断改过的，写明何时从什么改来、为什么。',
      '觉得某条查证错了，请指出论断的地址，并给出来源。改正以来源为准：改动后的判断、日期和理由会写在那条查证下面。',
    ],
    reviewer: (name: string) => `查证由${name}负责。`,
    changes: '查证的更新（Atom）',
  },
  provenance: {
    heading: '文章从哪里来',
    retelling:
      '之所以复述而不照录，是因为原文的作者和授权都无从查考。复述只承担一件事：让人知道原文说了什么，好拿去核对。原文把某句话归在某人名下的，这里写成“据作者转述”，不当作那人的原话。',
    numbers: (claims: number, numbers: string) =>
      `文中共有${claims}条带标记的论断，用到的编号是${numbers}。`,
    missing: (numbers: string) => `编号${numbers}从未出现。`,
    unknown: '原文没有参考文献表，这些编号指哪些文献，没有人知道。',
    references: '各编号的情形，见参考文献页',
  },
  licence: {
    heading: '许可',
    code: '网站的代码以MIT许可证发布。',
    alone: '页面是静态文件，不收集访问者的任何数据，也不向别的网站请求任何东西。',
    comments: (host: string) =>
      `文章页从${host}加载显示评论的程序：那个网站会知道谁打开了这一页，它留存什么由它自己的规定说了算。`,
    statistics: (host: string) =>
      `除“核对一段文字”外，每个页面从${host}加载统计访问的程序：那个网站会知道谁打开了哪一页，它留存什么由它自己的规定说了算。`,
    kept: '阅读设置和最近搜过的词只存在读者自己的浏览器里。',
  },
};

/** The strings of the page about the site. */
export type AboutStrings = typeof aboutZhCN;
