import type { z } from 'astro/zod';
import { nearestName } from '../shared/nearest-name.ts';
import { errorAt, type Diagnostic } from './diagnostics.ts';
import { findOtherName } from './other-names.ts';
import { proposeValue } from './propose-value.ts';
import { formAt, keysAt, valuesAt } from './schema-form.ts';
import { positionAtPath, positionOfKey, valueAtPath, type YamlSource } from './yaml.ts';
import { listed, type Message, msg, verbatim } from '../shared/message.ts';

/** What is read of a YAML document, and where in it the checked value is. */
interface Place {
  readonly schema: z.core.$ZodType;
  /** What was checked. */
  readonly checked: unknown;
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
    describeIssue(issue, { schema, checked: value, yaml, base: path }, issue.path),
  );
  return { data: null, diagnostics: dropMissing(faults) };
}

/** A fault of a value, with the path of the key that was meant where one is misspelt. */
interface ValueFault extends Diagnostic {
  readonly meant?: readonly PropertyKey[];
}

/** A key is not missing where it is only misspelt. */
function dropMissing(faults: readonly ValueFault[]): Diagnostic[] {
  const nameOf = (path: readonly PropertyKey[]) => path.join('\0');
  const meant = new Set(faults.flatMap((fault) => (fault.meant ? nameOf(fault.meant) : [])));
  return faults
    .filter(({ missing }) => missing === undefined || !meant.has(nameOf(missing)))
    .map(({ meant: _meant, ...fault }) => fault);
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
  // Report the branch of a union that matched furthest: it is most likely the one intended.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((issues) =>
      issues.flatMap((branch) => describeIssue(branch, place, [...inner, ...branch.path])),
    );
    // Where a number will do as well, a text is what is asked for.
    const texts = issue.errors.every(([first]) => isScalar(first, 'string', 'number'))
      ? branches[issue.errors.findIndex(([first]) => isScalar(first, 'string'))]
      : undefined;
    if (texts) return texts;
    return branches.reduce((best, branch) => (branch.length <= best.length ? branch : best));
  }
  const at = positionAtPath(yaml, path);
  const where = path.length > 0 ? verbatim(path.map(String).join('.')) : msg`the file`;
  const fault = (message: Message, hint: Message) =>
    errorAt(yaml.file, at, 'invalid-data', message, hint);
  const choices = listChoices(issue, schema, inner);
  const choice = choices.length > 0 ? msg`it may be ${listed(choices)}` : undefined;
  const value = valueAtPath(yaml, path);
  if (value === undefined) {
    const add = msg`add "${String(path.at(-1))}: ${formAt(schema, inner) ?? ANY}"`;
    const hint = choice ? msg`add "${String(path.at(-1))}: …"; ${choice}` : add;
    return [{ ...fault(msg`${where} is missing`, hint), missing: path }];
  }
  if (choice) return [fault(msg`${where}: unknown value`, choice)];
  if (issue.code === 'invalid_key')
    return issue.issues.map((inside) =>
      fault(msg`${where}: ${describeLimit(inside)}`, msg`correct the key`),
    );
  const isOwnMessage = !issue.message.startsWith('Invalid input');
  const proposed = proposeValue(schema, place.checked, inner);
  if (issue.code !== 'invalid_type' || isOwnMessage)
    return [fault(msg`${where}: ${describeLimit(issue)}`, adviseOnLimit(issue, value, proposed))];
  const form = proposed === undefined ? (formAt(schema, inner) ?? ANY) : verbatim(proposed);
  const isItem = Array.isArray(valueAtPath(yaml, path.slice(0, -1)));
  return [
    fault(
      msg`${where} must be ${EXPECTED[issue.expected] ?? issue.expected}, and is ${nameType(value)}`,
      adviseOnType(isItem ? '' : String(path.at(-1) ?? ''), value, form),
    ),
  ];
}

/** The values that are allowed in place of another, or where the kind of a group is given. */
function listChoices(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  inner: readonly PropertyKey[],
): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? [...new Set(valuesAt(schema, inner))] : [];
}

function isScalar(issue: z.core.$ZodIssue | undefined, ...types: readonly string[]): boolean {
  return (
    issue?.code === 'invalid_type' && issue.path.length === 0 && types.includes(issue.expected)
  );
}

/** Most characters of a value that a hint repeats. */
const MOST_SHOWN = 60;

/** @param proposed what may have been meant */
function adviseOnLimit(
  issue: z.core.$ZodIssue,
  value: unknown,
  proposed: string | undefined,
): Message {
  if (issue.code === 'custom' && issue.params?.['hint']) return issue.params['hint'] as Message;
  if (proposed !== undefined) return msg`write ${proposed}`;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  const written = String(value).trim();
  if (!isPlain || !/^\P{Cc}+$/u.test(written) || written.length > MOST_SHOWN)
    return msg`correct the value`;
  return msg`write such a value in place of “${written}”`;
}

/** What a value of the right form must be, and is not. */
function describeLimit(issue: z.core.$ZodIssue): Message {
  if (issue.code === 'custom' && issue.params?.['fault']) return issue.params['fault'] as Message;
  const { message } = issue;
  // The words by which zod describes how a value differs from its schema.
  if (issue.code === 'too_small' && message.startsWith('Too small'))
    return describeLeast(issue.origin, Number(issue.minimum));
  if (issue.code === 'not_multiple_of' || message.startsWith('Invalid'))
    return msg`has a form that is not allowed`;
  return { template: message, values: [] };
}

function describeLeast(origin: string, least: number): Message {
  if (origin === 'number') return msg`must be more than ${least}`;
  return least > 1 ? msg`must hold at least ${least}` : msg`must not be empty`;
}

function describeKey(
  key: string,
  { yaml, base, schema }: Place,
  inner: readonly PropertyKey[],
): ValueFault {
  const path = [...base, ...inner];
  const present = Object.keys(valueAtPath(yaml, path) ?? {});
  const known = keysAt(schema, inner).filter((name) => !present.includes(name));
  const meant = findOtherName(key, known) ?? nearestName(key, known);
  return {
    ...errorAt(
      yaml.file,
      positionOfKey(yaml, path, key),
      'unknown-key',
      msg`${[...path.map(String), key].join('.')} is not a known key`,
      meant === undefined ? adviseOnKeys(known) : msg`did you mean "${meant}"?`,
    ),
    ...(meant !== undefined && { meant: [...path, meant] }),
  };
}

function adviseOnKeys(keys: readonly string[]): Message {
  return keys.length === 0 ? msg`remove it` : msg`remove it, or use one of ${listed(keys)}`;
}

/** The form of a value of which nothing more is known. */
const ANY: Message = { template: '…', values: [] };

const EXPECTED: Readonly<Record<string, Message>> = {
  string: msg`a text`,
  number: msg`a number`,
  boolean: msg`true or false`,
  array: msg`a list`,
  object: msg`a group of fields`,
  record: msg`a group of fields`,
};

function nameType(value: unknown): Message {
  if (value === null) return msg`empty`;
  if (Array.isArray(value)) return msg`a list`;
  return EXPECTED[typeof value] ?? verbatim(typeof value);
}

/** @param form an example of what is expected */
function adviseOnType(key: string, value: unknown, form: Message): Message {
  const isAny = form.template === ANY.template;
  if (value === null && isAny)
    return msg`write it after "${key}:"; a # begins a comment, so put a value with # in quotes`;
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && isAny) return msg`put it in quotes: ${key}: "${String(value)}"`;
  return key === '' ? msg`write it as ${form}` : msg`write it as ${key}: ${form}`;
}
