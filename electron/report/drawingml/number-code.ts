const COMMAS_FROM = 10_000;

/** The number code of values that print as `formatNumber` does; of values among which one has commas all have them, as a code has no else. */
export function plainCode(decimals: number, values: readonly (number | null)[] = []): string {
  const hasCommas = values.some((value) => value !== null && Math.abs(value) >= COMMAS_FROM);
  return `${hasCommas ? '#,##' : ''}0${fraction(decimals)}`;
}

/** The number code that prints as `formatSigned` does, with a unit that stands beside the number. */
export function signedCode(decimals: number, unit: string): string {
  const digits = `0${fraction(decimals)}${unit === '' ? '' : `"${unit}"`}`;
  return `+${digits};-${digits};${digits}`;
}

/** The number code that prints a text whatever the value is: office programs print a sign before what rounds to zero. */
export function textCode(words: string): string {
  return `"${words}";"${words}";"${words}"`;
}

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}
