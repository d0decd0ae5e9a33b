import { inEnglish, type Translate } from '../core/shared/message.ts';
import { commandsZhCN } from './messages-commands-zh-CN.ts';
import { essaysZhCN } from './messages-essays-zh-CN.ts';
import { translateForeign } from './foreign-zh-CN.ts';
import { filesZhCN } from './messages-files-zh-CN.ts';
import { reviewsZhCN } from './messages-reviews-zh-CN.ts';

/** The messages in Chinese, by their sentences in English. */
export const MESSAGES_ZH_CN: Readonly<Record<string, string>> = {
  ...commandsZhCN,
  ...filesZhCN,
  ...essaysZhCN,
  ...reviewsZhCN,
};

/** Puts messages into a language: into Chinese where it is one, else they stay in English. */
export function translatorFor(language: string): Translate {
  if (!/^zh\b/i.test(language)) return inEnglish;
  return (template) => MESSAGES_ZH_CN[template] ?? translateForeign(template);
}
