import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_FILES } from '../core/library/content-files.ts';
import { readSite } from '../core/library/site.ts';
import { inEnglish, type Message, printMessage, verbatim } from '../core/shared/message.ts';
import { translatorFor } from '../i18n/messages.ts';

/** Prints a message. */
export type Speech = (message: Message) => string;

/**
 * Speaks the language of a site, as check and build do.
 *
 * @param root the project's folder
 */
export function speechOf(root: string): Speech {
  const translate = translatorFor(languageOf(root));
  return (message) => printMessage(message, translate);
}

/** A fault that is described in one sentence. */
export class ToldFault extends Error {
  readonly told: Message;

  constructor(told: Message) {
    super(printMessage(told, inEnglish));
    this.told = told;
  }
}

/** What a fault says. */
export function tellFault(fault: unknown): Message {
  if (fault instanceof ToldFault) return fault.told;
  return verbatim(fault instanceof Error ? fault.message : String(fault));
}

/** Whether the site's own words are Chinese, for what is written in Chinese and English alone. */
export function isChineseSite(root: string): boolean {
  return /^zh\b/i.test(languageOf(root));
}

function languageOf(root: string): string {
  return readSite(readSettings(root), CONTENT_FILES.site).messageLanguage;
}

function readSettings(root: string): string | undefined {
  try {
    return readFileSync(path.join(root, CONTENT_FILES.site), 'utf8');
  } catch {
    return undefined;
  }
}
