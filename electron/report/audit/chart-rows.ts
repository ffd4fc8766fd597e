import type { Document, Element } from '@xmldom/xmldom';
import { roundToText } from '../../../shared/format/round.ts';
import { elements } from '../office/xml.ts';

/** Longer lines are daily histories, whose numbers no reader sees. */
const MOST_POINTS = 60;

/** What a native chart shows, from its cached values: series in a row of headings, then a row a category; none of long histories. */
export function chartRows(chart: Document): string[][] {
  const series = elements(chart, 'c:ser')
    .map((one) => ({
      name: pointsOf(elements(one, 'c:tx')[0]).get(0) ?? '',
      categories: pointsOf(elements(one, 'c:cat')[0]),
      values: numbersOf(elements(one, 'c:val')[0]),
    }))
    .filter(({ values }) => !isShading(values));
  const [first] = series;
  if (!first || first.categories.size > MOST_POINTS) return [];
  const rows = [...first.categories].map(([index, category]) => [
    category,
    ...series.map(({ values }) => values.get(index) ?? ''),
  ]);
  return [['', ...series.map(({ name }) => name)], ...rows];
}

function pointsOf(within: Element | undefined): Map<number, string> {
  return new Map(
    (within ? elements(within, 'c:pt') : []).map((point) => [
      Number(point.getAttribute('idx') ?? 0),
      elements(point, 'c:v')[0]?.textContent ?? '',
    ]),
  );
}

/** Values as their labels show them: with the decimals of the cache's format. */
function numbersOf(within: Element | undefined): Map<number, string> {
  const format = within ? (elements(within, 'c:formatCode')[0]?.textContent ?? '') : '';
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? (/^#?,?#*0/.test(format) ? 0 : null);
  return new Map(
    [...pointsOf(within)].map(([index, value]) => {
      const number = Number(value);
      return [index, decimals === null || !Number.isFinite(number) ? value : roundToText(number, decimals)] as const;
    }),
  );
}

/** A stretch of time is shaded by columns of one height, which state nothing. */
function isShading(values: ReadonlyMap<number, string>): boolean {
  return values.size > 0 && [...values.values()].every((value) => value === '1');
}
