import { stringify } from 'yaml';

/** What a new essay is to be. */
export interface NewEssay {
  readonly title: string | undefined;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO date of its publication. */
  readonly date: string;
}

/**
 * Returns the files of an essay that builds without edits, with a placeholder at each place where
 * the writer goes on.
 */
export function writeEssayFiles({ title, language, date }: NewEssay): Record<string, string> {
  const words = /^zh\b/i.test(language) ? CHINESE : ENGLISH;
  const frontMatter = stringify(
    {
      title: title ?? words.title,
      description: words.description,
      language,
      published: date,
      updated: date,
    },
    { lineWidth: 0 },
  );
  return {
    [`${language}.mdx`]: `---\n${frontMatter}---\n\n${words.text}`,
    'references.yaml': words.references,
  };
}

interface Words {
  readonly title: string;
  readonly description: string;
  readonly text: string;
  readonly references: string;
}

const ENGLISH: Words = {
  title: 'A new essay',
  description: 'One sentence on what the essay is about.',
  text: `{/* Whatever stands between these signs is not shown. author, provenance and other fields of the lines above: see “Write an essay” in the manual. */}

Write here. A sentence without a marker is a passage, and can be found by searching.

## The first heading

A sentence with a marker is a claim: its words, up to the marker, get an address of their own[1]. The number stands for a work in references.yaml, which several claims may cite[1].
`,
  references: `# What each number of the essay stands for. More fields: https://docs.citationstyles.org
1:
  type: webpage
  title: Title of the work
  # author:
  #   - family: Family name
  #     given: Given name
  #   - literal: An organisation
  # issued: 2026-01-31
  # URL: https://example.org/
  # accessed: 2026-01-31

# A number whose source cannot be told says why:
# 2:
#   unlisted: The source is not known yet.
`,
};

const CHINESE: Words = {
  title: '新文章',
  description: '用一句话说明文章讲什么。',
  text: `{/* 这对符号之间的话不会显示。上面还可以写 author、provenance 等项，见手册“写一篇文章”。 */}

从这里写起。不带标记的句子也搜得到。

## 第一个小标题

带标记的句子就是一条论断，标记之前的文字有自己的地址[1]。编号指 references.yaml 里的一份文献，几条论断可以引同一份[1]。
`,
  references: `# 文中每个编号指哪份文献。其他字段见 https://docs.citationstyles.org
1:
  type: webpage
  title: 文献的题名
  # author:
  #   - family: 姓
  #     given: 名
  #   - literal: 机构名称
  # issued: 2026-01-31
  # URL: https://example.org/
  # accessed: 2026-01-31

# 不知道出处的编号，写明原因：
# 2:
#   unlisted: 出处还不知道。
`,
};
