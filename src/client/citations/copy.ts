/** Copies what a card says of its reference, and says whether that worked. */
export function copyFromCard(card: HTMLElement): void {
  const button = card.querySelector<HTMLElement>('.card-copy');
  const status = card.querySelector('.card-status');
  button?.addEventListener('click', async () => {
    const text = card.querySelector('.card-source')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
    if (status) status.textContent = (done ? button.dataset['done'] : button.dataset['failed']) ?? '';
  });
}
