// The link to the same page in another language leads to the same place of it. Claims, citations, references, checks and sources
// go by the same id in every language; sections do not.
const SHARED = /^#(?:claim|cite|ref|review|source|only)-/;

for (const link of document.querySelectorAll<HTMLAnchorElement>('.language-link')) {
  const follow = (): void => {
    link.hash = SHARED.test(location.hash) ? location.hash : '';
  };
  for (const intent of ['click', 'auxclick', 'contextmenu']) link.addEventListener(intent, follow);
}
