import ts from 'typescript';

/** The tags of messages, see src/core/shared/message.ts. */
const TAGS: ReadonlySet<string> = new Set(['msg', 'msgKey']);

/** Lists the sentences of a file's messages, with `{1}`, `{2}` … for their values. */
export function listMessageKeys(file: string, source: string): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && TAGS.has(node.tag.getText()))
      keys.push(readKey(node.template));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return keys;
}

function readKey(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const spans = template.templateSpans.map(({ literal }, index) => `{${index + 1}}${literal.text}`);
  return template.head.text + spans.join('');
}
