import { PAPER } from '../core/library/site.ts';
import { contrastOf } from '../core/shared/contrast.ts';
import { type Message, msg } from '../core/shared/message.ts';
import { normalizeTag } from '../core/shared/names.ts';

/** What a publisher says of a new site; what was not answered is left out. */
export interface Answers {
  /** BCP 47 tag. */
  language: string;
  name: string;
  author?: string;
  reviewer?: string;
  /** `mailto:…` or `https://…`. */
  contact?: string;
  /** With the closing slash. */
  address?: string;
  /** Colour of links and of the icon, as `#rrggbb`. */
  accent?: string;
}

/** A thing that a publisher is asked for. */
export interface Question {
  /** As in `Answers`, and as the option is called. */
  readonly key: keyof Answers;
  readonly isNeeded?: boolean;
  /** What is asked for. */
  readonly asked: Message;
  /** Reads an answer; undefined where it is not valid. */
  read(written: string): string | undefined;
}

/** The questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    key: 'language',
    isNeeded: true,
    asked: msg`language tag, such as en or pt-BR`,
    read: normalizeTag,
  },
  { key: 'name', isNeeded: true, asked: msg`name of the site`, read: readLine },
  { key: 'author', asked: msg`who publishes it`, read: readLine },
  { key: 'reviewer', asked: msg`who reviews the claims`, read: readLine },
  {
    key: 'contact',
    asked: msg`where readers write: an e-mail address, or an https address`,
    read: readContact,
  },
  {
    key: 'address',
    asked: msg`address of the site, such as https://example.org/notes/`,
    read: readAddress,
  },
  {
    key: 'accent',
    asked: msg`colour of links and of the icon, a dark one such as #114488`,
    read: readAccent,
  },
];

function readLine(written: string): string | undefined {
  return /^[^\p{Cc}]+$/u.test(written) ? written : undefined;
}

function readContact(written: string): string | undefined {
  if (/^[^\s@:/]+@[^\s@/]+$/.test(written)) return `mailto:${written}`;
  return /^(?:mailto:[^\s@]+@|https:\/\/)[^\s@]+$/.test(written) && URL.canParse(written)
    ? written
    : undefined;
}

function readAddress(written: string): string | undefined {
  const url = /^https?:\/\//.test(written) && URL.canParse(written) ? new URL(written) : undefined;
  if (url?.search !== '' || url.hash !== '') return undefined;
  return url.href.replace(/\/*$/, '/');
}

/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5;

function readAccent(written: string): string | undefined {
  const colour = written.toLowerCase();
  return /^#[0-9a-f]{6}$/.test(colour) && contrastOf(colour, PAPER.light) >= LEAST_CONTRAST
    ? colour
    : undefined;
}

/**
 * Mixes a colour with white until it can be read on dark paper.
 *
 * @param colour as `#rrggbb`
 */
export function lightenForDark(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = `#${parts.map((part) => toHex(part + (255 - part) * share)).join('')}`;
    if (contrastOf(mixed, PAPER.dark) >= LEAST_CONTRAST) return mixed;
  }
  return '#ffffff';
}

function toHex(part: number): string {
  return Math.round(part).toString(16).padStart(2, '0');
}
