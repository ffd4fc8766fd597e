/** Two computations of one number part in the last bits of binary fractions, and nowhere else. */
const TOLERANCE = 1e-9;
/** Below this a difference counts as if the number were as large: of a change of nearly nothing only noise is left. */
const LEAST = 1e-4;

/**
 * Where `actual` says something else than `expected`, each place on a line of its own; of objects, only what is expected is
 * looked at. Numbers are alike within 1e-9 of their size.
 */
export function differences(actual: unknown, expected: unknown, place: string): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const isClose = Math.abs(actual - expected) <= TOLERANCE * Math.max(LEAST, Math.abs(expected));
    return isClose ? [] : [`${place}: ${actual}, expected ${expected}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return [`${place}: ${actual.length} of them, expected ${expected.length}`];
    return expected.flatMap((one, index) => differences(actual[index], one, `${place}[${index}]`));
  }
  if (isRecord(expected) && isRecord(actual))
    return Object.entries(expected).flatMap(([key, one]) => differences(actual[key], one, `${place}.${key}`));
  return actual === expected ? [] : [`${place}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
