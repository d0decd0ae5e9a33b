import { formatDiagnostic, type Diagnostic } from './diagnostics.ts';

/** Output formats: for people, for programs, and as annotations of GitHub's workflows. */
export const FORMATS = {
  human: formatForPeople,
  json: formatAsJson,
  github: formatForGithub,
} as const satisfies Record<string, (diagnostics: readonly Diagnostic[]) => string>;

/** The name of a way to write faults. */
export type Format = keyof typeof FORMATS;

/** Each fault in two lines, then their number. */
function formatForPeople(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = countSeverities(diagnostics);
  const fixable = diagnostics.filter(({ fix }) => fix).length;
  const closing =
    diagnostics.length === 0
      ? 'No problems found.'
      : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
  const advice = fixable > 0 ? [`npm run check -- --fix mends ${fixable} of them.`] : [];
  return `${[...diagnostics.map(formatDiagnostic), [closing, ...advice].join(' ')].join('\n')}\n`;
}

/** `{ errors, warnings, diagnostics }`; each diagnostic as it is. */
function formatAsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ ...countSeverities(diagnostics), diagnostics }, null, 2)}\n`;
}

/**
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
function formatForGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, file, line, column, rule, message, hint }) => {
      const properties = Object.entries({ file, line, col: column, title: rule }).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      return `::${severity} ${properties.join(',')}::${escapeData(`${message}\nhint: ${hint}`)}\n`;
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
