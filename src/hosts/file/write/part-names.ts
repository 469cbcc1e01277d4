/** Hands out part names that a package does not have yet; names in packages do not differ by case alone. */
export interface PartNames {
  /** The first free name of the form `before` + number + `after`. */
  next(before: string, after: string): string;
}

export function partNames(taken: Iterable<string>): PartNames {
  const used = new Set([...taken].map((path) => path.toLowerCase()));
  return {
    next(before, after) {
      for (let number = 1; ; number += 1) {
        const path = `${before}${number}${after}`;
        if (used.has(path.toLowerCase())) continue;
        used.add(path.toLowerCase());
        return path;
      }
    },
  };
}
