// What the reader chooses: the paper, the size of the text, whether the marks of reviews are shown,
// whether / opens the search. It is kept on this device alone, and put in force before a page is
// drawn by the script in its head.
const panel = document.querySelector<HTMLElement>('#settings');

function keep(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(`yinju:${name}`);
    else localStorage.setItem(`yinju:${name}`, value);
  } catch {
    // Where the browser keeps nothing, the choice holds for this page.
  }
}

const root = document.documentElement;
const searchOpener = document.querySelector('[data-opens-search]');

/** Says of the link to the search which keys open it. */
function tellKeys(): void {
  const slash = root.dataset['slash'] === 'off' ? '' : '/ ';
  searchOpener?.setAttribute('aria-keyshortcuts', `${slash}Control+K Meta+K`);
}

tellKeys();
if (document.querySelector('#search-dialog')) searchOpener?.setAttribute('aria-haspopup', 'dialog');
if (panel) {
  panel.querySelectorAll('input').forEach((input) => {
    input.checked = (root.dataset[input.name] ?? '') === input.value;
  });
  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.value === '') delete root.dataset[target.name];
    else root.dataset[target.name] = target.value;
    keep(target.name, target.value);
    tellKeys();
  });
}
