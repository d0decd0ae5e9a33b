const MOST_CHARACTERS = 500;

/**
 * Puts the words that the reader selected in the text into the report of a fault, behind their
 * label. Without a script the report has the label alone.
 *
 * @param place of the report, whose `data-words` is the label
 */
export function reportSelection(place: HTMLElement): void {
  const label = place.dataset['words'] ?? '';
  const link = place.querySelector<HTMLAnchorElement>('.report a');
  const button = place.querySelector<HTMLElement>('button.copy');
  const address = link?.getAttribute('href') ?? '';
  const text = button?.dataset['copy'] ?? '';
  const putIn = () => {
    const selection = getSelection();
    const words = selection?.toString().replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
    // A selection that is given up, as by a click on the report, is the one that is meant.
    if (!words || !selection?.anchorNode?.parentElement?.closest('.prose')) return;
    link?.setAttribute(
      'href',
      address.replace(encodeURIComponent(label), () => encodeURIComponent(label + words)),
    );
    if (button) button.dataset['copy'] = text.replace(label, () => label + words);
  };
  document.addEventListener('selectionchange', putIn);
  putIn();
}
