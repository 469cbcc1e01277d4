import { complementaryErrorFunction } from './complementary-error-function';

/**
 * Quantile of the standard normal distribution: the z with `probability` of it below. P. J. Acklam's rational
 * approximation, refined by one step of Halley's method to about 1e-15. ±∞ at 1 and 0, NaN outside.
 *
 * @example
 * normalQuantile(0.5); // => 0
 * normalQuantile(0.975).toFixed(12); // => '1.959963984540'
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  if (probability === 0.5) return 0;
  // The lower tail keeps its digits, the upper one does not.
  if (probability > 0.5) return -lowerQuantile(1 - probability);
  return lowerQuantile(probability);
}

function lowerQuantile(probability: number): number {
  const first = approximation(probability);
  const error = 0.5 * complementaryErrorFunction(-first / Math.SQRT2) - probability;
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((first * first) / 2);
  return first - step / (1 + (first * step) / 2);
}

function approximation(probability: number): number {
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return polynomial(TAIL_P, q) / (polynomial(TAIL_Q, q) * q + 1);
  }
  const q = probability - 0.5;
  const r = q * q;
  return (polynomial(CENTRE_P, r) * q) / (polynomial(CENTRE_Q, r) * r + 1);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

const CENTRE_P = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const CENTRE_Q = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const TAIL_P = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_Q = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
