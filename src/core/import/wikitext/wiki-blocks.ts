/**
 * Writes the lines of wikitext as blocks of HTML: headings, lists, tables, paragraphs.
 * @param inline writes the marks within a line
 */
export function toBlockHtml(text: string, inline: (line: string) => string): string {
  const lines = text.split('\n');
  const html: string[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.map(inline).join('\n')}</p>`);
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const heading = /^(={1,6})\s*(.+?)\s*\1\s*$/.exec(line);
    if (heading) {
      close();
      const depth = Math.max(2, heading[1]?.length ?? 2);
      html.push(`<h${depth}>${inline(heading[2] ?? '')}</h${depth}>`);
    } else if (/^\s*:*\s*\{\|/.test(line)) {
      close();
      const end = endOfTable(lines, at);
      html.push(toTable(lines.slice(at, end + 1), inline));
      at = end;
    } else if (/^[*#:;]/.test(line)) {
      close();
      let end = at;
      while (/^[*#:;]/.test(lines[end + 1] ?? '')) end += 1;
      html.push(toList(lines.slice(at, end + 1), inline));
      at = end;
    } else if (/^-{4,}/.test(line)) {
      close();
      html.push('<hr>');
      const rest = line.replace(/^-+/, '').trim();
      if (rest) paragraph.push(rest);
    } else if (line.trim() === '') close();
    else paragraph.push(line.trim());
  }
  close();
  return html.join('\n\n');
}

function endOfTable(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    if (/^\s*:*\s*\{\|/.test(lines[at] ?? '')) depth += 1;
    if (/^\s*\|\}/.test(lines[at] ?? '') && --depth === 0) return at;
  }
  // A table that is not closed ends with its paragraph.
  const end = lines.findIndex((line, at) => at > start && line.trim() === '');
  return end < 0 ? lines.length - 1 : end;
}

/** Attributes before the words of a cell: `| style="width: 5em" | words`. */
const ATTRIBUTES = /^\s*(?:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'|]+)\s*)+\|(?!\|)/;

function toTable(lines: readonly string[], inline: (line: string) => string): string {
  const rows: string[][] = [[]];
  const captions: string[] = [];
  let depth = 0;
  const [, opening = ''] = /^\s*:*\s*\{\|(.*)$/.exec(lines[0] ?? '') ?? [];
  if (opening.trim() !== '' && !/^\s*[\w-]+\s*=/.test(opening)) captions.push(opening);
  for (const line of lines.slice(1)) {
    const mark = line.trim();
    // The cells of a table within a table are reported with those around it.
    if (/^\{\|/.test(mark)) depth += 1;
    if (/^\|\}/.test(mark) && depth-- === 0) {
      if (mark.length > 2) captions.push(mark.slice(2));
      break;
    }
    if (/^\{\||^\|\}/.test(mark)) {
      rows.push([]);
      continue;
    }
    if (/^\|\+/.test(mark)) captions.push(mark.slice(2).replace(ATTRIBUTES, ''));
    else if (/^\|-/.test(mark)) rows.push([]);
    else if (/^[|!]/.test(mark)) {
      const name = mark.startsWith('!') ? 'th' : 'td';
      const cells = mark.slice(1).split(name === 'th' ? /!!|\|\|/ : /\|\|/);
      for (const cell of cells)
        rows.at(-1)?.push(`<${name}>${inline(cell.replace(ATTRIBUTES, '').trim())}</${name}>`);
    } else if (mark !== '') {
      // A cell goes on in the next line.
      const last = rows.at(-1);
      const cell = last?.pop();
      const name = cell?.startsWith('<th>') ? 'th' : 'td';
      const before = cell?.replace(/<\/t[dh]>$/, '') ?? `<${name}>`;
      last?.push(`${before}<br>${inline(mark.replace(/^[*#:;]+\s*/, ''))}</${name}>`);
    }
  }
  const body = rows.filter((row) => row.length > 0).map((row) => `<tr>${row.join('')}</tr>`);
  const above = captions.map((caption) => `<p>${inline(caption)}</p>`).join('\n');
  return body.length === 0 ? above : `${above}\n<table>${body.join('\n')}</table>`;
}

/** The elements of a list and of its items, by the sign at the beginning of a line. */
const LISTS: Readonly<Record<string, { list: string; item: string }>> = {
  '*': { list: 'ul', item: 'li' },
  '#': { list: 'ol', item: 'li' },
  ';': { list: 'dl', item: 'dt' },
  ':': { list: 'dl', item: 'dd' },
};

/** Lists may be nested: `**` is an item of an item. */
function toList(lines: readonly string[], inline: (line: string) => string): string {
  let html = '';
  let open: string[] = [];
  const nameOf = (sign: string) => LISTS[sign]?.list ?? 'dl';
  const itemOf = (sign: string) => LISTS[sign]?.item ?? 'dd';
  const shut = (from: number) => {
    for (const sign of open.slice(from).toReversed())
      html += `</${itemOf(sign)}></${nameOf(sign)}>`;
    open = open.slice(0, from);
  };
  for (const line of lines) {
    const [signs = ''] = /^[*#:;]+/.exec(line) ?? [];
    const wanted = signs.split('');
    let same = 0;
    while (same < open.length && same < wanted.length && isSame(open[same], wanted[same]))
      same += 1;
    if (same === wanted.length && same > 0) {
      shut(same);
      const [before = '', now = ''] = [open[same - 1], wanted[same - 1]];
      html += `</${itemOf(before)}><${itemOf(now)}>`;
      open[same - 1] = now;
    } else {
      shut(same);
      for (const sign of wanted.slice(same)) html += `<${nameOf(sign)}><${itemOf(sign)}>`;
      open = [...wanted];
    }
    html += inline(line.slice(signs.length).trim());
  }
  shut(0);
  return html;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  const isTerm = (sign: string | undefined) => sign === ':' || sign === ';';
  return one === other || (isTerm(one) && isTerm(other));
}
