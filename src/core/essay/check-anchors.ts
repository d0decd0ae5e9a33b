import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, errorAt, type Position } from '../diagnostics/diagnostics.ts';
import type { Bibliography } from '../references/read-references.ts';
import { decodeEscapes } from '../shared/decode-uri.ts';
import { figureId, isPageId, PAGE_PLACES, referenceId } from '../shared/element-ids.ts';
import { findSitePlace } from '../shared/url-safety.ts';
import type { EssayText } from '../text/essay-text.ts';
import { readAttribute } from '../text/jsx-attributes.ts';
import { FIGURE_ELEMENT } from '../text/prose-markup.ts';
import { listShown } from './check-pictures.ts';
import { suggestPage } from './suggest-page.ts';
import type { Anchors, EssayFile, PlaceLink } from './types.ts';
import { type Message, msg } from '../shared/message.ts';

/**
 * Checks the places of an essay and the links to them: an id occurs once, and a link within the
 * site leads to a page, or to a place of this essay, that exists.
 *
 * @returns the faults, and what `checkPlaceLinks` needs of this essay
 */
export function checkAnchors(
  text: EssayText,
  tree: Root,
  { file, page }: EssayFile,
  bibliography: Bibliography,
  pages: ReadonlySet<string>,
): { anchors: Anchors; diagnostics: Diagnostic[] } {
  const ids = new Set<string>([
    ...PAGE_PLACES,
    ...text.units.flatMap(({ id, citations }) => [id, ...citations.map((citation) => citation.id)]),
    ...[...bibliography.entries.keys()].map(referenceId),
    ...[...text.headings.values()].map(({ id }) => id),
  ]);
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    const written = readAttribute(node, 'id');
    if (written === undefined) return;
    const isFigure = 'name' in node && node.name === FIGURE_ELEMENT;
    const id = isFigure ? figureId(written) : written;
    if (ids.has(id) || (!isFigure && isPageId(id)))
      diagnostics.push(
        errorAt(
          file,
          startOf(node),
          'duplicate-id',
          msg`the id "${id}" is taken by another place of this page`,
          msg`choose another id`,
        ),
      );
    ids.add(id);
  });
  const { links, diagnostics: dead } = checkLinks(tree, { file, page }, pages, ids);
  const anchors = { file, page, ids: [...ids], links };
  return { anchors, diagnostics: [...diagnostics, ...dead] };
}

/**
 * Checks that links within the site lead to a page, and to a place of this page, that exists.
 *
 * @param pages paths of the site's files
 * @param ids of the places of this page; without them its places are not checked
 * @returns the faults, and the links to places of other pages
 */
export function checkLinks(
  tree: Root,
  { file, page }: { readonly file: string; readonly page: string },
  pages: ReadonlySet<string>,
  ids?: ReadonlySet<string>,
): { links: PlaceLink[]; diagnostics: Diagnostic[] } {
  const shown = listShown(tree);
  const links: PlaceLink[] = [];
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    const isLink =
      node.type === 'link' || (node.type === 'definition' && !shown.has(node.identifier));
    const target = isLink ? node.url : readAttribute(node, 'href');
    if (target === undefined) return;
    const fault = findDeadLink(target, page, pages, ids);
    if (fault)
      diagnostics.push(
        deadLink(file, startOf(node), target, fault, suggestPage(target, page, pages)),
      );
    const place = findSitePlace(target, page);
    if (place && place.id !== '' && place.path !== page)
      links.push({ ...startOf(node), target, page: place.path, id: decodeEscapes(place.id) });
  });
  return { links, diagnostics };
}

/** Checks that the links between essays lead to places that are there. @param essays all essays */
export function checkPlaceLinks(essays: readonly Anchors[]): Diagnostic[] {
  const placesOf = new Map(essays.map(({ page, ids }) => [page, new Set(ids)]));
  return essays.flatMap(({ file, links }) =>
    links
      .filter(({ page, id }) => placesOf.get(page)?.has(id) === false)
      .map(({ page, id, target, ...at }) =>
        deadLink(file, at, target, msg`${page} has no place #${id}`),
      ),
  );
}

function deadLink(
  file: string,
  at: Position,
  target: string,
  fault: Message,
  meant?: string,
): Diagnostic {
  return errorAt(
    file,
    at,
    'dead-link',
    msg`the link to ${target} leads nowhere: ${fault}`,
    meant === undefined
      ? msg`correct the address; links are written as from the page, or from the site with a leading /`
      : msg`did you mean ${meant}?`,
  );
}

function findDeadLink(
  target: string,
  page: string,
  pages: ReadonlySet<string>,
  ids: ReadonlySet<string> | undefined,
): Message | undefined {
  const place = findSitePlace(target, page);
  // Addresses that no browser can read are faults of their own.
  if (!place) return undefined;
  const { path } = place;
  if (path !== page) return pages.has(path) ? undefined : msg`the site has no page ${path || '/'}`;
  const id = decodeEscapes(place.id);
  return id === '' || (ids?.has(id) ?? true) ? undefined : msg`this page has no place #${id}`;
}

function startOf(node: Nodes): Position {
  return node.position?.start ?? { line: 1, column: 1 };
}
