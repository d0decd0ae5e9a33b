import type {
  DeskCheck,
  DeskCopy,
  DeskDraft,
  DeskPassage,
  DeskSaved,
  DeskState,
} from '../../core/desk/desk-types.ts';
import type { SourceProposal } from '../../core/desk/propose-source.ts';

/** What the desk can be asked, and what it answers. */
interface Answers {
  readonly state: { readonly asks: { readonly slug?: string }; readonly gets: DeskState };
  readonly check: { readonly asks: DeskDraft; readonly gets: DeskCheck };
  readonly save: { readonly asks: DeskDraft; readonly gets: DeskSaved };
  readonly source: {
    readonly asks: { readonly written: string };
    readonly gets: SourceProposal | null;
  };
  readonly passage: {
    readonly asks: Readonly<Record<string, unknown>>;
    readonly gets: DeskPassage | null;
  };
  readonly undo: { readonly asks: object; readonly gets: { readonly name?: string | null } };
  readonly redo: Answers['undo'];
}

/**
 * Asks the dev server.
 * @throws Error where it does not answer, or refuses
 */
export async function ask<Name extends keyof Answers>(
  name: Name,
  body: Answers[Name]['asks'],
): Promise<Answers[Name]['gets']> {
  const response = await fetch(`/desk/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answers[Name]['gets'];
}

/** Has the dev server read a copy of a source. @throws Error where it does not answer */
export async function sendCopy(file: File): Promise<DeskCopy> {
  const response = await fetch('/desk/api/copy', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    },
    body: file,
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as DeskCopy;
}
