import type { Link, PhrasingContent } from 'mdast';

/**
 * A web address in running text: of ASCII signs, without the brackets that a marker may begin with.
 */
const ADDRESS = /(?<![a-z])(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]*/gi;

/**
 * Makes links of the addresses in a text. Markdown would read them as links anyway, and take along
 * the Chinese and the marker that follow without a space.
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

/** Removes stops and closing brackets from the end of an address: they belong to the sentence. */
export function trimAddress(address: string): string {
  let surplus = 0;
  for (const sign of address) {
    if (sign === ')') surplus += 1;
    if (sign === '(') surplus -= 1;
  }
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const isSurplus = last === ')' && surplus > 0;
    if (!isSurplus && !/[.,:;!?'*_~]/.test(last)) break;
    if (isSurplus) surplus -= 1;
  }
  return address.slice(0, end);
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

/**
 * An address that leads nowhere, such as http://…: its scheme in an element of its own is not read
 * as one.
 */
function hideScheme(address: string): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [],
    children: [{ type: 'text', value: SCHEME.exec(address)?.[0] ?? '' }],
  };
}
