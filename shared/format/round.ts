/**
 * Rounds half away from zero on the decimal string of `toPrecision(12)`, and prints with exactly `decimals` decimals.
 *
 * The one place where a value is rounded (design, section 5, Printing): 1.15 prints 1.2 and -0.04 prints 0.0. Going
 * through 12 significant digits takes off the error of binary fractions, and no digit of any price or flow.
 */
export function roundToText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value}`);
  const digits = plainDigits(Math.abs(value).toPrecision(12));
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const scaled = BigInt(whole + kept) + (Number(fraction.charAt(decimals) || '0') >= 5 ? 1n : 0n);
  const text = scaled.toString().padStart(decimals + 1, '0');
  const printed = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return value < 0 && scaled !== 0n ? `-${printed}` : printed;
}

/** The value as it prints, as a number again: for comparisons that must agree with the print. */
export function roundTo(value: number, decimals: number): number {
  return Number(roundToText(value, decimals));
}

/** `1.5e+21` and `1.5e-7` written out. */
function plainDigits(text: string): string {
  const match = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, whole = '', fraction = '', power = '0'] = match;
  const point = whole.length + Number(power);
  const digits = whole + fraction;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
