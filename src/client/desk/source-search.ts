import { findSources } from '../../core/desk/find-sources.ts';
import type { SourceProposal } from '../../core/desk/propose-source.ts';
import { make } from '../dom.ts';
import { ask } from './ask.ts';
import type { FormContext } from './form-context.ts';

interface SearchActions {
  choose(id: string): void;
  /** Adds a source that is new for the site. */
  create(proposal: SourceProposal): void;
}

/** A field that finds sources of the site as one types: arrows choose, Enter takes. */
export function drawSourceSearch(
  { t, sources, tell }: FormContext,
  { choose, create }: SearchActions,
): HTMLElement {
  const list = make('ul', { role: 'listbox', class: 'found-sources', hidden: '' });
  // BibTeX and RIS have several lines.
  const input = make('textarea', {
    rows: '1',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    'data-source-search': '',
    placeholder: t.sourceHint,
  });
  let chosen = 0;
  const drawNew = () => {
    const option = make(
      'li',
      { role: 'option', class: 'create', 'aria-selected': 'false' },
      t.addNew,
    );
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      void propose();
    });
    return option;
  };
  const propose = async () => {
    const proposal = await ask('source', { written: input.value }).catch(() => null);
    if (!proposal) tell(t.unreadableSource);
    else if (proposal.duplicates.length > 0) {
      tell(t.duplicate(proposal.duplicates.join(', ')));
      list.replaceChildren(
        ...proposal.duplicates.map((id) => drawKnown(id, false)),
        drawAnyway(proposal),
      );
    } else create(proposal);
  };
  const drawKnown = (id: string, isChosen: boolean) => {
    const { title = id, about = '' } = sources.find((source) => source.id === id) ?? {};
    const option = make(
      'li',
      { role: 'option', 'aria-selected': String(isChosen), 'data-id': id },
      make('span', {}, title),
      make('span', { class: 'hint' }, about),
    );
    // Before the field loses the focus and the list goes.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(id);
    });
    return option;
  };
  const drawAnyway = (proposal: SourceProposal) => {
    const option = make(
      'li',
      { role: 'option', class: 'create', 'aria-selected': 'false' },
      t.addAnyway,
    );
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      create(proposal);
    });
    return option;
  };
  const show = () => {
    const found = input.value.trim() === '' ? [] : findSources(sources, input.value);
    const isOpen = input.value.trim() !== '';
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    list.replaceChildren(
      ...(found.length > 0
        ? found.map(({ id }, index) => drawKnown(id, index === chosen))
        : [make('li', { class: 'hint' }, t.noSource)]),
      drawNew(),
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
      if (source && !looksWritten(input.value)) choose(source.id);
      else void propose();
    }
  });
  return make('label', { class: 'field source-search' }, t.sourceSearch, input, list);
}

/** Whether one has typed or pasted a source rather than words to look for. */
function looksWritten(text: string): boolean {
  return /^(?:https?:\/\/|10\.\d|doi:|@|TY {2}-|[[{])/i.test(text.trim());
}
