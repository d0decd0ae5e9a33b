import { checkText } from '../../core/check-text/check-text.ts';
import { findOwn } from '../../core/check-text/own-findings.ts';
import type { CheckStrings } from '../../i18n/check-strings.ts';
import { make } from '../dom.ts';
import { drawResults } from './draw-results.ts';
import { openTables } from './fetch-tables.ts';
import { readTextFile, takeText } from './read-file.ts';
import { createSlices } from './slices.ts';

/** How long the field rests before its text is checked, in milliseconds. */
const REST = 400;

/**
 * Brings the page to life, and then gives the box `data-check-ready`. The text stays in its field
 * and in memory, and is put nowhere else.
 */
export function mountCheck(
  box: HTMLElement,
  results: HTMLElement,
  { root, strings: t }: { readonly root: URL; readonly strings: CheckStrings },
): void {
  const field = box.querySelector('textarea');
  const status = box.querySelector<HTMLElement>('[data-check-status]');
  const progress = box.querySelector('progress');
  const cancel = box.querySelector<HTMLElement>('[data-check-cancel]');
  const picker = box.querySelector<HTMLInputElement>('input[type=file]');
  if (!field || !status || !progress || !cancel || !picker) return;
  const tables = openTables(root);
  let running: AbortController | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** An equal text gets an invisible space, so that it is read out again. */
  const tell = (text: string) => {
    status.textContent = text !== '' && status.textContent === text ? `${text}\u00A0` : text;
    status.classList.remove('visually-hidden');
  };
  const show = (...nodes: HTMLElement[]) => {
    results.replaceChildren(...nodes);
    results.hidden = nodes.length === 0;
    results.setAttribute('data-check-done', '');
  };
  const setRunning = (isRunning: boolean) => {
    // A hidden button would lose the focus.
    if (!isRunning && document.activeElement === cancel) field.focus();
    progress.hidden = !isRunning;
    cancel.hidden = !isRunning;
    if (isRunning) progress.value = 0;
  };
  const stop = () => {
    clearTimeout(rest);
    running?.abort();
    running = null;
    setRunning(false);
  };
  const fail = () => {
    tell(t.failed);
    const retry = make('button', { type: 'button' }, t.retry);
    retry.addEventListener('click', () => void run());
    show(retry);
  };

  async function run(): Promise<void> {
    stop();
    results.removeAttribute('data-check-done');
    const text = field?.value ?? '';
    if (text.trim() === '') {
      show();
      tell('');
      return;
    }
    const mine = new AbortController();
    running = mine;
    setRunning(true);
    const slices = createSlices((share) => {
      if (progress) progress.value = share * 100;
    }, mine.signal);
    try {
      const { pasted, stretches } = await checkText(await takeText('', text), tables, slices);
      if (mine.signal.aborted) return;
      const own = findOwn(pasted);
      show(...(own.sentences === 0 ? [] : drawResults(stretches, own, root, t)));
      tell(own.sentences === 0 ? t.empty : (results.querySelector('h2')?.textContent ?? ''));
      // The results say so themselves.
      status?.classList.toggle('visually-hidden', own.sentences > 0);
    } catch (fault) {
      if (mine.signal.aborted) return;
      console.error(fault);
      fail();
    } finally {
      if (running === mine) {
        running = null;
        setRunning(false);
      }
    }
  }

  const change = () => {
    stop();
    results.removeAttribute('data-check-done');
    rest = setTimeout(() => void run(), REST);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    stop();
    try {
      const text = await readTextFile(file);
      if (text === null) {
        tell(t.notText);
        return;
      }
      field.value = text;
    } catch (fault) {
      console.error(fault);
      tell(t.failed);
      return;
    }
    await run();
  };
  let composing = false;
  field.addEventListener('compositionstart', () => (composing = true));
  field.addEventListener('compositionend', () => {
    composing = false;
    change();
  });
  field.addEventListener('input', () => {
    if (!composing) change();
  });
  field.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  field.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void open(file);
  });
  picker.addEventListener('change', () => {
    void open(picker.files?.[0]);
    // The same file may be chosen again, changed meanwhile.
    picker.value = '';
  });
  box.querySelector('[data-check-start]')?.addEventListener('click', () => void run());
  box.querySelector('[data-check-clear]')?.addEventListener('click', () => {
    field.value = '';
    field.focus();
    void run();
  });
  cancel.addEventListener('click', () => {
    stop();
    tell(t.cancelled);
  });
  box.setAttribute('data-check-ready', '');
  // What was pasted before this program came.
  if (field.value !== '') void run();
}
