// Lets a reader change the figures that are computed. Each is fetched when it comes near, or when
// the address names a state of it.
const FIGURES = document.querySelectorAll<HTMLElement>('.model[data-kind]');

const load = (element: HTMLElement) =>
  import('./figures/start-figure.ts')
    .then(({ startFigure }) => startFigure(element))
    .catch((error: unknown) => {
      // No inputs will come, so no room is kept for them.
      for (const room of element.querySelectorAll('.room')) room.remove();
      throw error;
    });

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      load(target).catch(console.error);
    }
  },
  { rootMargin: '600px 0px' },
);
for (const figure of FIGURES) observer.observe(figure);

/** Goes to the figure whose state the address names: such an address is the id of no element. */
const goToState = () => {
  const [id, query] = location.hash.slice(1).split('?');
  const figure = [...FIGURES].find((candidate) => candidate.id === id);
  if (!figure || query === undefined) return;
  observer.unobserve(figure);
  load(figure)
    .then(({ show }) => {
      show(query);
      figure.closest('figure')?.scrollIntoView();
    })
    .catch(console.error);
};
goToState();
addEventListener('hashchange', goToState);
