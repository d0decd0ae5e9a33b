import { findSources } from '../../core/desk/find-sources.ts';
import { make } from '../dom.ts';
import type { FormContext } from './form-context.ts';

/** A field that finds sources of the site as one types: arrows choose, Enter takes. */
export function drawSourceSearch(
  { t, sources }: FormContext,
  choose: (id: string) => void,
): HTMLElement {
  const list = make('ul', { role: 'listbox', class: 'found-sources', hidden: '' });
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    'data-source-search': '',
    placeholder: t.sourceHint,
  });
  let chosen = 0;
  const show = () => {
    const found = input.value.trim() === '' ? [] : findSources(sources, input.value);
    const isOpen = input.value.trim() !== '';
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    list.replaceChildren(
      ...(found.length > 0
        ? found.map(({ id, title, about }, index) => {
            const option = make(
              'li',
              { role: 'option', 'aria-selected': String(index === chosen), 'data-id': id },
              make('span', {}, title),
              make('span', { class: 'hint' }, about),
            );
            // Before the field loses the focus and the list goes.
            option.addEventListener('mousedown', (event) => {
              event.preventDefault();
              choose(id);
            });
            return option;
          })
        : [make('li', { class: 'hint' }, t.noSource)]),
    );
    return found;
  };
  input.addEventListener('input', () => {
    chosen = 0;
    show();
  });
  input.addEventListener('blur', () => {
    list.hidden = true;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const found = input.value.trim() === '' ? [] : findSources(sources, input.value);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey || found.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      chosen = (chosen + step + found.length) % found.length;
      show();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const source = found[chosen];
      if (source) choose(source.id);
    }
  });
  return make('label', { class: 'field source-search' }, t.sourceSearch, input, list);
}
