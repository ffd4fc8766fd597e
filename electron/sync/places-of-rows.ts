/**
 * Makes the places of a list's rows where no order is stated: a row stands where its name first stands in the file, so that a
 * row that is there twice is the same row.
 */
export function createPlaces(): (name: string, line: number) => number {
  const first = new Map<string, number>();
  return (name, line) => {
    const place = first.get(name) ?? line;
    first.set(name, place);
    return place;
  };
}
