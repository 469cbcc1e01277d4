import { xoshiro128 } from './xoshiro128';

/** A stream of pseudo-random numbers. */
export interface Random {
  /** Uniform in [0, 1), in steps of 2⁻³². */
  next(): number;
  /** Uniform whole number in [0, bound). */
  below(bound: number): number;
  /** Standard normal. */
  normal(): number;
}

/**
 * A seeded stream of pseudo-random numbers; each label has a stream of its own, so that one table does not change when
 * another one takes more numbers. The same seed and label always give the same numbers.
 *
 * The state is filled by SplitMix32 (MurmurHash3's 32-bit finaliser over a Weyl sequence); normals are by Marsaglia's
 * polar method (SIAM Review 6, 1964).
 *
 * @example
 * randomStream(1, 'users').next() === randomStream(1, 'users').next(); // => true
 */
export function randomStream(seed: number, label: string): Random {
  const fill = splitMix32(hash(label) ^ Math.imul(seed | 0, 0x9e3779b1) ^ Math.floor(seed / 2 ** 32));
  const bits = xoshiro128(fill(), fill(), fill(), fill() | 1);
  let spare = Number.NaN;

  function next(): number {
    return bits() / 2 ** 32;
  }

  function normal(): number {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * next() - 1;
      const y = 2 * next() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  }

  return { next, below: (bound) => Math.floor(next() * bound), normal };
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
}

/** FNV-1a over the text's UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
