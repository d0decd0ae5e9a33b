import { escapeMarkdown } from '../shared/escape-markup.ts';

/** A page as the list names it. */
export interface ListedPage {
  readonly title: string;
  readonly address: string;
}

/**
 * An essay as a list for language models describes it: its text as Markdown, and what belongs to
 * it.
 */
export interface ListedEssay extends ListedPage {
  readonly description: string;
  readonly beside: readonly ListedPage[];
}

/** The title and description of a list. */
export interface ListWords {
  readonly name: string;
  readonly tagline: string;
  readonly essays: string;
}

/**
 * Tells programs that read for people what the site holds, in Markdown, as https://llmstxt.org has
 * it.
 *
 * @param more pages that list the essays which have no lines of their own
 */
export function writeLlmsTxt(
  words: ListWords,
  essays: readonly ListedEssay[],
  more: readonly ListedPage[] = [],
): string {
  const lines = essays.flatMap(({ description, beside, ...text }) => [
    `- ${link(text)}: ${escapeMarkdown(description)}`,
    ...beside.map((page) => `- ${link({ ...page, title: `${text.title} · ${page.title}` })}`),
  ]);
  return [
    `# ${escapeMarkdown(words.name)}`,
    `> ${escapeMarkdown(words.tagline)}`,
    `## ${escapeMarkdown(words.essays)}`,
    [...lines, ...more.map((page) => `- ${link(page)}`)].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * A link that readers of Markdown understand and also those that look for `[title](address)` with
 * a pattern, for which the title ends at the first bracket and the address at the first parenthesis
 * (https://github.com/AnswerDotAI/llms-txt).
 */
function link({ title, address }: ListedPage): string {
  const words = escapeMarkdown(title)
    .replaceAll(String.raw`\[`, '&#91;')
    .replaceAll(String.raw`\]`, '&#93;');
  return `[${words}](${encodeURI(address).replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
