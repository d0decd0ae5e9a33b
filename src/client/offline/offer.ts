import { loadOfflineStrings } from '../../i18n/offline-languages.ts';
import type { OfflineStrings } from '../../i18n/offline-zh-CN.ts';
import { make } from '../dom.ts';
import { findRegistration, keepSite, removeSite } from './keep-site.ts';
import { isReport, type Command, type Report } from './messages.ts';
import { watchReleases } from './watch-releases.ts';

/** The parts of the offer in the page. */
interface Parts {
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly keep: HTMLButtonElement;
  readonly remove: HTMLButtonElement;
}

/**
 * Lets the reader keep the site for offline reading, and remove it again.
 *
 * @param box gets what it is done with
 * @param root address of the site, with the closing slash
 * @param notice shown when there is a newer release
 */
export async function offerOffline(
  box: HTMLElement,
  root: string,
  notice: HTMLElement,
): Promise<void> {
  const [words, found] = await Promise.all([
    loadOfflineStrings(document.documentElement.lang),
    findRegistration(root),
  ]);
  const { offer: t } = words;
  const { status, progress, keep, remove } = fill(box, words);
  let registration = found;
  let isBusy = false;

  /** Shows the buttons that have something to do. A hidden one hands the focus on. */
  const showButtons = (canKeep: boolean, canRemove: boolean) => {
    const hadFocus = box.contains(document.activeElement);
    keep.hidden = !canKeep;
    remove.hidden = !canRemove;
    if (hadFocus && document.activeElement?.matches('[hidden], body'))
      (canKeep ? keep : remove).focus();
  };
  const setBusy = (next: boolean) => {
    isBusy = next;
    keep.setAttribute('aria-disabled', String(next));
    progress.hidden = !next;
    if (next) progress.removeAttribute('value');
  };
  const drawAbsent = async (words: string) => {
    setBusy(false);
    status.textContent = words;
    keep.textContent = await nameKeep(root, t);
    showButtons(true, false);
  };
  const drawReport = ({ kept, total, hasMore, hasFailed }: Report) => {
    progress.max = total;
    progress.value = kept;
    // Until the worker is active it is not known whether all went well.
    const isInstalling = registration === undefined;
    if (isBusy && !hasFailed && (kept < total || isInstalling)) return;
    setBusy(false);
    const whole = hasMore ? t.keptMore : t.kept;
    const partly = t.partly.replace('{kept}', String(kept)).replace('{total}', String(total));
    status.textContent = (hasFailed ? t.failed : '') + (kept < total ? partly : whole);
    keep.textContent = t.rest;
    showButtons(kept < total, true);
  };
  const command = (word: Command) => registration?.active?.postMessage(word);

  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    // A report may still be on its way when the site is no longer kept.
    if (isReport(data) && (isBusy || registration)) drawReport(data);
  });
  keep.addEventListener('click', async () => {
    if (isBusy) return;
    setBusy(true);
    status.textContent = t.keeping;
    if (registration) return command('complete');
    try {
      registration = await keepSite(root);
      watchReleases(registration, notice);
      command('report');
    } catch {
      await drawAbsent(t.failed);
    }
  });
  remove.addEventListener('click', async () => {
    registration = undefined;
    await removeSite(root);
    await drawAbsent(t.removed);
  });
  box.hidden = false;
  if (registration) command('report');
  else await drawAbsent('');
}

function fill(box: HTMLElement, { label, offer }: OfflineStrings): Parts {
  const keep = make('button', { type: 'button' }, offer.keep);
  const remove = make('button', { type: 'button', hidden: '' }, offer.remove);
  const progress = make('progress', { 'aria-label': offer.keeping, hidden: '' });
  const status = make('p', { role: 'status' });
  box.replaceChildren(make('legend', {}, label), keep, remove, progress, status);
  return { status, progress, keep, remove };
}

/** The words of the button that keeps the site, with the size where the host sends it. */
async function nameKeep(root: string, t: OfflineStrings['offer']): Promise<string> {
  try {
    const answer = await fetch(new URL('offline.json', root));
    const { bytes } = (await answer.json()) as { bytes: number };
    const size = new Intl.NumberFormat(document.documentElement.lang, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }).format(bytes / 1e6);
    return t.keepSized.replace('{size}', size);
  } catch {
    return t.keep;
  }
}
