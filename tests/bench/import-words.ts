// npm run bench:import [documents] [seed]: imports documents of each format that are made from a
// few by moving, doubling and dropping their pieces, and shows that no word is lost unnamed.
import { fromHtml } from 'hast-util-from-html';
import type { Nodes as HtmlNodes } from 'hast';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../src/cli/import-input.ts';
import { importWords } from '../../src/cli/import-words.ts';
import { importEssay } from '../../src/core/import/import-essay.ts';
import { isReferenceHeading } from '../../src/core/import/references/reference-heading.ts';
import { lostWords } from '../core/import/words.ts';
import { createDraw } from './draw.ts';
import { SEEDS } from './import-seeds.ts';

const [documents = 2_000, skip = 0] = process.argv.slice(2).map(Number);
const draw = createDraw();
for (let count = 0; count < skip; count++) draw(1);

const BLOCK =
  /^(?:html|body|h\d|p|div|nav|button|blockquote|[ou]l|li|d[lt]|dd|table|caption|tbody|tr|t[dh]|pre|br|rt|w:p)$/;
/** The entries of the seeds, with their numbers where the text has these. */
const ENTRY = /^(?:(?:\[\d+\]|\d+\.) |(?:Keeper A|Port Office)\. )/;

/** How the words of a format are told from its marks; those of the others are pages. */
const VISIBLE: Readonly<Record<string, (text: string) => string>> = {
  txt: withoutTags,
  md: withoutTags,
  // Names of templates and of their values are no words.
  wiki: (text) =>
    withoutTags(
      text
        // A note that stands twice, word for word, is one.
        .replaceAll(/(?<=Tide log\}\}[^]*)\{\{cite book\|last=Keeper\|title=Tide log\}\}/g, ' ')
        .replaceAll(/<!--|-->|class="?w?i?k?i?t?a?b?l?e?"?|\bname="a"/g, ' ')
        .replaceAll(/\|\s*[\w-]+\s*=|\{\{\s*(?:cite book|reflist|quote)?/g, ' '),
    ),
  org: (text) =>
    text.replaceAll(/#\+\w+(?: c$)?|:(?:PROPERTIES|END|ID):|\[fn:|cite:|https?:\S+?(?=\])/gm, ' '),
};

let failures = 0;
for (const { format, pieces, wrap } of SEEDS) {
  let shown = 0;
  const outcomes = { imported: 0, refused: 0, crashed: 0, lost: 0 };
  for (let count = 0; count < documents; count++) {
    const text = wrap(mutate(pieces));
    const outcome = await tryImport(format, text);
    outcomes[outcome.kind] += 1;
    if (outcome.kind !== 'crashed' && outcome.kind !== 'lost') continue;
    failures += 1;
    shown += 1;
    if (shown <= 5) console.log(`${format}: ${outcome.detail}\n${text}\n`);
  }
  console.log(format.padEnd(9), JSON.stringify(outcomes));
}
process.exitCode = failures > 0 ? 1 : 0;

/** Moves, doubles, drops and cuts pieces of a document. */
function mutate(pieces: readonly string[]): string[] {
  const made = [...pieces];
  for (let step = draw(8) + 1; step > 0; step--) {
    const at = draw(made.length);
    const piece = made[at] ?? '';
    const cut = draw(piece.length + 1);
    const replacements = [
      [],
      [piece, piece],
      [piece.slice(0, cut)],
      [piece.slice(cut)],
      [piece.slice(0, cut), made[draw(made.length)] ?? '', piece.slice(cut)],
    ];
    made.splice(at, 1, ...(replacements[draw(replacements.length)] ?? []));
  }
  return made;
}

interface Outcome {
  readonly kind: 'imported' | 'refused' | 'crashed' | 'lost';
  readonly detail?: string;
}

async function tryImport(format: string, text: string): Promise<Outcome> {
  const bytes = format === 'docx' ? makeDocx(text) : strToU8(text);
  try {
    const read = await readDocument({ name: `a.${format}`, bytes }, 0);
    if ('fault' in read) return { kind: 'refused' };
    const imported = importEssay(read.document, {
      language: 'en',
      roundBrackets: false,
      fallbackTitle: 'a',
      today: '2026-01-02',
      references: undefined,
      hasLines: format === 'txt' || format === 'md' || format === 'org',
      skipped: 0,
      words: importWords,
    });
    if ('fault' in imported) return { kind: 'refused' };
    const lost = lostWords(wordsOf(format, text), imported);
    return lost.length > 0 ? { kind: 'lost', detail: lost.join(' ') } : { kind: 'imported' };
  } catch (fault) {
    return { kind: 'crashed', detail: String(fault) };
  }
}

/** The words that a reader of the source sees, without the headings of its lists. */
function wordsOf(format: string, text: string): string {
  const visible = VISIBLE[format]?.(text) ?? textOfHtml(text);
  const seen = new Set<string>();
  return (
    visible
      // Addresses are no words, and the names in a mark go when it becomes a number.
      .replaceAll(/\]\([^)\n]*\)|†[^】\n]*|\[(?:cite|citation|web):|\[x\]|\[\^a\]/g, ' ')
      .split('\n')
      .filter((line) => !isReferenceHeading(line.replaceAll(/[#*]/g, '').trim()))
      // An entry that stands twice, word for word, is one.
      .filter((line) => !ENTRY.test(line) || (!seen.has(line) && seen.add(line)))
      .join('\n')
  );
}

/** The words of Markdown or plain text: a tag that is not closed in its line is words. */
function withoutTags(text: string): string {
  return text.replaceAll(/<\/?[a-z][^<>\n]*>/g, ' ');
}

function textOfHtml(html: string): string {
  const parts: string[] = [];
  const walk = (node: HtmlNodes): void => {
    if (node.type === 'text') parts.push(node.value);
    if (!('children' in node)) return;
    const name = node.type === 'element' ? node.tagName : '';
    if (/^(?:script|style|head)$/.test(name)) return;
    // A link in a menu may touch the words behind it; the report parts them.
    if (name === 'nav') {
      parts.push('\n', namedWords(node), '\n');
      return;
    }
    const isApart = node.type === 'element' && (BLOCK.test(name) || 'hidden' in node.properties);
    const end = isApart ? '\n' : '';
    parts.push(end);
    node.children.forEach(walk);
    parts.push(end);
  };
  walk(fromHtml(html));
  return parts.join('');
}

/** The words of a part that the report names, with a space between those of its elements. */
function namedWords(node: HtmlNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? ` ${node.children.map(namedWords).join('')} ` : '';
}

/** A Word document, from the XML of its body. */
function makeDocx(body: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${word}" xmlns:m="${office}/math"><w:body>${body}</w:body></w:document>`,
    ),
  });
}
