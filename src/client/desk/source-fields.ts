import type { DraftPath } from '../../core/desk/draft-value.ts';
import { NEW_SOURCES } from '../../core/desk/draft.ts';
import { make } from '../dom.ts';
import { drawCopy } from './copy-fields.ts';
import { drawText } from './fields.ts';
import { type FormContext, nameField } from './form-context.ts';
import { drawNewSource } from './new-source.ts';
import { drawSourceSearch } from './source-search.ts';

/** The sources that a finding rests on, with their places, and a field that finds another. */
export function drawSources(context: FormContext, path: DraftPath): HTMLElement {
  const { t, sources } = context;
  const uses = listUses(context.read(path));
  const rows = uses.map((use, index) => {
    const at = [...path, index];
    const title =
      sources.find(({ id }) => id === use.id)?.title ??
      context.read([NEW_SOURCES, use.id, 'title']);
    const remove = make('button', { type: 'button', 'aria-label': t.remove(use.id) }, '×');
    remove.addEventListener('click', () =>
      context.reshape(
        path,
        listUses(context.read(path)).filter((_use, place) => place !== index),
        path,
      ),
    );
    const more = make(
      'details',
      {},
      make('summary', {}, t.place),
      make(
        'div',
        { class: 'side-by-side' },
        drawText(context, [...at, 'place', 'page'], t.page, 'number'),
        drawText(context, [...at, 'place', 'anchor'], t.anchor),
        drawText(context, [...at, 'place', 'file'], t.file),
        drawText(context, [...at, 'place', 'lines'], t.lines, 'number'),
      ),
      make(
        'div',
        { class: 'side-by-side' },
        drawText(context, [...at, 'passage', 'begins'], `${t.passage}: ${t.begins}`),
        drawText(context, [...at, 'passage', 'ends'], `${t.passage}: ${t.ends}`),
      ),
      drawCopy(context, at, path.slice(0, -1)),
    );
    more.open = use.place !== undefined || use.passage !== undefined;
    return make(
      'li',
      { 'data-path': nameField(at) },
      make(
        'p',
        { class: 'source-title' },
        ...(typeof title === 'string' && title !== '' ? [make('span', {}, title)] : []),
        make('code', {}, use.id),
        remove,
      ),
      ...(context.read([NEW_SOURCES, use.id]) === undefined
        ? []
        : [drawNewSource(context, use.id)]),
      drawText(context, [...at, 'locator'], t.locator),
      more,
    );
  });
  const add = (id: string, field: DraftPath) =>
    context.reshape(path, [...listUses(context.read(path)), { id }], field);
  const search = drawSourceSearch(context, {
    choose: (id) => add(id, [...path, uses.length, 'locator']),
    create: ({ id, item }) => {
      context.write([NEW_SOURCES, id], item);
      const next = item['title'] === '' ? 'title' : 'read';
      add(id, [NEW_SOURCES, id, next]);
    },
  });
  return make(
    'fieldset',
    { class: 'uses', 'data-path': nameField(path) },
    make('legend', {}, t.sources),
    make('ul', { role: 'list' }, ...rows),
    search,
  );
}

interface Use {
  readonly id: string;
  readonly place?: unknown;
  readonly passage?: unknown;
}

/**
 * The uses of sources; one that the file writes as an id alone is a map here, so that it has
 * fields.
 */
function listUses(value: unknown): Use[] {
  return Array.isArray(value)
    ? value.map((use: unknown) => (typeof use === 'string' ? { id: use } : (use as Use)))
    : [];
}
