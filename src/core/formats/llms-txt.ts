import { escapeMarkdown } from '../shared/escape-markup.ts';

/** An essay as language models are told of it. */
export interface ListedEssay {
  readonly title: string;
  readonly description: string;
  /** Addresses of its text as Markdown, of its page of claims, and of its data. */
  readonly address: string;
  readonly claims: string;
  readonly data: string;
}

/** What a list says of itself and of its parts. */
export interface ListWords {
  readonly name: string;
  readonly tagline: string;
  readonly essays: string;
  readonly claims: string;
  readonly data: string;
}

/** A page that lists the essays which have no lines of their own. */
export interface MoreEssays {
  readonly title: string;
  readonly address: string;
}

/**
 * Tells programs that read for people what the site holds, in Markdown, as https://llmstxt.org has
 * it.
 */
export function writeLlmsTxt(
  words: ListWords,
  essays: readonly ListedEssay[],
  more: readonly MoreEssays[] = [],
): string {
  const lines = essays.flatMap(({ title, description, address, claims, data }) => [
    `- ${link(title, address)}: ${escapeMarkdown(description)}`,
    `- ${link(`${title} · ${words.claims}`, claims)}`,
    `- ${link(`${title} · ${words.data}`, data)}`,
  ]);
  return [
    `# ${escapeMarkdown(words.name)}`,
    `> ${escapeMarkdown(words.tagline)}`,
    `## ${escapeMarkdown(words.essays)}`,
    [...lines, ...more.map(({ title, address }) => `- ${link(title, address)}`)].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function link(words: string, address: string): string {
  return `[${escapeMarkdown(words)}](<${address}>)`;
}
