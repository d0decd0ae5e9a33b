/** What keys do. */
interface KeyActions {
  verdict(digit: number): void;
  save(goesOn: boolean): Promise<void>;
  step(by: 1 | -1): void;
  move(way: 'undo' | 'redo'): void;
  addSource(): void;
  /** Opens what is to be checked first. */
  begin(): void;
}

/** Listens to the keys of the desk. In a field only those with Ctrl, Command or Alt act. */
export function listenToKeys({ verdict, save, step, move, addSource, begin }: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key, altKey, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const act = (does: () => void) => {
      event.preventDefault();
      does();
    };
    if (isCommand && key === 'Enter') return act(() => void save(true));
    if (isCommand && key.toLowerCase() === 's') return act(() => void save(false));
    if (altKey && key === 'ArrowDown') return act(() => step(1));
    if (altKey && key === 'ArrowUp') return act(() => step(-1));
    if (isInField(event.target)) {
      if (key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    if (isCommand && key.toLowerCase() === 'z') return act(() => move(shiftKey ? 'redo' : 'undo'));
    if (isCommand || altKey) return;
    if (/^[1-5]$/.test(key)) return act(() => verdict(Number(key)));
    if (key === '/') return act(addSource);
    if (key === 'n') act(begin);
  });
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio')
  );
}
