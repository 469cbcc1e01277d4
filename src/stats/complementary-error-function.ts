/**
 * Complementary error function, 2/√π ∫ₓ^∞ e^(−t²) dt, to about 1e-15 relative, tails included. Rational
 * approximations of W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969),
 * 631–637.
 *
 * @example
 * complementaryErrorFunction(0); // => 1
 * complementaryErrorFunction(1).toFixed(15); // => '0.157299207050285'
 */
export function complementaryErrorFunction(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return 1 - errorNearZero(x);
  const tail = size <= 4 ? middleTail(size) : farTail(size);
  return x < 0 ? 2 - tail : tail;
}

function errorNearZero(x: number): number {
  const square = x * x;
  let numerator = NEAR_P[4]! * square;
  let denominator = square;
  for (let i = 0; i < 3; i++) {
    numerator = (numerator + NEAR_P[i]!) * square;
    denominator = (denominator + NEAR_Q[i]!) * square;
  }
  return (x * (numerator + NEAR_P[3]!)) / (denominator + NEAR_Q[3]!);
}

function middleTail(size: number): number {
  let numerator = MIDDLE_P[8]! * size;
  let denominator = size;
  for (let i = 0; i < 7; i++) {
    numerator = (numerator + MIDDLE_P[i]!) * size;
    denominator = (denominator + MIDDLE_Q[i]!) * size;
  }
  return gaussian(size) * ((numerator + MIDDLE_P[7]!) / (denominator + MIDDLE_Q[7]!));
}

function farTail(size: number): number {
  if (size > 26.543) return 0;
  const inverse = 1 / (size * size);
  let numerator = FAR_P[5]! * inverse;
  let denominator = inverse;
  for (let i = 0; i < 4; i++) {
    numerator = (numerator + FAR_P[i]!) * inverse;
    denominator = (denominator + FAR_Q[i]!) * inverse;
  }
  const correction = (inverse * (numerator + FAR_P[4]!)) / (denominator + FAR_Q[4]!);
  return (gaussian(size) * (INVERSE_SQRT_PI - correction)) / size;
}

/** e^(−x²), split so that the rounding of x² does not spoil the exponent. */
function gaussian(size: number): number {
  const coarse = Math.trunc(size * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(size - coarse) * (size + coarse));
}

const INVERSE_SQRT_PI = 0.5641895835477563;
const NEAR_P = [
  3.1611237438705656, 113.864154151050156, 377.485237685302021, 3209.37758913846947, 0.185777706184603153,
];
const NEAR_Q = [23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062];
const MIDDLE_P = [
  0.564188496988670089, 8.88314979438837594, 66.1191906371416295, 298.635138197400131, 881.95222124176909,
  1712.04761263407058, 2051.07837782607147, 1230.33935479799725, 2.15311535474403846e-8,
];
const MIDDLE_Q = [
  15.7449261107098347, 117.693950891312499, 537.181101862009858, 1621.38957456669019, 3290.79923573345963,
  4362.61909014324716, 3439.36767414372164, 1230.33935480374942,
];
const FAR_P = [
  0.305326634961232344, 0.360344899949804439, 0.125781726111229246, 0.0160837851487422766, 6.58749161529837803e-4,
  0.0163153871373020978,
];
const FAR_Q = [
  2.56852019228982242, 1.87295284992346725, 0.527905102951428412, 0.0605183413124413191, 0.00233520497626869185,
];
