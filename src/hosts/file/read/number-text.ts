const TEN_TO_THE = Array.from({ length: 23 }, (_, power) => 10 ** power);
const MAX_EXACT = 2 ** 53 - 1;

/**
 * The number that bytes of ASCII spell in the way of XML Schema's double (`12`, `-0.5`, `1E+20`), spaces around it
 * allowed, or NaN. Up to 15 digits and 22 decimals are computed here: whole number and power of ten are then exact,
 * so their quotient is the nearest double (Clinger 1990); the rest goes to `Number`.
 */
export function parseNumber(bytes: Uint8Array, length: number): number {
  let i = 0;
  const negative = bytes[0] === 0x2d;
  if (negative) i = 1;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; i < length; i += 1) {
    const byte = bytes[i]!;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + (byte - 0x30);
      digits += 1;
      if (decimals >= 0) decimals += 1;
      if (mantissa > MAX_EXACT) return parseSlowly(bytes, length);
    } else if (byte === 0x2e && decimals < 0) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, length);
    }
  }
  if (digits === 0) return NaN;
  if (decimals > 22) return parseSlowly(bytes, length);
  const size = decimals > 0 ? mantissa / TEN_TO_THE[decimals]! : mantissa;
  return negative ? -size : size;
}

function parseSlowly(bytes: Uint8Array, length: number): number {
  let text = '';
  for (let i = 0; i < length; i += 1) text += String.fromCharCode(bytes[i]!);
  text = text.trim();
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN;
}
