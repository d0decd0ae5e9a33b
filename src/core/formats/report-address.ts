/** A fault as a reader reports it. */
export interface FaultReport {
  readonly title: string;
  /** Lines: the words in question, their address, the version of the text. */
  readonly body: string;
}

/** The places of an address that a report is put into. */
const PLACE = /\{(title|body)\}/g;

/**
 * The address that begins a report of a fault: a mail (https://www.rfc-editor.org/rfc/rfc6068), or
 * a form whose address has `{title}` and `{body}` where they belong.
 *
 * @param to `mailto:…` or `https://…`
 * @example reportAddress('https://example.org/new?t={title}', report) =>
 *   'https://example.org/new?t=Claim%203'
 */
export function reportAddress(to: string, { title, body }: FaultReport): string {
  const values = { title, body: to.startsWith('mailto:') ? body.replaceAll('\n', '\r\n') : body };
  const template =
    to.startsWith('mailto:') && !to.includes('?') ? `${to}?subject={title}&body={body}` : to;
  return template.replace(PLACE, (_, place: keyof typeof values) =>
    encodeURIComponent(values[place]),
  );
}
