/** Copies the reference a card speaks of as a line of GB/T 7714, and says whether that worked. */
export function copyFromCard(card: HTMLElement): void {
  const button = card.querySelector<HTMLElement>('.card-copy');
  const status = card.querySelector('.card-status');
  button?.addEventListener('click', async () => {
    // Outside secure contexts there is no clipboard.
    const done = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(button.dataset['copy'] ?? ''))
      .then(
        () => true,
        () => false,
      );
    if (status)
      status.textContent = (done ? button.dataset['done'] : button.dataset['failed']) ?? '';
  });
}
