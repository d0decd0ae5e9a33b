/**
 * The names that other programs give to what a key of ours holds: generators of sites, BibTeX and
 * exports of libraries. In small letters, without hyphens and underlines.
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  // Essays
  published: 'date pubdate publishdate datepublished created createdat',
  updated:
    'lastmod modified datemodified moddate updateddate updatedat lastmodified lastmodifiedat',
  language: 'lang locale langid',
  description: 'summary excerpt abstract subtitle intro',
  tags: 'tag keywords keyword categories category topics',
  draft: 'unpublished',
  // References
  issued: 'date year published publicationdate',
  accessed: 'urldate accessdate retrieved visited lastaccess',
  URL: 'link href address website',
  'container-title':
    'journal journaltitle booktitle magazine newspaper publication publicationtitle sitename',
  page: 'pp',
  publisher: 'organization organisation institution school',
  'publisher-place': 'address location place city',
  author: 'creator creators by writer',
  genre: 'kind',
  // Settings of the site
  name: 'title sitetitle sitename',
  tagline: 'subtitle slogan description',
  address: 'url baseurl site siteurl domain',
  contact: 'email mail',
  accent: 'color colour themecolor primarycolor',
};

/**
 * Finds the key that another program calls so.
 *
 * @param known the keys that are allowed there
 */
export function findOtherName(written: string, known: readonly string[]): string | undefined {
  const folded = written.toLowerCase().replace(/[-_\s]/g, '');
  return known.find((key) => OTHER_NAMES[key]?.split(' ').includes(folded));
}
