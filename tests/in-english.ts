import { inEnglish, type Message, printMessage } from '../src/core/shared/message.ts';

/** A message as it is printed in English. */
export function english(message: Message): string {
  return printMessage(message, inEnglish);
}
