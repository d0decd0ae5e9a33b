// The desk: a page of the dev server alone, on which an editor checks the claims of an essay.
import { deskStrings } from '../../i18n/desk-languages.ts';
import { uiStrings } from '../../i18n/ui-strings.ts';
import type { DeskState } from '../../core/desk/desk-types.ts';
import { make } from '../dom.ts';
import { ask } from './ask.ts';
import { drawDiffering, drawEssay, drawNext } from './essay-pane.ts';
import { listenToKeys } from './keys.ts';
import { openReview, type ReviewPane } from './review-pane.ts';

const language = document.documentElement.lang;
const t = deskStrings(language);
const verdicts = uiStrings(language).verdicts.names;
const status = make('p', { class: 'desk-status', role: 'status' });
const essay = make('main', { class: 'desk-essay', id: 'main' });
const check = make('section', { class: 'desk-check', 'aria-label': t.verdict, tabindex: '-1' });
const sheet = make('a', { target: '_blank' }, t.sheet);
const editor = make('span', { class: 'hint' });
const chooser = make('select', { 'aria-label': t.essay });

let state: DeskState;
let pane: ReviewPane | undefined;
let current: string | undefined;

const tell = (words: string) => {
  status.textContent = words;
};
const options = { t, verdicts, open: (id: string) => void open(id) };

async function load(slug?: string): Promise<void> {
  state = await ask('state', slug === undefined ? {} : { slug });
  editor.textContent = state.editor === undefined ? '' : t.editor(state.editor);
  sheet.href = `/desk/print?essay=${state.slug}`;
  chooser.replaceChildren(
    ...state.essays.map((one) => new Option(one.title, one.slug, false, one.slug === state.slug)),
  );
  drawPanes();
}

function drawPanes(): void {
  const place = essay.scrollTop;
  essay.replaceChildren(...drawEssay(state, options));
  essay.scrollTop = place;
  mark();
  undo.disabled = !state.canUndo;
  redo.disabled = !state.canRedo;
}

/** Whether nothing would be lost, or the editor agrees that it is. */
function mayLeave(): boolean {
  return !pane?.isChanged || confirm(t.discard);
}

function open(id: string, isForced = false): boolean {
  const entry = state.entries.find((one) => one.id === id || `claim-${one.reviewId}` === id);
  if (!entry) return false;
  if (!isForced && !mayLeave()) return false;
  pane = openReview(state, entry, { t, verdicts }, tell);
  const back = make('a', { href: `/${state.page}#${entry.id}`, target: '_blank' }, t.inEssay);
  check.replaceChildren(pane.element, make('p', { class: 'desk-more' }, back));
  locate(entry.id);
  check.scrollTop = 0;
  // On a small screen the form is above the essay.
  if (!matchMedia('(min-width: 48rem)').matches) scrollTo(0, 0);
  pane.focus('h2');
  return true;
}

function mark(): void {
  for (const button of [saveButton, saveNextButton, list]) button.hidden = pane === undefined;
  for (const sentence of essay.querySelectorAll<HTMLElement>('[data-item]')) {
    const isCurrent = sentence.dataset['item'] === current;
    if (isCurrent) sentence.setAttribute('aria-current', 'true');
    else sentence.removeAttribute('aria-current');
    if (isCurrent) sentence.scrollIntoView({ block: 'nearest' });
  }
}

function close(): void {
  pane = undefined;
  current = undefined;
  check.replaceChildren(
    make('ol', { class: 'desk-intro' }, ...t.steps.map((step) => make('li', {}, step))),
    ...(state.editor === undefined ? [] : [make('p', { class: 'desk-intro' }, t.blind)]),
    drawNext(state, options),
    ...drawDiffering(state, options),
  );
  mark();
}

async function save(goesOn: boolean): Promise<void> {
  const saved = pane;
  if (!saved || !(await saved.save())) return;
  await load(state.slug);
  // The editor may have gone elsewhere meanwhile.
  if (pane !== saved) return;
  const [next] = state.next;
  const entry = state.entries.find(({ reviewId }) => reviewId === saved.reviewId);
  if (goesOn && next !== undefined) open(next, true);
  else if (goesOn || !entry) close();
  else {
    locate(entry.id);
    saved.settle(entry, state.sources);
  }
}

function locate(id: string): void {
  current = id;
  history.replaceState(null, '', `?essay=${state.slug}#${id}`);
  mark();
}

function step(by: 1 | -1): void {
  const order = state.entries.map(({ id }) => id);
  const at = current === undefined ? -1 : order.indexOf(current);
  const next = order[at + by];
  if (next !== undefined) open(next);
}

async function move(way: 'undo' | 'redo'): Promise<void> {
  if (!mayLeave()) return;
  if (pane?.isChanged) close();
  const before = pane;
  const { name } = await ask(way, {});
  if (name === null) return tell(t.cannotMove);
  if (name === undefined) return;
  tell(way === 'undo' ? t.undone(name) : t.redone(name));
  await load(state.slug);
  // The editor may have gone elsewhere meanwhile, or have typed on.
  if (pane !== before || pane?.isChanged) return;
  if (!open(`claim-${name}`, true)) close();
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, words);
  element.addEventListener('click', act);
  return element;
}

const undo = button(t.undo, () => void move('undo'));
const redo = button(t.redo, () => void move('redo'));
chooser.addEventListener('change', () => {
  if (mayLeave()) void load(chooser.value).then(close);
  else chooser.value = state.slug;
});
const list = button(t.backToList, () => {
  if (mayLeave()) close();
});
const saveButton = button(t.save, () => void save(false));
const saveNextButton = button(t.saveNext, () => void save(true));
const keys = make(
  'details',
  { class: 'desk-keys' },
  make('summary', {}, t.keys),
  make(
    'dl',
    {},
    ...t.keyNames.map(([name, what]) =>
      make('div', {}, make('dt', {}, make('kbd', {}, name)), make('dd', {}, what)),
    ),
  ),
);
document.title = t.title;
document.body.append(
  make(
    'header',
    { class: 'desk-head' },
    make('h1', {}, t.title),
    editor,
    chooser,
    list,
    undo,
    redo,
    sheet,
    keys,
  ),
  make('div', { class: 'desk-panes' }, essay, check),
  make('footer', { class: 'desk-foot' }, status, saveButton, saveNextButton),
);
listenToKeys({
  verdict: (digit) => pane?.chooseVerdict(digit),
  save,
  step,
  move: (way) => void move(way),
  addSource: () => pane?.focus('[data-source-search]'),
  begin: () => {
    const [next] = state.next;
    if (next !== undefined) open(next);
  },
});
addEventListener('beforeunload', (event) => {
  if (pane?.isChanged) event.preventDefault();
});
// A link from the essay's page may lead to the desk that is open already.
addEventListener('hashchange', () => open(decodeURIComponent(location.hash.slice(1))));
const asked = new URL(location.href);
await load(asked.searchParams.get('essay') ?? undefined);
if (!open(decodeURIComponent(asked.hash.slice(1)), true)) close();
document.documentElement.dataset['deskReady'] = '';
