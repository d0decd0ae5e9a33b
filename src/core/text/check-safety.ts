import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import type { Rule } from '../diagnostics/rules.ts';
import { type AddressFault, findForeignAddress, findUnsafeAddress } from '../shared/url-safety.ts';

// Elements that run or load something, or change what the rest of the page means.
const BLOCKED_ELEMENTS = new Set([
  'script',
  'style',
  'iframe',
  'frame',
  'object',
  'embed',
  'base',
  'link',
  'meta',
  'form',
  'portal',
]);
const LINK_ATTRIBUTES = new Set([
  'href',
  'xlink:href',
  'xlinkHref',
  'action',
  'formaction',
  'formAction',
  'cite',
]);
const FILE_ATTRIBUTES = new Set(['src', 'poster']);
const LIST_ATTRIBUTES = new Set(['srcset', 'srcSet', 'imagesrcset', 'imageSrcSet']);
const CODE_HINT = 'write plain Markdown, or an element with a class';

/**
 * Checks that an essay is a text and no program: it holds no code, neither for the build to run nor for the reader's browser,
 * and its links and pictures have addresses that are safe to follow and to load.
 */
export function checkSafety(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node: Nodes) => {
    const at = node.position?.start ?? { line: 1, column: 1 };
    const tell = (rule: Rule, message: string, hint: string) =>
      diagnostics.push(errorAt(file, at, rule, message, hint));
    const block = (what: string) =>
      tell('blocked-code', `${what} is code, and an essay holds none`, CODE_HINT);
    const check = (rule: Rule, url: string, fault: AddressFault | undefined) => {
      if (fault) tell(rule, `${shorten(url)}: ${fault.message}`, fault.hint);
    };
    const checkLink = (url: string) => check('unsafe-link', url, findUnsafeAddress(url));
    const checkFile = (url: string) => check('foreign-file', url, findForeignAddress(url));
    if (node.type === 'link' || node.type === 'definition') checkLink(node.url);
    if (node.type === 'image') checkFile(node.url);
    if (node.type === 'mdxjsEsm') block(shorten(node.value));
    if (
      (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
      !isText(node.data?.estree)
    )
      block(shorten(`{${node.value}}`));
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (BLOCKED_ELEMENTS.has(node.name?.toLowerCase() ?? '')) block(`<${node.name}>`);
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        block(shorten(`{${attribute.value}}`));
        continue;
      }
      const { name, value } = attribute;
      const isCode =
        /^(?:on|style$|srcdoc$|is$)/i.test(name) ||
        (typeof value === 'object' && value !== null && !isText(value.data?.estree));
      if (isCode) block(`the attribute ${name}`);
      else if (typeof value === 'string' && LINK_ATTRIBUTES.has(name)) checkLink(value);
      else if (typeof value === 'string' && FILE_ATTRIBUTES.has(name)) checkFile(value);
      else if (typeof value === 'string' && LIST_ATTRIBUTES.has(name))
        value.split(',').forEach((part) => checkFile(part.trim()));
      // An address in braces would not be read as one.
      else if (typeof value === 'object' && value !== null && isAddress(name))
        block(`the attribute ${name}`);
    }
  });
  return diagnostics;
}

function isAddress(name: string): boolean {
  return LINK_ATTRIBUTES.has(name) || FILE_ATTRIBUTES.has(name) || LIST_ATTRIBUTES.has(name);
}

/** Whether what stands in braces is a comment, a string or a number. */
function isText(program: unknown): boolean {
  if (
    typeof program !== 'object' ||
    program === null ||
    !('body' in program) ||
    !Array.isArray(program.body)
  )
    return false;
  const statements: unknown[] = program.body;
  return statements.every(
    (statement) =>
      hasType(statement, 'ExpressionStatement') &&
      'expression' in statement &&
      hasType(statement.expression, 'Literal'),
  );
}

function hasType(node: unknown, type: string): node is { readonly type: string } {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === type;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
