import type { CslItem } from '../../references/csl-schemas.ts';
import { isCitation, readCitation } from './citation-templates.ts';
import { findTemplates, replaceTemplates, type Template } from './templates.ts';

/** A note of wikitext, with the label that its calls have. */
export interface WikiNote {
  readonly label: string;
  /** Its wikitext; empty where the text calls a name that it never defines. */
  text: string;
  /** The work, where the note is nothing but one template of citation. */
  item?: CslItem | undefined;
}

/** The notes of a text, and the text with a private sign at each call. */
export interface WikiNotes {
  readonly text: string;
  readonly notes: readonly WikiNote[];
}

/** Private signs around the label of a call, which nothing else in wikitext reads. */
export const [CALL_START, CALL_END] = ['\uF8F0', '\uF8F1'];
/** A private sign where the page shows its notes. */
export const LIST = '\uF8F4';

const REF = /<ref\b((?:[^<>\n\uF8F0-\uF8F4]|\n(?!\n))*?)(?:\/>|>((?:(?!<ref\b)[^])*?)<\/ref\s*>)/gi;
const NAME = /\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i;
/** Templates that show the list of notes. */
const SHOWS_LIST = /^(?:reflist|notelist|references)(?:-[a-z]+)?$/;
/** Short citations, which name a work of a list below: `{{sfn|Lind|1931|p=4}}`. */
const SHORT = /^(?:sfnp?|sfnm|harvnb|harv|harvtxt|harvcol|harvcolnb|harvp)$/;
/** Templates that call a note by the name of one, or hold its words. */
const NAMED = /^(?:r|rp\/r|ref name)$/;
const HELD = /^(?:efn(?:-[a-z]+)?|refn|note|notetag|cnote2?|#tag:ref)$/;

/**
 * Takes the notes of a text: `<ref>…</ref>`, `<ref name="a"/>`, `{{sfn|…}}`, `{{r|a}}`,
 * `{{efn|…}}`. A list of them (`<references>`) only defines its notes.
 * @param plain makes plain words of the wikitext of a value
 */
export function takeNotes(source: string, plain: (wikitext: string) => string): WikiNotes {
  const notes: WikiNote[] = [];
  const named = new Map<string, WikiNote>();
  const add = (name: string | undefined, text: string): WikiNote => {
    const known = name === undefined ? undefined : named.get(name);
    if (known && (known.text === '' || text === '' || known.text === text)) {
      known.text ||= text;
      return known;
    }
    const note = { label: String(notes.length + 1), text };
    notes.push(note);
    // Of two notes that share a name, calls mean the first.
    if (name !== undefined && !known) named.set(name, note);
    return note;
  };
  const call = ({ label }: WikiNote) => CALL_START + label + CALL_END;
  const takeRefs = (text: string, isCalled: boolean) =>
    text.replaceAll(REF, (_, attributes: string, words = '') => {
      const parts = NAME.exec(attributes);
      const name = parts?.slice(1).find((part) => part !== undefined);
      const note = add(name?.trim() || undefined, (words as string).trim());
      return isCalled ? call(note) : '';
    });
  const lists: string[] = [];
  let text = source.replaceAll(
    /<references\b[^<>/]*>([^]*?)<\/references\s*>/gi,
    (_, list: string) => {
      lists.push(list);
      return LIST;
    },
  );
  text = replaceTemplates(text, (template) => {
    const list = SHOWS_LIST.test(template.name) ? template.values.get('refs') : undefined;
    if (list !== undefined) lists.push(list);
    if (SHOWS_LIST.test(template.name)) return LIST;
    if (SHORT.test(template.name)) return call(add(shortWords(template), shortWords(template)));
    if (NAMED.test(template.name))
      return [...template.values]
        .filter(([key]) => /^\d+$/.test(key))
        .map(([, value]) => call(add(value, '')))
        .join('');
    if (HELD.test(template.name))
      return call(add(template.values.get('name'), template.values.get('1') ?? ''));
    return text.slice(template.start, template.end);
  });
  text = takeRefs(text, true).replaceAll(/<references\b[^<>]*\/?>/gi, LIST);
  for (const list of lists) takeRefs(list, false);
  for (const note of notes) {
    note.text = takeRefs(note.text, true);
    const [only, ...more] = findTemplates(note.text);
    const around = only && note.text.slice(0, only.start) + note.text.slice(only.end);
    if (only && more.length === 0 && /^[\s.;,]*$/.test(around ?? '') && isCitation(only))
      note.item = readCitation(only, plain).item;
  }
  return { text, notes };
}

/** `{{sfn|Lind|Berg|1931|p=4}}` as words: Lind & Berg 1931, p. 4. */
function shortWords({ values }: Template): string {
  const parts = [...values].filter(([key]) => /^\d+$/.test(key)).map(([, value]) => value);
  const names = parts.filter((part) => !/^\d{4}[a-z]?$/.test(part));
  const years = parts.filter((part) => /^\d{4}[a-z]?$/.test(part));
  const places = [...values]
    .filter(([key]) => /^(?:p|pp|page|pages|loc|ps)$/.test(key))
    .map(([key, value]) => (/^p/.test(key) && key !== 'ps' ? `p. ${value}` : value));
  return [[names.join(' & '), ...years].join(' '), ...places].join(', ');
}
