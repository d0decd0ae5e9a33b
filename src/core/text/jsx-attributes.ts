import type { Nodes } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';

/**
 * The value of an attribute of an element written as JSX, as a text.
 * @returns undefined where there is no such attribute, it has no value, or the value is computed
 */
export function readAttribute(node: Nodes, name: string): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return attribute?.type === 'mdxJsxAttribute' ? readText(attribute) : undefined;
}

/** The value of an attribute that is written out as a text, with quotes alone or within braces. */
export function readText({ value }: MdxJsxAttribute): string | undefined {
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const literals = readLiterals(value.data?.estree);
  const [literal] = literals ?? [];
  return literals?.length === 1 && typeof literal === 'string' ? literal : undefined;
}

/**
 * The texts, numbers, `true` and `false` in braces; none where there is only a comment.
 * @param program the tree of the braces' content
 * @returns undefined where it is anything that would have to be run
 */
export function readLiterals(program: unknown): (string | number | boolean)[] | undefined {
  if (!isNode(program, 'Program') || !Array.isArray(program['body'])) return undefined;
  const statements: unknown[] = program['body'];
  const values = statements.map((statement) => {
    if (!isNode(statement, 'ExpressionStatement')) return undefined;
    const { expression } = statement;
    return isNode(expression, 'Literal') ? expression['value'] : undefined;
  });
  return values.every(isPlain) ? values : undefined;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isNode(node: unknown, type: string): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === type;
}
