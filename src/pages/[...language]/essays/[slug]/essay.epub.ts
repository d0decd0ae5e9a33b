import type { APIRoute } from 'astro';
import { readProse } from 'virtual:yinju/prose';
import { writeEssayBook } from '../../../../core/formats/epub/essay-book.ts';
import { addressOf } from '../../../../core/shared/routes.ts';
import { formatDate, uiStrings } from '../../../../i18n/ui-strings.ts';
import { getEssayPaths, getSources, type EssayData } from '../../../../site/essay-data.ts';
import { essayWords } from '../../../../site/essay-words.ts';
import { getSite } from '../../../../site/site-data.ts';

/** Essays that are modules of MDX show what runs in a browser alone. */
export const getStaticPaths = async () =>
  (await getEssayPaths()).filter(({ props: { essay } }) => essay.data.prose);

/** The essay to take along: its text, references and checks as an EPUB file. */
export const GET: APIRoute<EssayData> = async ({
  site,
  props: {
    essay: { id, data },
    claims,
    references,
  },
}) => {
  const { title, slug, description, language, version, published, updated, author } = data;
  const t = uiStrings(language);
  const address = addressOf(data.page, site);
  const book = writeEssayBook(
    {
      id: `urn:yinju:${slug}:${language}:${version}`,
      title,
      description,
      language,
      author,
      address,
      published,
      updated,
      publisher: (await getSite(language)).name,
      html: await readProse(id),
      notes: [
        data.provenance?.note ?? '',
        t.cite.intro(version, formatDate(updated, language)),
        address ?? '',
      ].filter(Boolean),
      sections: data.sections,
      claims,
      references,
      sources: await getSources(),
      site,
    },
    essayWords(language),
  );
  return new Response(new Uint8Array(book), {
    headers: { 'Content-Type': 'application/epub+zip' },
  });
};
