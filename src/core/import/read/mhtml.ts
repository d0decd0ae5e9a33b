/** Longest head of a mail or of a part of it, in characters. */
const LONGEST_HEAD = 20_000;
const PAGE = /^Content-Type:[ \t]*(?:text\/html|application\/xhtml\+xml)/im;

/**
 * Reads the page of an MHTML file, which is a mail whose first part of HTML is the page. Where the
 * boundary named in its head separates no part, the page is what follows a head of HTML.
 * @returns undefined where the text is not such a file
 */
export function pageOfMhtml(text: string): string | undefined {
  const source = text.replaceAll('\r\n', '\n').trimStart();
  const head = headOf(source);
  if (head === undefined || !/^MIME-Version:/im.test(head)) return undefined;
  const [, boundary] = /boundary="?([^"\n;]{1,200})"?/i.exec(head) ?? [];
  const parts = boundary === undefined ? [] : source.split(`--${boundary}`).slice(1);
  for (const part of [...parts, source, bodyOf(source, head)]) {
    const own = headOf(part.trimStart());
    if (own === undefined || !PAGE.test(own)) continue;
    const [, charset = 'utf-8'] = /charset="?([\w-]{1,40})"?/i.exec(own) ?? [];
    const [, encoding = ''] = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(own) ?? [];
    return decodeBody(bodyOf(part.trimStart(), own), encoding.toLowerCase(), charset);
  }
  return undefined;
}

/** The lines before the first empty one, where the first of them is a field. */
function headOf(part: string): string | undefined {
  const end = part.slice(0, LONGEST_HEAD).indexOf('\n\n');
  return end > 0 && /^[A-Za-z][A-Za-z-]*:/.test(part) ? part.slice(0, end + 1) : undefined;
}

function bodyOf(part: string, head: string): string {
  return part.slice(head.length).trimStart();
}

function decodeBody(body: string, encoding: string, charset: string): string {
  if (encoding !== 'quoted-printable' && encoding !== 'base64') return body;
  const bytes =
    encoding === 'base64'
      ? Uint8Array.from(atob(body.replaceAll(/[^A-Za-z\d+/=]/g, '')), (sign) => sign.charCodeAt(0))
      : decodeQuoted(body);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return new TextDecoder().decode(bytes);
  }
}

/** Decodes quoted-printable text: `=E2=80=94`, and `=` at the end of a line that goes on. */
function decodeQuoted(body: string): Uint8Array {
  const bytes: number[] = [];
  const joined = body.replaceAll(/=[ \t]*\n/g, '');
  for (let at = 0; at < joined.length; at++) {
    const code = joined.charAt(at) === '=' ? joined.slice(at + 1, at + 3) : '';
    if (/^[\dA-F]{2}$/i.test(code)) {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(joined.charAt(at)));
  }
  return Uint8Array.from(bytes);
}
