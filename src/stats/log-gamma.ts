/** Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001), good to some 15 digits. */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function for a positive number (Lanczos 1964).
 * @throws RangeError if the number is not positive and finite (a defect of the caller).
 */
export function logGamma(value: number): number {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${value} is not a positive number`);
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  const x = value - 1;
  const sum = LANCZOS.reduce((total, coefficient, i) => total + coefficient / (x + i + 1), 0.9999999999998099);
  const t = x + 7.5;
  return HALF_LOG_TWO_PI + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The natural logarithm of the beta function of two positive numbers. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
