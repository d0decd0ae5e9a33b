import { createRequire } from 'node:module';
import type { CodeToken, ReadCode } from '../../markdown/rehype-code-colours.ts';

const require = createRequire(import.meta.url);
const THEME = 'yinju';
const VARIABLE = /^var\(--code-token-(?:string-expression|([a-z]+))\)$/;
/** The kinds that have a colour; the other ones of Shiki are read as plain text. */
const KINDS = new Set(['comment', 'constant', 'function', 'keyword', 'link', 'string']);

/**
 * Creates a reader of code that rests on Shiki. Shiki and the grammar of a language are loaded when
 * the first code asks for them, as few essays hold any.
 */
export function createCodeReader(): ReadCode {
  let loaded: Loaded | undefined;
  return (code, language) => {
    loaded ??= load();
    const { highlighter, names } = loaded;
    const name = names.get(language.toLowerCase());
    if (name === undefined) return undefined;
    const grammar = require(`@shikijs/langs/${name}`) as typeof import('@shikijs/langs/css');
    highlighter.loadLanguageSync(grammar.default);
    // What a build writes must not depend on how long the machine took.
    const options = { lang: name, theme: THEME, tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000 };
    return highlighter
      .codeToTokensBase(code, options)
      .map((tokens) => joinTokens(tokens.map(({ content, color }) => toToken(content, color))));
  };
}

interface Loaded {
  readonly highlighter: import('shiki/core').HighlighterCore;
  /** The name of each language by its name and its other names. */
  readonly names: ReadonlyMap<string, string>;
}

function load(): Loaded {
  const { createCssVariablesTheme, createHighlighterCoreSync } =
    require('shiki/core') as typeof import('shiki/core');
  const { createJavaScriptRegexEngine } =
    require('shiki/engine/javascript') as typeof import('shiki/engine/javascript');
  const { bundledLanguagesInfo } = require('shiki/langs') as typeof import('shiki/langs');
  const theme = createCssVariablesTheme({ name: THEME, variablePrefix: '--code-' });
  const engine = createJavaScriptRegexEngine({ forgiving: true });
  return {
    highlighter: createHighlighterCoreSync({ themes: [theme], langs: [], engine }),
    names: new Map(
      bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
        [id, ...aliases].map((name) => [name, id] as const),
      ),
    ),
  };
}

function toToken(text: string, colour = ''): CodeToken {
  const match = VARIABLE.exec(colour);
  const kind = match ? (match[1] ?? 'string') : undefined;
  return { text, ...(kind !== undefined && KINDS.has(kind) && text.trim() !== '' && { kind }) };
}

/** Joins neighbours of one kind, so that a page holds no more elements than colours. */
function joinTokens(tokens: readonly CodeToken[]): CodeToken[] {
  const joined: CodeToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && last.kind === token.kind)
      joined[joined.length - 1] = { ...token, text: last.text + token.text };
    else joined.push(token);
  }
  return joined;
}
