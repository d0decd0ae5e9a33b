import type { AboutStrings } from './about-zh-CN.ts';

/** The page about the site, in English. */
export const aboutEn: AboutStrings = {
  title: 'About',
  description: 'What this site is, who publishes it, and where its essays come from.',
  what: {
    heading: 'What this site is',
    paragraphs: [
      'This site publishes essays in such a way that readers can check them. A marker [n] in the text is a link: it leads to the entry in the list of references, and the entry leads back to the sentence. Every claim that carries a marker is listed on a page of its own, can be searched, and has an address that stays.',
    ],
    reviewed: [
      'Two things have to be kept apart. References are the author’s: which number stands for which work is settled by the original, and what the original does not say is not made up here. Checks are the editor’s: they ask what independent sources say. The two stand apart, and neither takes the other’s place.',
    ],
  },
  publisher: {
    heading: 'Who publishes it',
    author: (name) => `This site is published by ${name}.`,
    contact: 'To report an error, or to comment, write to',
  },
  method: {
    heading: 'How claims are checked',
    paragraphs: [
      'The editor compares each claim with independent sources, and reads the work itself wherever that is possible: a technical report, a code repository, a licence, official documentation. Where only a copy on somebody else’s page or a report by others was read, the source is marked “copy elsewhere” or “second-hand report”. What was not read is not written.',
      'A claim that says several things is taken apart, and each part is judged alone. There are five verdicts, told by a word and a shape. There is no score.',
    ],
    verdicts: {
      supported: 'Independent sources say the same as the claim.',
      partly:
        'Part of it agrees with the sources; the rest does not, goes too far, or lacks a condition that matters.',
      contradicted: 'The sources say the opposite of the claim.',
      unverified:
        'No source was found that bears it out or refutes it. That does not make it false.',
      opinion: 'A view or an outlook, not a fact that sources could prove or disprove.',
    },
    after: [
      'The verdicts supported, partly supported and contradicted must each name a source, or the site cannot be built. Every check tells on which day its sources were last looked at; where a verdict was changed, it tells when, from what and why.',
      'If you think a check is wrong, please give the address of the claim and a source. Corrections go by the sources: the new verdict, the date and the reason will be given below the check.',
    ],
    reviewer: (name) => `The checks are the work of ${name}.`,
    changes: 'Changes to the checks (Atom)',
  },
  provenance: {
    heading: 'Where the essays come from',
    retelling:
      'It is retold rather than reprinted because neither the author of the original nor any permission could be traced. The retelling has one purpose: to let readers know what the original says, so that it can be checked. Where the original puts words into somebody’s mouth, they are given here as what its author relates, not as a quotation.',
    numbers: (claims, numbers) =>
      `The text holds ${claims === 1 ? '1 claim' : `${claims} claims`} with a marker; the numbers used are ${numbers}.`,
    missing: (numbers) => `Never used: ${numbers}.`,
    unknown:
      'The original has no list of references, and nobody knows which works these numbers stand for.',
    references: 'The page of references says what is known of each number.',
  },
  licence: {
    heading: 'Licence',
    code: 'The code of the site is released under the MIT licence.',
    alone:
      'Its pages are static files: they collect nothing about their visitors and ask nothing of any other site.',
    comments: (host) =>
      `Its pages are static files. Those of essays load a program from ${host}, which shows comments: that site learns who opens the page, and its own rules hold for what it keeps.`,
    statistics: (host) =>
      `Every page but “Check a text” loads a program from ${host}, which counts visits: that site learns who opens which page, and its own rules hold for what it keeps.`,
    kept: 'Reading settings and recent searches are kept in the reader’s own browser only.',
  },
};
