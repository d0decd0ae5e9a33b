/** Words whose stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘«])(?:\p{L}\.\p{L}|vs|v|st|dr|mr|mrs|ms|prof|jr|sr|no|nos|vol|vols|pp?|ed|eds|rev|fig|cf|etc|e\.g|i\.e|approx|ca|spp?|subsp|var|inc|ltd|co|corp|al|u\.s|u\.k|proc|int|conf|trans|dept|univ|assoc|natl|mt|ft|ave|nr|bd|hrsg|aufl)$/iu;

const INITIAL = /(?:^|[\s(“"'‘«.])\p{Lu}$/u;

/** Where a sentence may end in a text: after its stop, before a new beginning. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const stop of text.matchAll(
    /[.?!]["”’»]?(?=\s+(?:["“‘«(]?[\p{Lu}\p{Lo}\d]|[a-z]+[A-Z]|[a-z]{3}\s\p{Lu}|in:?\s|[\w-]+\.(?:com|org|net|int|gov)\b))|[。．？！](?=\s*\S)/gu,
  )) {
    const before = text.slice(0, stop.index);
    if (stop[0].startsWith('.') && (INITIAL.test(before) || ABBREVIATION.test(before))) continue;
    ends.push(stop.index + stop[0].length);
  }
  return ends;
}

/**
 * Whether a name holds a stop that ends a sentence: then it is two names. Abbreviated journals hold
 * stops of their own.
 */
export function hasInnerStop(name: string): boolean {
  const parts = name.split(/\.\s+|[。．]/u);
  const isAbbreviated = parts
    .slice(0, -1)
    .every((part) => /(?:^|\s|-|&)\p{Lu}\p{L}{0,7}$/u.test(part));
  const isShort = parts.slice(0, -1).every((part) => part.split(/\s+/).length <= 2);
  return sentenceEnds(name).length > 0 && !(isAbbreviated && isShort);
}

/** Whether a text is a short name of one thing: a site, a newspaper. */
export function isPhrase(text: string): boolean {
  return (
    text.length <= 80 &&
    text.split(/\s+/).length <= 9 &&
    /^[\p{Lu}\p{Lo}\d]|^[a-z]+[A-Z]|^[\w-]+(?:\.[\w-]+)+$/u.test(text) &&
    !/^(?:retrieved|available|accessed|from)\b/iu.test(text) &&
    !/[,，;；:：?？!！“”"[\]{}()（）]/u.test(text.replace(/\s?[(（][^()（）]*[)）]$/u, '')) &&
    !hasInnerStop(text)
  );
}

/** Whether a text may be the name of a publisher. */
export function isPublisher(text: string): boolean {
  const words = text.replace(/,\s*(?:Inc|Ltd|LLC|Co|S\.A)\.?$/iu, '');
  return (
    words.length <= 80 &&
    words.split(/\s+/).length <= 10 &&
    /^[\p{Lu}\p{Lo}]/u.test(words) &&
    !/[;；:：?？!！“”"[\]{}]|\d{3}|[,，]|^\P{L}*$|\s\d+$/u.test(words) &&
    isNameLike(words) &&
    !/^(?:序|第|In|Vol|No|Pp?|Eds?|Edited|Translated|Trans|Accessed|Retrieved|Available)\b/iu.test(
      words,
    ) &&
    sentenceEnds(words.replace(/\b(?:[A-Z]|Co|Inc|Ltd|St|Univ)\.\s/g, '')).length === 0
  );
}

/** Whether all words of a Latin name are capitalised, but for the small ones. */
function isNameLike(name: string): boolean {
  return name
    .split(/[\s-]+/)
    .every(
      (word) => !/^[a-z]{4,}$/.test(word) || /^(?:from|with|della|delle|pour|und|sons)$/.test(word),
    );
}

/** Whether a text may be the place of a publisher: a town, perhaps with its country. */
export function isPlace(text: string): boolean {
  return (
    text.length <= 60 &&
    /^[\p{Lu}\p{Lo}[［]/u.test(text) &&
    text.split(/\s+/).length <= 6 &&
    !/[\d?？!！“”"]/u.test(text) &&
    !/^(?:In|Vol|The)\b/u.test(text) &&
    sentenceEnds(text).length === 0
  );
}

const PUBLISHER_WORD =
  /\b(?:press|publish\p{L}*|publications?|books|verlag|editions?|éditions|editora?|editorial|printing|printers|presses|springer|wiley|elsevier|routledge|norton|penguin|sage|macmillan|palgrave|mcgraw|pearson|harper\p{L}*|random house|knopf|vintage|doubleday|houghton|blackwell|brill|gruyter|erlbaum|prentice|addison|o['’]reilly|academic|harcourt|scribner|simon|hachette|bloomsbury|gallimard|seuil|suhrkamp|birkhäuser|dover|kluwer|pmlr|ieee|acm|aaai|usenix|elsevier|curran|association for computational linguistics)\b|出版|书局|書局|书店|書店|印书馆|印書館/iu;

/** Whether a name says by a word of its own that it is a publisher's. */
export function hasPublisherWord(name: string): boolean {
  return PUBLISHER_WORD.test(name);
}
