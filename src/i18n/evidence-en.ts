import type { EvidenceStrings } from './evidence-zh-CN.ts';

/** The words about what findings rest on, in English. */
export const evidenceEn: EvidenceStrings = {
  stand: (count) => `These words stand there (${count})`,
  between: ' … ',
  proof: (file, date) => `seen on ${date} in the file whose SHA-256 begins with ${file}`,
  meaning:
    'That the words stand there is proved; whether they bear out the verdict is for you to read.',
  counts: ({ total, primary, mirror, secondary, archived, proved }) =>
    `To check the claims of this essay ${total === 1 ? '1 source was' : `${total} sources were`} read. Works themselves: ${primary}; copies elsewhere: ${mirror}; second-hand reports: ${secondary}. With an archived address: ${archived}; with passages found in a copy: ${proved}. The editor found them; they have nothing to do with the author’s references. Each entry says what was read of it and which verdicts rest on it.`,
};
