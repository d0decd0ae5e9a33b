import type { DeskCheck, DeskEntry, DeskSaved, DeskState } from '../../core/desk/desk-types.ts';
import { beginDraft, finishDraft, NEW_SOURCES } from '../../core/desk/draft.ts';
import { type DraftPath, readAt, writeAt } from '../../core/desk/draft-value.ts';
import { mergeEntries } from '../../core/desk/merge-entries.ts';
import { isSame } from '../../core/desk/yaml/compare-values.ts';
import { VERDICTS, type Verdict } from '../../core/reviews/verdicts.ts';
import type { DeskStrings } from '../../i18n/desk-strings.ts';
import { nameClaim } from '../../i18n/ui-strings.ts';
import { make } from '../dom.ts';
import { ask } from './ask.ts';
import { drawClash } from './draw-clash.ts';
import { type FormContext, nameField } from './form-context.ts';
import { tellOthers } from './essay-pane.ts';
import { drawForm } from './review-form.ts';
import { keepFocus } from './keep-focus.ts';
import { showFaults } from './show-faults.ts';

/** How long the checks wait for more keys, in milliseconds. */
const PAUSE = 250;

interface PaneOptions {
  readonly t: DeskStrings;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

/** The form of one review as it is open. */
export interface ReviewPane {
  readonly element: HTMLElement;
  readonly isChanged: boolean;
  /** Sets the verdict by its digit. */
  chooseVerdict(digit: number): void;
  focus(selector: string): void;
  /** Id of the review. */
  readonly reviewId: string;
  /** @returns whether it is saved now */
  save(): Promise<boolean>;
  /** Goes on with a review that is saved, without losing what is typed meanwhile. */
  settle(entry: DeskEntry, sources: DeskState['sources']): void;
}

/** Opens the form of the review of a claim or sentence. */
export function openReview(
  state: DeskState,
  opened: DeskEntry,
  { t, verdicts }: PaneOptions,
  tell: (words: string) => void,
): ReviewPane {
  let entry = opened;
  const written: unknown = entry.review === null ? null : (state.reviews[entry.review] ?? null);
  let base = written;
  let start = beginDraft(entry, written, state.today);
  let value: unknown = start;
  let id = entry.reviewId;
  /** Sources to be removed from the site’s. */
  let removed: Record<string, null> = {};
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const form = make('form', { class: 'review-form', novalidate: '' });
  const status = make('p', { class: 'form-status', role: 'status' });
  const preview = make('div', { class: 'desk-preview' });
  const problem = make('div', { class: 'desk-problem' });
  const others = make('p', { class: 'hint' }, tellOthers(entry, { t, verdicts }));
  const draft = () => ({
    slug: state.slug,
    item: entry.id,
    id,
    base,
    value: finishDraft(value, base, state.today),
    sources: { ...listNewSources(value), ...removed },
  });
  const hasChanged = () => !isSame(value, start) || Object.keys(removed).length > 0;
  const show = ({ faults, previews }: DeskCheck) => {
    const isBegun = hasChanged() || base !== null;
    showFaults(form, status, isBegun ? faults : [], context, removeSource);
    if (!isBegun) status.textContent = '';
    preview.replaceChildren(
      ...state.languages.map((language) => {
        const part = make('div', { lang: language });
        // Written by the dev server with the components of the site, which escape what is text.
        part.innerHTML = previews[language] ?? '';
        return part;
      }),
    );
  };
  const check = async () => {
    const number = ++asked;
    try {
      const answer = await ask('check', draft());
      if (number === asked) show(answer);
    } catch {
      tell(t.failed);
    }
  };
  const checkSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void check(), PAUSE);
  };
  const removeSource = (source: string) => {
    removed = { ...removed, [source]: null };
    void check();
  };
  let context: FormContext = {
    t,
    verdicts,
    languages: state.languages,
    sources: state.sources,
    tell,
    read: (path) => readAt(value, path),
    write(path, next) {
      value = writeAt(value, path, next);
      checkSoon();
    },
    reshape(path, next, focus) {
      context.write(path, next);
      draw();
      if (focus) focusField(form, focus);
    },
  };
  const idField = () => {
    const input = make('input', { spellcheck: 'false' });
    input.value = id;
    input.addEventListener('input', () => {
      id = input.value.trim();
      checkSoon();
    });
    const words = make('span', {}, t.id, make('span', { class: 'hint' }, t.idHint));
    return make('label', { class: 'field', 'data-path': '$id' }, words, input);
  };
  const draw = () => form.replaceChildren(...drawForm(context, entry, base === null, idField()));
  const save = async (): Promise<boolean> => {
    if (!hasChanged()) {
      tell(t.nothingToSave);
      return true;
    }
    clearTimeout(waiting);
    asked += 1;
    const sent = draft().value;
    const answer = await ask('save', draft()).catch((): DeskSaved | null => null);
    problem.replaceChildren();
    if (answer === null) tell(t.failed);
    else if (answer.kind === 'faulty') {
      showFaults(form, status, answer.faults, context, removeSource);
      tell(t.faults(answer.faults.length));
      form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    } else if (answer.kind === 'clash') {
      tell(t.clash);
      problem.replaceChildren(
        drawClash(answer.clashes, t, (choices) => {
          for (const { path, value: chosen } of choices) value = writeAt(value, path, chosen);
          base = answer.theirs;
          problem.replaceChildren();
          draw();
          void check();
        }),
      );
    } else {
      // Others may have changed the file, and the editor the form, while it was saved.
      const { [NEW_SOURCES]: _added, $change: _change, ...now } = value as Record<string, unknown>;
      base = answer.value;
      start = beginDraft(entry, base, state.today);
      value = beginDraft(entry, mergeEntries(sent, now, base).value, state.today);
      removed = {};
      tell(t.saved(id, state.file));
      return true;
    }
    return false;
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  draw();
  void check();
  const name = make('h2', { tabindex: '-1' }, nameClaimOf(state, entry));
  const risks = entry.risks.map((risk) => t.risks[risk]).join(' · ');
  const element = make(
    'div',
    {},
    name,
    make('p', { class: 'hint' }, risks),
    make('blockquote', {}, entry.text),
    others,
    problem,
    form,
    status,
    make('section', {}, make('h3', {}, t.preview), preview),
  );
  return {
    element,
    get isChanged() {
      return hasChanged();
    },
    chooseVerdict(digit) {
      const verdict = VERDICTS[digit - 1];
      if (verdict === undefined) return;
      const radio = form.querySelector<HTMLInputElement>(`input[value="${verdict}"]`);
      radio?.click();
      form.querySelector<HTMLElement>('[data-path="note"] textarea')?.focus();
    },
    get reviewId() {
      return id;
    },
    settle(settled, sources) {
      entry = settled;
      context = { ...context, sources };
      others.textContent = tellOthers(entry, { t, verdicts });
      keepFocus(form, draw);
      void check();
    },
    focus: (selector) => element.querySelector<HTMLElement>(selector)?.focus(),
    save,
  };
}

/** The new sources of a draft that it still uses. */
function listNewSources(value: unknown): Record<string, unknown> {
  const { [NEW_SOURCES]: added = {}, ...review } = (value ?? {}) as Record<string, unknown>;
  const used = JSON.stringify(review);
  return Object.fromEntries(
    Object.entries(added as Record<string, unknown>).filter(([id]) => used.includes(`"${id}"`)),
  );
}

function focusField(form: HTMLElement, path: DraftPath): void {
  form
    .querySelector<HTMLElement>(
      `[data-path="${CSS.escape(nameField(path))}"] :is(input, textarea, button)`,
    )
    ?.focus();
}

function nameClaimOf({ language, entries }: DeskState, entry: DeskEntry): string {
  const alike = entries.filter(({ isCited }) => isCited === entry.isCited);
  return nameClaim({ ordinal: alike.indexOf(entry) + 1, references: entry.references }, language);
}
