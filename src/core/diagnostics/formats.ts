import { type Message, msg, printMessage, type Translate } from '../shared/message.ts';
import { countErrors, type Diagnostic, formatDiagnosticIn } from './diagnostics.ts';

type Print = (diagnostics: readonly Diagnostic[], translate: Translate) => string;

/** Output formats: for people, for programs, and as annotations of GitHub's workflows. */
export const FORMATS = {
  human: formatForPeople,
  json: formatAsJson,
  github: formatForGithub,
} as const satisfies Record<string, Print>;

/** The name of a way to write faults. */
export type Format = keyof typeof FORMATS;

/** Each fault in two lines, then their number. */
function formatForPeople(diagnostics: readonly Diagnostic[], translate: Translate): string {
  const fixable = diagnostics.filter(({ fix }) => fix).length;
  const counted = diagnostics.length === 0 ? msg`No problems found.` : countAll(diagnostics);
  const closing =
    fixable > 0
      ? msg`${counted} ${msg`npm run check -- --fix mends ${fixable} of them.`}`
      : counted;
  return `${[...diagnostics.map(formatDiagnosticIn(translate)), printMessage(closing, translate)].join('\n')}\n`;
}

function countAll(diagnostics: readonly Diagnostic[]): Message {
  const { errors, warnings } = countSeverities(diagnostics);
  const warned = warnings === 1 ? msg`${warnings} warning` : msg`${warnings} warnings`;
  return msg`${countErrors(errors)}, ${warned}.`;
}

/**
 * `{ errors, warnings, diagnostics }`; each diagnostic as it is, its message and hint in the
 * language.
 */
function formatAsJson(diagnostics: readonly Diagnostic[], translate: Translate): string {
  const printed = diagnostics.map(({ message, hint, ...rest }) => ({
    ...rest,
    message: printMessage(message, translate),
    hint: printMessage(hint, translate),
  }));
  return `${JSON.stringify({ ...countSeverities(diagnostics), diagnostics: printed }, null, 2)}\n`;
}

/**
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
function formatForGithub(diagnostics: readonly Diagnostic[], translate: Translate): string {
  return diagnostics
    .map(({ severity, file, line, column, rule, message, hint }) => {
      const properties = Object.entries({ file, line, col: column, title: rule }).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      const words = [message, msg`hint: ${hint}`].map((part) => printMessage(part, translate));
      return `::${severity} ${properties.join(',')}::${escapeData(words.join('\n'))}\n`;
    })
    .join('');
}

/** @returns how many faults stop a build, and how many do not */
export function countSeverities(diagnostics: readonly Diagnostic[]): {
  errors: number;
  warnings: number;
} {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
