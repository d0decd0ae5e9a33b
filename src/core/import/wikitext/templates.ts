/** A piece of wikitext between two braces on each side: `{{cite web|title=Ice}}`. */
export interface Template {
  /** Its name, in lower case and with single spaces. */
  readonly name: string;
  /** Its values by their names; those without one are named by their place from 1. */
  readonly values: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the outermost templates of a text. A template that is not closed is none.
 * @example findTemplates('{{a|b={{c}}}}') => one template named `a`
 */
export function findTemplates(text: string): Template[] {
  const found: Template[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    if (pair === '{{') {
      if (depth === 0) start = at;
      depth += 1;
      at += 1;
    } else if (pair === '}}' && depth > 0) {
      depth -= 1;
      at += 1;
      if (depth === 0) found.push(readTemplate(text, start, at + 1));
    }
  }
  return found;
}

/** Replaces the outermost templates of a text. */
export function replaceTemplates(text: string, replace: (template: Template) => string): string {
  let replaced = '';
  let at = 0;
  for (const template of findTemplates(text)) {
    replaced += text.slice(at, template.start) + replace(template);
    at = template.end;
  }
  return replaced + text.slice(at);
}

function readTemplate(text: string, start: number, end: number): Template {
  const [name = '', ...parts] = splitBars(text.slice(start + 2, end - 2));
  const values = new Map<string, string>();
  let place = 0;
  for (const part of parts) {
    const [, key, value] = /^\s*([\p{L}\d_ -]{1,40}?)\s*=([^]*)$/u.exec(part) ?? [];
    if (key === undefined) values.set(String(++place), part.trim());
    else if (value?.trim()) values.set(key.toLowerCase(), value.trim());
  }
  // A name in several paragraphs is none of a template that is known.
  const isName = !/\n\s*\n/.test(name.trim());
  const known = isName
    ? name
        .replaceAll(/[\s_]+/g, ' ')
        .trim()
        .toLowerCase()
    : name;
  return { name: known, values, start, end };
}

/** Splits a text at the bars that are in no template or link of their own. */
export function splitBars(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (pair === '{{' || pair === '[[') {
      depth += 1;
      at += 1;
    } else if (pair === '}}' || pair === ']]') {
      depth -= 1;
      at += 1;
    } else if (text[at] === '|' && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
