import type { z } from 'astro/zod';
import { nearestName } from '../shared/nearest-name.ts';
import { errorAt, type Diagnostic } from './diagnostics.ts';
import { formAt, keysAt } from './schema-form.ts';
import { positionAtPath, positionOfKey, valueAtPath, type YamlSource } from './yaml.ts';

/** What is read of a YAML document, and where in it the checked value is. */
interface Place {
  readonly schema: z.core.$ZodType;
  readonly yaml: YamlSource;
  readonly base: readonly PropertyKey[];
}

/**
 * Checks a value of a YAML document against a schema.
 *
 * @param path of the value in the document
 * @returns the checked data, or null and every fault, each at its own line
 */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  yaml: YamlSource,
  path: readonly PropertyKey[] = [],
): { data: z.infer<T> | null; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, diagnostics: [] };
  const faults = result.error.issues.flatMap((issue) =>
    describeIssue(issue, { schema, yaml, base: path }, issue.path),
  );
  return { data: null, diagnostics: dropMissing(faults) };
}

/** A fault of a value, with the key that was meant where one is misspelt. */
interface ValueFault extends Diagnostic {
  /** Path of the key that is missing. */
  readonly missing?: string;
  /** Path of the key that was probably meant. */
  readonly meant?: string;
}

/** A key is not missing where it is only misspelt. */
function dropMissing(faults: readonly ValueFault[]): Diagnostic[] {
  const meant = new Set(faults.flatMap((fault) => fault.meant ?? []));
  return faults
    .filter(({ missing }) => missing === undefined || !meant.has(missing))
    .map(({ missing: _missing, meant: _meant, ...fault }) => fault);
}

/** @param inner path from the checked value to where the issue is */
function describeIssue(
  issue: z.core.$ZodIssue,
  place: Place,
  inner: readonly PropertyKey[],
): ValueFault[] {
  const { yaml, base, schema } = place;
  const path = [...base, ...inner];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeKey(key, place, inner));
  // Of a union, report the branch that matched furthest: it is most likely the one intended.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((issues) =>
      issues.flatMap((branch) => describeIssue(branch, place, [...inner, ...branch.path])),
    );
    return branches.reduce((best, branch) => (branch.length <= best.length ? branch : best));
  }
  const at = positionAtPath(yaml, path);
  const where = path.length > 0 ? path.map(String).join('.') : 'the file';
  const fault = (message: string, hint: string) =>
    errorAt(yaml.file, at, 'invalid-data', message, hint);
  const choice =
    issue.code === 'invalid_value' ? `it may be ${issue.values.map(String).join(', ')}` : undefined;
  const value = valueAtPath(yaml, path);
  if (value === undefined) {
    const add = `add "${String(path.at(-1))}: ${formAt(schema, inner) ?? '…'}"`;
    const hint = choice ? `add "${String(path.at(-1))}: …"; ${choice}` : add;
    return [{ ...fault(`${where} is missing`, hint), missing: path.join('\0') }];
  }
  if (choice) return [fault(`${where}: unknown value`, choice)];
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => fault(`${where}: ${message}`, 'correct the key'));
  const isOwnMessage = !issue.message.startsWith('Invalid input');
  if (issue.code !== 'invalid_type' || isOwnMessage)
    return [fault(`${where}: ${issue.message}`, 'correct the value')];
  const form = formAt(schema, inner) ?? '…';
  return [
    fault(
      `${where} must be ${EXPECTED[issue.expected] ?? issue.expected}, and is ${nameType(value)}`,
      adviseOnType(String(path.at(-1) ?? ''), value, form),
    ),
  ];
}

function describeKey(
  key: string,
  { yaml, base, schema }: Place,
  inner: readonly PropertyKey[],
): ValueFault {
  const path = [...base, ...inner];
  const present = Object.keys(valueAtPath(yaml, path) ?? {});
  const known = keysAt(schema, inner).filter((name) => !present.includes(name));
  const meant = nearestName(key, known);
  return {
    ...errorAt(
      yaml.file,
      positionOfKey(yaml, path, key),
      'unknown-key',
      `${[...path.map(String), key].join('.')} is no key that is read`,
      meant === undefined ? adviseOnKeys(known) : `did you mean "${meant}"?`,
    ),
    ...(meant !== undefined && { meant: [...path, meant].join('\0') }),
  };
}

function adviseOnKeys(keys: readonly string[]): string {
  return keys.length === 0 ? 'remove it' : `remove it, or use one of ${keys.join(', ')}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function nameType(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return EXPECTED[typeof value] ?? typeof value;
}

/** @param form an example of what is expected */
function adviseOnType(key: string, value: unknown, form: string): string {
  if (value === null && form === '…')
    return `write it behind "${key}:"; a # begins a comment, so put a value with # in quotes`;
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && form === '…') return `put it in quotes: ${key}: "${value}"`;
  return key === '' ? `write it as ${form}` : `write it as ${key}: ${form}`;
}
