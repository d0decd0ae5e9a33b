import type { APIRoute } from 'astro';
import { writeLlmsTxt } from '../core/formats/llms-txt.ts';
import { addressOf, besideEssay, essayFile } from '../core/shared/routes.ts';
import { uiStrings } from '../i18n/ui-strings.ts';
import { getEssays } from '../site/essay-data.ts';
import { getSite, getSiteLanguages } from '../site/site-data.ts';

/** What the site holds, for programs that read for people. */
export const GET: APIRoute = async ({ site }) => {
  const languages = await getSiteLanguages();
  const [language = ''] = languages;
  const { name, tagline } = await getSite(language);
  const { essayNav, home, claims } = uiStrings(language);
  // Where the site's own address is not known, addresses are as seen from this file.
  const address = (page: string) => addressOf(page, site) ?? page;
  const essays = (await Promise.all(languages.map(getEssays)))
    .flat()
    .map(({ essay: { data } }) => ({
      title: data.title,
      description: data.description,
      address: address(data.page),
      claims: address(besideEssay(data.page, 'claims')),
      data: address(essayFile(data.page, 'claims.json')),
    }));
  const words = { name, tagline, essays: home.essays, claims: essayNav.claims, data: claims.data };
  return new Response(writeLlmsTxt(words, essays));
};
