import type { Link, PhrasingContent } from 'mdast';

/** A web address in running text: of ASCII signs, without the brackets that a marker may begin with. */
const ADDRESS = /(?<![a-z])(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]*/gi;

/**
 * Makes links of the addresses in a text. Markdown would read them as links anyway, and take along the Chinese and the marker
 * that follow without a space.
 */
export function linkAddresses(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const addresses = new RegExp(ADDRESS);
  for (let match = addresses.exec(text); match; match = addresses.exec(text)) {
    const address = trimAddress(match[0]);
    const link = makeLink(address);
    if (match.index > at) nodes.push({ type: 'text', value: text.slice(at, match.index) });
    nodes.push(link ?? hideScheme(address));
    at = match.index + (link ? address : (SCHEME.exec(address)?.[0] ?? '')).length;
    // What follows may be another: http://https://a.cn
    addresses.lastIndex = at;
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
  return nodes;
}

/** Stops and a bracket that was not opened in it belong to the sentence. */
export function trimAddress(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address.charAt(end - 1);
    const part = address.slice(0, end);
    const isOpen = last === ')' && part.split('(').length < part.split(')').length;
    if (!isOpen && !/[.,:;!?'*_~]/.test(last)) return part;
    end -= 1;
  }
}

const SCHEME = /^(?:https?|www)/i;

function makeLink(address: string): Link | undefined {
  const url = /^www/i.test(address) ? `http://${address}` : address;
  if (
    !URL.canParse(url) ||
    !/^[\da-z][\w-]*(?:\.[\da-z][\w-]*)+\.?$|^localhost$/i.test(new URL(url).hostname)
  )
    return undefined;
  return { type: 'link', url, children: [{ type: 'text', value: address }] };
}

/** An address that leads nowhere, such as http://…: its scheme in an element of its own is not read as one. */
function hideScheme(address: string): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [],
    children: [{ type: 'text', value: SCHEME.exec(address)?.[0] ?? '' }],
  };
}
