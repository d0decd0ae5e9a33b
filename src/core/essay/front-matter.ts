import { errorAt, type Diagnostic, type Position } from '../diagnostics/diagnostics.ts';
import { frontMatterSchema, type FrontMatter } from './schemas.ts';
import { findTagFault } from '../shared/names.ts';
import { validate } from '../diagnostics/schema-faults.ts';
import { parseYaml, positionAtPath } from '../diagnostics/yaml.ts';
import { type Message, msg } from '../shared/message.ts';

/** The front matter of an essay, and its text. */
export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | null;
  /** The file's text with spaces in place of the front matter, so that positions stay valid. */
  readonly body: string;
  /** Position of the title, for faults that concern the essay as a whole. */
  readonly start: Position;
  readonly diagnostics: Diagnostic[];
}

/**
 * Cuts a file into its front matter and its text.
 *
 * @returns the text with spaces in place of the front matter, so that positions stay valid;
 *   undefined where the file does not begin with front matter
 */
export function cutFrontMatter(source: string): { frontMatter: string; body: string } | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  const body = match[0].replace(/[^\r\n]/g, ' ') + source.slice(match[0].length);
  return { frontMatter: match[1] ?? '', body };
}

/** Reads and checks an essay's front matter. */
export function readFrontMatter(source: string, file: string, language: string): FrontMatterResult {
  const cut = cutFrontMatter(source);
  const start = { line: 1, column: 1 };
  if (!cut) {
    const { message, hint } = describeMissing(source);
    const diagnostic = errorAt(file, start, 'invalid-data', message, hint);
    return { frontMatter: null, body: source, start, diagnostics: [diagnostic] };
  }
  const { frontMatter, body } = cut;
  const { yaml, diagnostics } = parseYaml(frontMatter, file, 2);
  if (!yaml.isReadable) return { frontMatter: null, body, start, diagnostics };
  const { data, diagnostics: invalid } = validate(frontMatterSchema, yaml.data, yaml);
  const faults = [...diagnostics, ...invalid];
  // A file that is named after no language has a fault of its own.
  if (data && data.language !== language && !findTagFault(language)) {
    const message = msg`language is ${data.language}, but the file is named ${language}.mdx`;
    faults.push(
      errorAt(
        file,
        positionAtPath(yaml, ['language']),
        'invalid-data',
        message,
        msg`write "language: ${language}", or rename the file`,
      ),
    );
  }
  if (data && data.updated < data.published) {
    faults.push(
      errorAt(
        file,
        positionAtPath(yaml, ['updated']),
        'invalid-data',
        msg`updated is ${data.updated}, before it was published on ${data.published}`,
        msg`write the day of the last change, or that of publication where there was none since`,
      ),
    );
  }
  return { frontMatter: data, body, start: positionAtPath(yaml, ['title']), diagnostics: faults };
}

/** How files begin and go on whose front matter is not seen, and what is wrong with them. */
const UNSEEN: readonly (readonly [pattern: RegExp, message: Message, hint: Message])[] = [
  [
    /^[^\n]*\r[^\n]*$/,
    msg`the lines end with a carriage return alone, which does not end a line`,
    msg`save the file with line ends LF or CRLF`,
  ],
  [
    /^\s+---[ \t]*\r?\n/,
    msg`something precedes the --- that begins the front matter`,
    msg`begin the file with ---, without a space or an empty line before it`,
  ],
  [
    /^\+\+\+[ \t]*\r?\n/,
    msg`the front matter is TOML, which is not read`,
    msg`write it as YAML between two lines ---, such as title: "…"`,
  ],
  [
    /^[-\u2010-\u2015]+[ \t]*\r?\n/,
    msg`the front matter is not between two lines of three hyphens`,
    msg`write --- above it and --- below it, each on a line of its own`,
  ],
];

function describeMissing(source: string): { message: Message; hint: Message } {
  const text = source.replace(/^\uFEFF/, '');
  const [, message, hint] = UNSEEN.find(([pattern]) => pattern.test(text)) ?? [];
  return {
    message: message ?? msg`the essay has no front matter`,
    hint:
      hint ??
      msg`begin the file with ---, then title, description, language, published and updated, then ---`,
  };
}
