/** The words of lists of essays, in Chinese. The module every other language is checked against. */
export const listsZhCN = {
  allEssays: {
    title: '全部文章',
    description: (count: number) => `本站的${count}篇文章，各附论断页。`,
    newer: '较新',
    older: '较早',
    link: (count: number) => `全部${count}篇文章`,
  },
  comments: { heading: '评论' },
  tags: {
    heading: '标签',
    title: (tag: string) => `标签：${tag}`,
    description: (tag: string, count: number) => `本站带有标签“${tag}”的${count}篇文章。`,
    /** A link to the page of a tag, where several are in a row. */
    count: (tag: string, count: number) => `${tag}（${count}）`,
  },
};

/** The words of lists of essays in one language. */
export type ListsStrings = typeof listsZhCN;
