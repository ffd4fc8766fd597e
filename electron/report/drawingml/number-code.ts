/** The number code that prints as `formatNumber` does: commas from 10,000 on. */
export function plainCode(decimals: number): string {
  const digits = `0${fraction(decimals)}`;
  return `[>=10000]#,##${digits};[<=-10000]-#,##${digits};${digits}`;
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
