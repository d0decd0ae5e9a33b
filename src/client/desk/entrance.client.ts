// In the dev server alone: beside each sentence of an essay a small way to the desk.
import { deskStrings } from '../../i18n/desk-languages.ts';
import { make } from '../dom.ts';

const [, slug] = /\/essays\/([^/]+?)(?:\.html)?$/.exec(location.pathname) ?? [];
if (slug !== undefined) {
  const words = deskStrings(document.documentElement.lang).entrance;
  for (const place of document.querySelectorAll<HTMLElement>('.prose :is(.claim, .passage)[id]')) {
    const address = `/desk/?essay=${encodeURIComponent(slug)}#${place.id}`;
    place.after(make('a', { href: address, class: 'desk-entrance', target: 'desk' }, words));
  }
  const style = make('link', { rel: 'stylesheet', href: '/src/styles/desk-entrance.css' });
  document.head.append(style);
}
