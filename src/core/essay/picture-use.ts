import { type Diagnostic, errorAt, type Position } from '../diagnostics/diagnostics.ts';
import type { Rule } from '../diagnostics/rules.ts';
import { type Message, msg } from '../shared/message.ts';

/** A place of a text that shows a picture of the project. */
export interface PictureUse extends Position {
  /** The file of the text, from the project's root. */
  readonly file: string;
  /** As written. */
  readonly url: string;
  /** The picture's file, from the project's root. */
  readonly path: string;
}

/** What is wrong with a picture, and how to put it right. */
export type PictureFault = readonly [what: Message, hint: Message];

/** Reports a fault of a picture at the place that shows it. */
export function tellOfPicture(
  use: Omit<PictureUse, 'path'>,
  rule: Rule,
  [what, hint]: PictureFault,
): Diagnostic {
  return errorAt(use.file, use, rule, msg`the picture ${use.url} ${what}`, hint);
}
