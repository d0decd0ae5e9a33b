/**
 * Reads the text of a script or a style sheet of a page as a browser does, as its digest is of just
 * this text. A script ends at the first tag that closes it, save where it holds `<!--` and a script
 * within that (HTML, 13.2.5.15 to 34).
 *
 * @param start offset behind the opening tag
 */
export function readRawText(html: string, start: number, element: 'script' | 'style'): string {
  const text = html.slice(start, findEnd(html, start, element));
  // A browser changes these bytes of a page before it reads any tag.
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\u{FFFD}');
}

function findEnd(html: string, start: number, element: 'script' | 'style'): number {
  const steps =
    element === 'style' ? /<\/style[\t\n\f\r />]/gi : /<!--|-->|<\/?script[\t\n\f\r />]/gi;
  steps.lastIndex = start;
  let isComment = false;
  let isNested = false;
  for (let step = steps.exec(html); step; step = steps.exec(html)) {
    const [found] = step;
    if (found === '<!--') {
      isComment = true;
      // Its own dashes may end it at once.
      steps.lastIndex -= 2;
    } else if (found === '-->') {
      isComment = false;
      isNested = false;
    } else if (!found.startsWith('</')) {
      isNested = isComment;
    } else if (isNested) {
      isNested = false;
    } else {
      return step.index;
    }
  }
  return html.length;
}
