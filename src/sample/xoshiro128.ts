/**
 * A stream of uniform 32-bit whole numbers from 0 to 2³² − 1, for a state that is not all zero.
 *
 * xoshiro128** 1.1 by D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on
 * Mathematical Software 47 (2021); reference code: https://prng.di.unimi.it/xoshiro128starstar.c.
 *
 * @example
 * xoshiro128(1, 2, 3, 4)(); // => 11520
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled;
  };
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
