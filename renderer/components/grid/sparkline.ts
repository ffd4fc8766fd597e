const [WIDTH, HEIGHT] = [96, 18];
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Small columns in a cell, up and down from one line, the oldest first; null where there is nothing. The numbers are in the chart
 * beside the table.
 */
export function sparkline(values: readonly (number | null)[]): SVGSVGElement {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const slot = WIDTH / Math.max(1, values.length);
  const scale = largest === 0 ? 0 : (HEIGHT / 2 - 1) / largest;
  const middle = HEIGHT / 2;
  const picture = element('svg', {
    class: 'sparkline',
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'aria-hidden': 'true',
  });
  if (values.length > 0) picture.append(element('line', { x1: 0, x2: WIDTH, y1: middle, y2: middle }));
  for (const [index, value] of values.entries()) {
    if (value === null || value === 0) continue;
    const height = Math.max(1, Math.abs(value) * scale);
    const place = { x: index * slot + slot * 0.15, y: value < 0 ? middle : middle - height };
    picture.append(
      element('rect', { ...place, width: Math.max(1, slot * 0.7), height, class: value < 0 ? 'down' : 'up' }),
    );
  }
  return picture;
}

function element<Name extends 'svg' | 'line' | 'rect'>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name) as SVGElementTagNameMap[Name];
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
