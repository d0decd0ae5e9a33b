import { mathFromMarkdown } from 'mdast-util-math';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { math } from 'micromark-extension-math';
import type {
  Code,
  Construct,
  Effects,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Processor } from 'unified';

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** Whether two dollar signs enclose the formula, so that it has a line of its own. */
    isDisplay?: boolean;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextSequence: 'mathTextSequence';
    mathTextData: 'mathTextData';
    mathFence: 'mathFence';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * Remark plugin: formulas in TeX, `$…$` in a line and `$$…$$` by themselves, as nodes `inlineMath`
 * and `math`. A single dollar sign is read by pandoc's rule, so that prices are not formulas: no
 * space after the first sign, none before the last, and no digit after it.
 * https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function remarkFormulas(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), SYNTAX];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    mathFromMarkdown(),
    NOTE_DISPLAY,
  ];
}

const libraryFlow = math().flow?.[DOLLAR] as Construct;

/** A fence of two dollar signs is alone on its line; the library would accept words after it. */
const flow: Construct = {
  ...libraryFlow,
  tokenize(effects, ok, nok) {
    const library = libraryFlow.tokenize.call(this, effects, ok, nok);
    return effects.check({ partial: true, tokenize: tokenizeFence }, library, nok);
  },
};

const text: Construct = { name: 'mathText', tokenize: tokenizeFormula, previous };

const SYNTAX = { flow: { [DOLLAR]: flow }, text: { [DOLLAR]: text } };

const NOTE_DISPLAY: ReturnType<typeof mathFromMarkdown> = {
  exit: {
    mathText(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      this.exit(token);
      if (node?.type !== 'inlineMath') return;
      node.value = value;
      // The library's data would show the formula as code.
      node.data = { isDisplay: this.sliceSerialize(token).startsWith('$$') };
    },
  },
};

function tokenizeFence(effects: Effects, ok: State, nok: State): State {
  const sign: State = (code) => {
    if (code === DOLLAR || markdownSpace(code)) {
      effects.consume(code);
      return sign;
    }
    effects.exit('mathFence');
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
  };
  return (code) => {
    effects.enter('mathFence');
    return sign(code);
  };
}

function tokenizeFormula(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): ReturnType<Tokenizer> {
  let size = 0;
  let last: Code = null;
  let isEmpty = true;

  const open: State = (code) => {
    if (code === DOLLAR && size < 2) {
      effects.consume(code);
      size += 1;
      return open;
    }
    const isSpace = markdownSpace(code) || markdownLineEnding(code);
    if (code === null || code === DOLLAR || (size === 1 && isSpace)) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      last = code;
      return between;
    }
    if (code === DOLLAR) {
      effects.enter('mathTextSequence');
      effects.consume(code);
      return size === 1 ? closeSingle : closeDouble;
    }
    effects.enter('mathTextData');
    return content(code);
  };
  const content: State = (code) => {
    const isDouble = code === DOLLAR && size === 2;
    if (isDouble) return effects.check({ partial: true, tokenize: tokenizePair }, end, take)(code);
    return code === null || code === DOLLAR || markdownLineEnding(code) ? end(code) : take(code);
  };
  const end: State = (code) => {
    effects.exit('mathTextData');
    return between(code);
  };
  const take: State = (code) => {
    effects.consume(code);
    last = code;
    isEmpty &&= markdownSpace(code);
    return code === BACKSLASH ? escaped : content;
  };
  const escaped: State = (code) => {
    if (code === null || markdownLineEnding(code)) return content(code);
    effects.consume(code);
    last = code;
    return content;
  };
  const closeSingle: State = (code) => {
    const isDigit = code !== null && code >= 48 && code <= 57;
    const hasSpace = markdownSpace(last) || markdownLineEnding(last);
    return isDigit || hasSpace ? nok(code) : close(code);
  };
  const closeDouble: State = (code) => {
    if (code !== DOLLAR || isEmpty) return nok(code);
    effects.consume(code);
    return close;
  };
  const close: State = (code) => {
    effects.exit('mathTextSequence');
    effects.exit('mathText');
    return ok(code);
  };

  return (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return open(code);
  };
}

function tokenizePair(effects: Effects, ok: State, nok: State): State {
  const second: State = (code) => {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    effects.exit('mathFence');
    return ok;
  };
  return (code) => {
    effects.enter('mathFence');
    effects.consume(code);
    return second;
  };
}

/**
 * A backslash before the sign makes it an ordinary one; behind an ordinary one no formula opens.
 */
function previous(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
}
