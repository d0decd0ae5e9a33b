/** The head of a page that a browser saved as one file with its pictures. */
const HEAD = /^(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n){0,20}){1,30}\n/;

/**
 * Reads the page of an MHTML file, which is a mail whose first part of HTML is the page.
 * @returns undefined where the text is no such file
 */
export function pageOfMhtml(text: string): string | undefined {
  const source = text.replaceAll('\r\n', '\n');
  const [head] = HEAD.exec(source) ?? [];
  if (head === undefined || !/^MIME-Version:/im.test(head)) return undefined;
  const [, boundary] = /boundary="?([^"\n;]{1,200})"?/i.exec(head) ?? [];
  const parts = boundary === undefined ? [source] : source.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const [own = ''] = HEAD.exec(part.trimStart()) ?? [];
    if (!/^Content-Type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(own)) continue;
    const body = part.trimStart().slice(own.length);
    const [, charset = 'utf-8'] = /charset="?([\w-]{1,40})"?/i.exec(own) ?? [];
    const [, encoding = ''] = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(own) ?? [];
    return decodeBody(body, encoding.toLowerCase(), charset);
  }
  return undefined;
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
