import { stringify } from 'yaml';
import { type Answers, lightenForDark } from './init-answers.ts';
import { writeEssayFiles } from './essay-templates.ts';

/**
 * The pictures of a site, below public/: each is optional, and pages name only those that are
 * there.
 */
export const PICTURES = ['icon.svg', 'icons', 'og.png'] as const;

/** The accent of styles/tokens.css on light paper, and its paper. */
const COLOURS = { accent: '#a62c1a', paper: '#faf7f0' } as const;

/**
 * The files of a new site, by path from the project's root.
 *
 * @param date ISO date on which its first essay is published
 */
export function writeSiteFiles(answers: Answers, date: string): Record<string, string> {
  const essay = writeEssayFiles({ title: undefined, language: answers.language, date });
  return {
    'content/site.yaml': writeSettings(answers),
    ...Object.fromEntries(
      Object.entries(essay).map(([name, text]) => [`content/essays/first-essay/${name}`, text]),
    ),
    'public/icon.svg': drawIcon(answers.name, answers.accent ?? COLOURS.accent),
  };
}

function writeSettings({ language, name, accent, ...others }: Answers): string {
  const isChinese = /^zh\b/i.test(language);
  const head = isChinese
    ? '# 整个网站的设置。各项都可以不写。\n'
    : '# Settings of the whole site. Every one may be left out.\n';
  const tagline = isChinese ? '可以核对的文章' : 'Essays you can check';
  return (
    head +
    stringify(
      {
        language,
        name: { [language]: name },
        tagline: { [language]: tagline },
        ...others,
        ...(accent !== undefined && { accent: { light: accent, dark: lightenForDark(accent) } }),
      },
      { lineWidth: 0 },
    )
  );
}

/** Draws the first character of a name on a square; the reader's own fonts write it. */
function drawIcon(name: string, colour: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  const sign = (first?.segment ?? '').toLocaleUpperCase();
  const escaped = sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${colour}"/><text x="16" y="16" dy=".36em" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="600" fill="${COLOURS.paper}">${escaped}</text></svg>\n`;
}
