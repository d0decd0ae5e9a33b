import type { checkPageZhCN } from './check-page-zh-CN.ts';

/** The words of the page "Check a text" before a text is checked, in English. */
export const checkPageEn: typeof checkPageZhCN = {
  title: 'Check a text',
  description:
    'Paste a text and see which of its statements this site has checked, and with what result.',
  intro:
    'Paste an essay or a part of one, or drop a file. Each sentence is compared with the claims of the essays here. Where it says the same, the result of the check is shown; where a number, a name or something else differs, that is pointed out.',
  privacy: 'All of it happens in this browser. The text is sent nowhere and is not kept.',
  label: 'Text to check',
  placeholder: 'Paste a text here',
  submit: 'Check',
  cancel: 'Stop',
  clear: 'Clear',
  file: 'Choose a file (.txt, .md, .html)',
  results: 'Result of the check',
  noScript: 'Checking needs scripts. Without them, look through the pages of claims.',
  link: 'Have a text at hand? Check it',
};
