import type { z } from 'astro/zod';
import { type Message, msg } from '../shared/message.ts';

/** The schemas that a value at a place may follow; several where it is one of a union. */
type Schemas = readonly z.core.$ZodType[];

/** The place of a language in the example of a text in several: that of the reader. */
const LANGUAGE = '{1}';

/** Most optional keys that an example shows where none is required. */
const MOST_KEYS = 2;

/**
 * Returns the keys that an object at a path of a schema may have.
 *
 * @returns an empty list where the schema expects no object there, or takes any key
 */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return [
    ...new Set(
      schemasAt([schema], path).flatMap((found) => {
        const { def } = internals(found);
        return def.type === 'object' ? Object.keys(def.shape) : [];
      }),
    ),
  ];
}

/** Returns the values among which a schema lets choose at a path. */
export function valuesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return schemasAt([schema], path).flatMap((found) => {
    const { def } = internals(found);
    if (def.type === 'literal') return def.values.map(String);
    return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
  });
}

/**
 * Writes an example of the value that a schema expects at a path, as YAML in one line.
 *
 * @example formAt(cslItemSchema, ['author']) => '[{ family: … }]'
 */
export function formAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Message | undefined {
  const found = schemasAt([schema], path);
  // Where a text will do, it is the simplest form.
  const simplest = found.find((one) => internals(one).def.type === 'string') ?? found[0];
  return simplest && { template: writeForm(simplest), values: [msg`en`] };
}

function schemasAt(schemas: Schemas, path: readonly PropertyKey[]): Schemas {
  const open = schemas.flatMap(unwrap);
  const [key, ...rest] = path;
  if (key === undefined) return open;
  const next = open.flatMap((schema): Schemas => {
    const { def } = internals(schema);
    if (def.type === 'object') return [def.shape[String(key)] ?? []].flat();
    if (def.type === 'record') return [def.valueType];
    return def.type === 'array' ? [def.element] : [];
  });
  return schemasAt(next, rest);
}

/**
 * Returns the schema inside optional, default, refined and piped schemas, and each branch of a
 * union.
 */
function unwrap(schema: z.core.$ZodType): Schemas {
  const { def } = internals(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return unwrap(def.innerType);
    case 'pipe':
      return unwrap(def.in);
    case 'union':
      return def.options.flatMap(unwrap);
    default:
      return [schema];
  }
}

function writeForm(schema: z.core.$ZodType): string {
  const [first = schema] = unwrap(schema);
  const { def } = internals(first);
  switch (def.type) {
    case 'array':
      return `[${writeForm(def.element)}]`;
    case 'record':
      return `{ ${LANGUAGE}: ${writeForm(def.valueType)} }`;
    case 'object': {
      const keys = Object.entries(def.shape);
      const required = keys.filter(([, field]) => internals(field).def.type !== 'optional');
      const shown = required.length > 0 ? required : keys.slice(0, MOST_KEYS);
      return `{ ${shown.map(([key, field]) => `${key}: ${writeForm(field)}`).join(', ')} }`;
    }
    case 'enum':
      return String(Object.values(def.entries)[0]);
    case 'boolean':
      return 'true';
    default:
      return '…';
  }
}

/** The part of a schema that zod gives to libraries: https://zod.dev/library-authors */
function internals(schema: z.core.$ZodType): z.core.$ZodTypes['_zod'] {
  return (schema as z.core.$ZodTypes)._zod;
}
