// Lets a reader change the figures that are computed. Each is fetched when it comes near, or when
// the address names a state of it.
const FIGURES = document.querySelectorAll<HTMLElement>('.model[data-kind]');

/** Starts a figure; where it cannot be fetched, the style sheet keeps no room for its inputs. */
const load = (element: HTMLElement) =>
  import('./figures/start-figure.ts')
    .then(({ startFigure }) => startFigure(element))
    .catch((error: unknown) => {
      delete element.dataset['kind'];
      console.error(error);
    });

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      void load(target);
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
  void load(figure).then((live) => {
    live?.show(query);
    figure.closest('figure')?.scrollIntoView();
  });
};
goToState();
addEventListener('hashchange', goToState);
