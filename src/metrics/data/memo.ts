/** A function that works its result out once. */
export function memo<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
