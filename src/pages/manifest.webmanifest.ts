import type { APIRoute } from 'astro';
import { isPublic } from '../site/public-files.ts';
import { getSite, getSiteLanguages } from '../site/site-data.ts';
import { uiStrings } from '../i18n/ui-strings.ts';

/** The colour of light paper, as in tokens.css: shown while the site opens as an app of its own. */
const PAPER = '#faf7f0';

const ICONS = [
  { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any' },
  { src: 'icons/192.png', type: 'image/png', sizes: '192x192' },
  { src: 'icons/512.png', type: 'image/png', sizes: '512x512' },
  { src: 'icons/maskable.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
];

/**
 * How a device shows the site among its apps. Its addresses are relative to this file, so they hold
 * at any address of the site.
 */
export const GET: APIRoute = async () => {
  const [language = ''] = await getSiteLanguages();
  const { name, tagline } = await getSite(language);
  const manifest = {
    name: `${name}${uiStrings(language).colon}${tagline}`,
    short_name: name,
    lang: language,
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICONS.filter(({ src }) => isPublic(src)),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`);
};
