import type { APIRoute } from 'astro';
import { writeLlmsTxt } from '../core/formats/llms-txt.ts';
import { addressOf, besideEssay, essayFile, markdownFile } from '../core/shared/routes.ts';
import { uiStrings } from '../i18n/ui-strings.ts';
import { getEssays } from '../site/essay-data.ts';
import { getSite, getSiteLanguages } from '../site/site-data.ts';

/** How many essays of a language have lines of their own: the newest. */
const MOST_ESSAYS = 100;

/** What the site holds, for programs that read for people. */
export const GET: APIRoute = async ({ site }) => {
  const languages = await getSiteLanguages();
  const [language = ''] = languages;
  const { name, tagline } = await getSite(language);
  // Where the site's own address is not known, addresses are as seen from this file.
  const address = (page: string) => addressOf(page, site) ?? page;
  const lists = await Promise.all(languages.map(getEssays));
  const essays = lists.flatMap((list, at) => {
    const { essayNav, claims } = uiStrings(languages[at] ?? language);
    return list.slice(0, MOST_ESSAYS).map(({ essay: { data } }) => ({
      title: data.title,
      description: data.description,
      address: address(markdownFile(data.page)),
      beside: [
        { title: essayNav.claims, address: address(besideEssay(data.page, 'claims')) },
        { title: claims.data, address: address(essayFile(data.page, 'claims.json')) },
      ],
    }));
  });
  const more = lists.map(async (list, at) => {
    const own = languages[at] ?? language;
    const title = uiStrings(own).allEssays.link(list.length);
    const page = (await getSite(own)).pathOf('all-essays.html');
    return list.length > MOST_ESSAYS ? [{ title, address: address(page) }] : [];
  });
  const words = { name, tagline, essays: uiStrings(language).home.essays };
  return new Response(writeLlmsTxt(words, essays, (await Promise.all(more)).flat()));
};
