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

/** What the list offers. */
interface Offer {
  readonly element: HTMLElement;
  take(): void;
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
  let offers: readonly Offer[] = [];
  let chosen = 0;
  const mark = (index: number) => {
    chosen = index;
    offers.forEach(({ element }, place) =>
      element.setAttribute('aria-selected', String(place === chosen)),
    );
  };
  /** @param words said before what is offered, '' for none */
  const offer = (next: readonly Offer[], words: string, first = 0) => {
    offers = next;
    list.hidden = next.length === 0 && words === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(
      ...(words === '' ? [] : [make('li', { class: 'hint', role: 'presentation' }, words)]),
      ...next.map(({ element }) => element),
    );
    mark(first);
  };
  const makeOffer = (element: HTMLElement, take: () => void): Offer => {
    // Before the field loses the focus and the list goes.
    element.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take();
    });
    return { element, take };
  };
  const offerKnown = (id: string): Offer => {
    const { title = id, about = '' } = sources.find((source) => source.id === id) ?? {};
    const words = [make('span', {}, title), make('span', { class: 'hint' }, about)];
    return makeOffer(make('li', { role: 'option', 'data-id': id }, ...words), () => choose(id));
  };
  const offerNew = (words: string, take: () => void): Offer =>
    makeOffer(make('li', { role: 'option', class: 'create' }, words), take);
  const propose = async () => {
    const proposal = await ask('source', { written: input.value }).catch(() => null);
    if (!proposal) {
      tell(t.unreadableSource);
      offer([], t.unreadableSource);
    } else if (proposal.duplicates.length > 0) {
      tell(t.duplicate(proposal.duplicates.join(', ')));
      const again = offerNew(t.addAnyway, () => create(proposal));
      offer([...proposal.duplicates.map(offerKnown), again], '');
    } else create(proposal);
  };
  const show = () => {
    if (input.value.trim() === '') return offer([], '');
    const found = findSources(sources, input.value).map(({ id }) => offerKnown(id));
    const words = found.length === 0 && sources.length > 0 ? t.noSource : '';
    const all = [...found, offerNew(t.addNew, () => void propose())];
    offer(all, words, looksWritten(input.value) ? found.length : 0);
  };
  input.addEventListener('input', show);
  input.addEventListener('blur', () => {
    list.hidden = true;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey || offers.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((chosen + step + offers.length) % offers.length);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      offers[chosen]?.take();
    }
  });
  return make('label', { class: 'field source-search' }, t.sourceSearch, input, list);
}

/** Whether one has typed or pasted a source rather than words to look for. */
function looksWritten(text: string): boolean {
  return /^(?:https?:\/\/|10\.\d|doi:|@|TY {2}-|[[{])/i.test(text.trim());
}
