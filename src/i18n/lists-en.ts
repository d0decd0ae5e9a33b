import type { ListsStrings } from './lists-zh-CN.ts';

/** The words of lists of essays, in English. */
export const listsEn: ListsStrings = {
  allEssays: {
    title: 'All essays',
    description: (count) =>
      `${count === 1 ? 'The essay' : `The ${count} essays`} of this site, each with its claims.`,
    newer: 'Newer',
    older: 'Older',
    link: (count) => `All ${count} essays`,
  },
  comments: { heading: 'Comments' },
  tags: {
    heading: 'Tags',
    title: (tag) => `Tag: ${tag}`,
    description: (tag, count) =>
      `${count === 1 ? 'The essay' : `The ${count} essays`} of this site with the tag “${tag}”.`,
    count: (tag, count) => `${tag} (${count})`,
  },
};
