/**
 * Makes a function that returns the result of `make`, which runs at the first call, and again only
 * after it has failed. Rejects where `make` does.
 */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((fault: unknown) => {
      made = undefined;
      throw fault;
    });
    return made;
  };
}
