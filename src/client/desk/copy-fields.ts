import type { DeskCopy } from '../../core/desk/desk-types.ts';
import { findMissingNumbers } from '../../core/desk/make-passage.ts';
import type { DraftPath } from '../../core/desk/draft-value.ts';
import { make } from '../dom.ts';
import { ask, sendCopy } from './ask.ts';
import type { FormContext } from './form-context.ts';

type OpenCopy = Extract<DeskCopy, { copy: string }>;

/**
 * Opens a copy of a source from disk, of which one takes words: its place, first and last words and
 * digest are filled in.
 * @param path of the use @param finding path of what rests on it
 */
export function drawCopy(context: FormContext, path: DraftPath, finding: DraftPath): HTMLElement {
  const { t } = context;
  const status = make('p', { class: 'hint', role: 'status' });
  const view = make('div', { class: 'copy-view', hidden: '' });
  const file = make('input', {
    type: 'file',
    accept: '.pdf,.html,.htm,.md,.markdown,.txt,.csv',
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    status.textContent = t.opening;
    sendCopy(chosen)
      .then((copy) => {
        status.textContent = 'fault' in copy ? copy.fault : '';
        view.hidden = 'fault' in copy;
        if ('pages' in copy) view.replaceChildren(...drawPages(copy));
      })
      .catch(() => {
        status.textContent = t.failed;
      });
  });

  const drawPages = (copy: OpenCopy): HTMLElement[] => {
    const text = make('textarea', { readonly: '', rows: '12', 'aria-label': t.copyText });
    let page = 0;
    const show = (number: number) => {
      page = number;
      text.value = copy.pages[page] ?? '';
    };
    show(0);
    const choose = make('select', { 'aria-label': t.page });
    copy.pages.forEach((_page, index) => choose.add(new Option(String(index + 1), String(index))));
    choose.addEventListener('change', () => show(Number(choose.value)));
    const take = make('button', { type: 'button' }, t.takeWords);
    take.addEventListener('click', () => void takeWords(copy, page, text));
    return [...(copy.pages.length > 1 ? [choose] : []), text, take];
  };

  const takeWords = async (copy: OpenCopy, page: number, text: HTMLTextAreaElement) => {
    const { selectionStart: start, selectionEnd: end } = text;
    const note = (context.read([...finding, 'note']) ?? {}) as Record<string, string>;
    const correction = context.read([...finding, 'correction']) as
      | Record<string, string>
      | undefined;
    const made = await ask('passage', {
      copy: copy.copy,
      page,
      start,
      end,
      place: context.read([...path, 'place']),
      note,
      correction,
    }).catch(() => null);
    if (!made) {
      status.textContent = t.noPassage;
      return;
    }
    const use = context.read(path) as object;
    context.reshape(path, { ...use, ...made }, [...path, 'locator']);
    const missing = findMissingNumbers(Object.values(note), text.value.slice(start, end));
    context.tell(missing.length > 0 ? t.missingNumbers(missing.join(', ')) : t.passageTaken);
  };
  return make(
    'div',
    { class: 'copy' },
    make('label', { class: 'field' }, t.openCopy, file),
    status,
    view,
  );
}
