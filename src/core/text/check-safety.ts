import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostics.ts';
import type { Rule } from '../diagnostics/rules.ts';
import { type AddressFault, findForeignAddress, findUnsafeAddress } from '../shared/url-safety.ts';
import { readLiterals, readText } from './jsx-attributes.ts';
import { isProseAttribute, isProseElement, listAttributes } from './prose-markup.ts';
import { listed, type Message, msg, verbatim } from '../shared/message.ts';

/** Elements that run or load something, or change what the rest of the page means. */
const CODE_ELEMENTS =
  /^(?:script|style|i?frame|frameset|object|embed|applet|base|link|meta|form|portal|template|slot)$/i;
/** Attributes that browsers or Astro run, such as `onclick` and `set:html`. */
const CODE_ATTRIBUTES = /^(?:on|style$|srcdoc$|is$|(?!xml(?:ns)?:|xlink:).*:)/i;
/** Attributes of SVG whose value may name something to paint with. */
const PAINT_ATTRIBUTES = new Set([
  'clip-path',
  'color',
  'fill',
  'marker-end',
  'marker-mid',
  'marker-start',
  'mask',
  'stop-color',
  'stroke',
]);
/** A colour, or a part of the drawing with a colour to fall back on. */
const PAINT = /^(?:[^(\\]*|(?:rgb|hsl)a?\([^()\\]*\)|url\(#[\w-]+\)\s*[\w#-]*)$/i;
const CODE_HINT = msg`write plain Markdown, or an element with a class`;
const BRACE_HINT = msg`write braces that are signs of the text as \\{ and \\}`;

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Tell = (rule: Rule, message: Message, hint: Message) => void;

/**
 * Checks that an essay is a text and no program: it holds no code, neither for the build to run nor
 * for the reader's browser, no element or attribute but those that prose needs, and its links and
 * pictures have addresses that are safe.
 */
export function checkSafety(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node: Nodes) => {
    const at = node.position?.start ?? { line: 1, column: 1 };
    const tell: Tell = (rule, message, hint) =>
      diagnostics.push(errorAt(file, at, rule, message, hint));
    if (node.type === 'link' || node.type === 'definition') checkLink(node.url, tell);
    if (node.type === 'image') checkFile(node.url, tell);
    if (node.type === 'mdxjsEsm') block(quoteCode(node.value), tell);
    if (
      (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
      !holdsWords(node.data?.estree)
    )
      block(quoteCode(`{${node.value}}`), tell, BRACE_HINT);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      checkElement(node, tell);
  });
  return diagnostics;
}

/** Whether the braces hold words in quotes, or a comment. */
function holdsWords(program: unknown): boolean {
  return readLiterals(program)?.every((literal) => typeof literal === 'string') ?? false;
}

function checkElement({ name, attributes }: JsxElement, tell: Tell): void {
  if (name !== null && !isProseElement(name)) {
    tellOfElement(name, tell);
    return;
  }
  const seen = new Set<string>();
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      block(quoteCode(`{${attribute.value}}`), tell);
      continue;
    }
    if (seen.has(attribute.name))
      tell('invalid-mdx', msg`<${name ?? ''}> has ${attribute.name} twice`, msg`keep one of them`);
    seen.add(attribute.name);
    checkAttribute(name ?? '', attribute, tell);
  }
}

function tellOfElement(name: string, tell: Tell): void {
  if (CODE_ELEMENTS.test(name)) {
    block(quoteCode(`<${name}>`), tell);
    return;
  }
  const small = name.toLowerCase();
  const hint = isProseElement(small)
    ? msg`write <${small}>, in small letters`
    : msg`write plain Markdown, an element of HTML for text such as <sup>, or <Figure id="…" />`;
  tell('unknown-element', msg`<${shorten(name)}> is not an element of prose`, hint);
}

function checkAttribute(element: string, attribute: MdxJsxAttribute, tell: Tell): void {
  const { name, value } = attribute;
  const isComputed =
    typeof value === 'object' && value !== null && !readLiterals(value.data?.estree);
  if (isComputed || CODE_ATTRIBUTES.test(name)) {
    block(msg`the attribute ${shorten(name)}`, tell);
    return;
  }
  if (!isProseAttribute(element, name)) {
    const known = listed(listAttributes(element));
    tell(
      'unknown-element',
      msg`<${element}> needs no attribute ${shorten(name)} in prose`,
      msg`leave it out; <${element}> may have ${known}`,
    );
    return;
  }
  const text = readText(attribute);
  if (text === undefined) return;
  if (name === 'src') checkFile(text, tell);
  else if (element === 'use' && name === 'href') checkPart(text, /^#/, tell);
  else if (name === 'href' || name === 'cite') checkLink(text, tell);
  else if (PAINT_ATTRIBUTES.has(name)) checkPart(text, PAINT, tell);
}

/** Checks that a drawing takes what it shows from itself. */
function checkPart(value: string, allowed: RegExp, tell: Tell): void {
  if (allowed.test(value.trim())) return;
  tell(
    'foreign-file',
    msg`${shorten(value)}: a drawing shows no other file`,
    msg`name a colour, or a part of the same drawing as in url(#name) or #name`,
  );
}

function checkLink(url: string, tell: Tell): void {
  tellOfAddress('unsafe-link', url, findUnsafeAddress(url), tell);
}

function checkFile(url: string, tell: Tell): void {
  tellOfAddress('foreign-file', url, findForeignAddress(url), tell);
}

function tellOfAddress(rule: Rule, url: string, fault: AddressFault | undefined, tell: Tell): void {
  if (fault) tell(rule, msg`${shorten(url)}: ${fault.message}`, fault.hint);
}

function block(what: Message, tell: Tell, hint: Message = CODE_HINT): void {
  tell('blocked-code', msg`${what} is code, and an essay holds none`, hint);
}

function quoteCode(code: string): Message {
  return verbatim(shorten(code));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
