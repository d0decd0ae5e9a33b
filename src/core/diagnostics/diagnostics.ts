import { compareText } from '../shared/compare-text.ts';
import { inEnglish, type Message, msg, printMessage, type Translate } from '../shared/message.ts';
import type { Rule } from './rules.ts';

/** A place in a file, line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One fault of content: where, what is wrong, and how to put it right. */
export interface Diagnostic extends Position {
  readonly rule: Rule;
  /** An error stops the build; a warning is only reported. */
  readonly severity: 'error' | 'warning';
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly message: Message;
  readonly hint: Message;
  /** Path in a YAML file of what it is about, where that has no place of its own: it is missing. */
  readonly missing?: readonly PropertyKey[];
  /** How to mend it without knowing what the writer meant; only where there is one way. */
  readonly fix?: Fix;
}

/** A change of a file at the place of a fault. */
export interface Fix {
  /** The text expected there; where the file has another text by now, nothing is changed. */
  readonly find: string;
  readonly text: string;
}

/** Makes an error at a place of a file. */
export function errorAt(
  file: string,
  at: Position,
  rule: Rule,
  message: Message,
  hint: Message,
): Diagnostic {
  return { rule, severity: 'error', file, line: at.line, column: at.column, message, hint };
}

/** Makes a warning at a place of a file. */
export function warningAt(
  file: string,
  at: Position,
  rule: Rule,
  message: Message,
  hint: Message,
): Diagnostic {
  return { ...errorAt(file, at, rule, message, hint), severity: 'warning' };
}

/** Puts faults in the order of file, line and column, each once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(
    diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule),
  );
}

/**
 * Prints a fault as two lines, in English.
 * @example content/essays/a/en.mdx:42:17 error unknown-reference [7] has no entry in
 *   references.yaml, which holds 1, 2 hint: add an entry 7, or correct the marker
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return formatDiagnosticIn(inEnglish)(diagnostic);
}

/** Prints faults as two lines each, in a language. */
export function formatDiagnosticIn(translate: Translate): (diagnostic: Diagnostic) => string {
  return ({ file, line, column, severity, rule, message, hint }) =>
    `${file}:${line}:${column} ${printMessage(SEVERITIES[severity], translate)} ${rule} ${printMessage(message, translate)}\n  ${printMessage(msg`hint: ${hint}`, translate)}`;
}

const SEVERITIES = { error: msg`error`, warning: msg`warning` } as const;

/** Counts faults for the closing line of a failed build. @example '3 errors in 2 files' */
export function summarizeErrors(diagnostics: readonly Diagnostic[]): Message {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  const inFiles = files === 1 ? msg`${files} file` : msg`${files} files`;
  return msg`${countErrors(errors.length)} in ${inFiles}`;
}

/** Says how many errors there are. */
export function countErrors(errors: number): Message {
  return errors === 1 ? msg`${errors} error` : msg`${errors} errors`;
}
