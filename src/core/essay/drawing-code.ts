import { Parser } from 'htmlparser2';

/** An entity whose text holds an element, which would be inserted wherever the entity is named. */
const ENTITY_OF_MARKUP = /<!ENTITY\s+[^>"']*(?:"[^"]*<|'[^']*<)/i;
const SCRIPT_ADDRESS = /^[\0-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;

/**
 * Finds code in a drawing: a browser runs it for a reader who opens the drawing by itself.
 *
 * @param text of an SVG file
 * @returns how it is written; undefined where there is none
 */
export function findDrawingCode(text: string): string | undefined {
  if (ENTITY_OF_MARKUP.test(text)) return '<!ENTITY> with elements';
  let found: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.slice(name.indexOf(':') + 1);
        if (/^(?:script|iframe|embed|object)$/i.test(local)) found ??= `<${name}>`;
        for (const [attribute, value] of Object.entries(attributes))
          if (/^on/i.test(attribute) || SCRIPT_ADDRESS.test(value)) found ??= attribute;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return found;
}
