import { DOMParser, type Element } from '@xmldom/xmldom';
import { openParts, partText } from '../report/office/parts.ts';

/** A chart part, or the sheet behind one, as columns: a header, and a value or null for each category. */
export interface ReadColumn {
  readonly header: string;
  readonly values: readonly (string | number | null)[];
}

/** A part as a tree; throws where it is not well formed. */
export function parseXml(xml: string): Element {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) });
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  if (!root || problems.length > 0) throw new Error(problems.join('\n'));
  return root;
}

/** All elements of a name below one, in their order. */
export function below(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)];
}

/** What a chart is drawn from: categories first, then each series by the place that it names itself. */
export function readCache(chartXml: string): ReadColumn[] {
  const series = below(parseXml(chartXml), 'c:ser').toSorted((a, b) => numberOf(a, 'c:order') - numberOf(b, 'c:order'));
  const columns = series.map((one) => ({ header: textsOf(one, 'c:tx')[0] ?? '', values: pointsOf(one, 'c:val') }));
  const [first] = series;
  return first ? [{ header: '', values: pointsOf(first, 'c:cat') }, ...columns] : [];
}

/** The cells of a chart's workbook by columns. */
export function readSheet(workbook: Uint8Array): ReadColumn[] {
  const sheet = parseXml(partText(openParts(workbook), 'xl/worksheets/sheet1.xml'));
  const rows = below(sheet, 'row').map(
    (row) => new Map(below(row, 'c').map((cell) => [columnOf(cell), cellValue(cell)])),
  );
  const [head = new Map<number, string | number>(), ...body] = rows;
  const count = Math.max(...head.keys()) + 1;
  return Array.from({ length: count }, (_, column) => ({
    header: String(head.get(column) ?? ''),
    values: body.map((row) => row.get(column) ?? null),
  }));
}

function numberOf(element: Element, name: string): number {
  return Number(below(element, name)[0]?.getAttribute('val'));
}

function textsOf(element: Element, name: string): string[] {
  return below(element, name).flatMap((one) => below(one, 'c:v').map((value) => value.textContent ?? ''));
}

/** Points by their index: one that is not there is null. */
function pointsOf(series: Element, name: 'c:cat' | 'c:val'): (string | number | null)[] {
  const [list] = below(series, name);
  if (!list) return [];
  const isNumber = below(list, 'c:numCache').length > 0;
  const points = new Map(
    below(list, 'c:pt').map((point) => {
      const words = below(point, 'c:v')[0]?.textContent ?? '';
      return [Number(point.getAttribute('idx')), isNumber ? Number(words) : words] as const;
    }),
  );
  return Array.from({ length: numberOf(list, 'c:ptCount') }, (_, index) => points.get(index) ?? null);
}

function columnOf(cell: Element): number {
  const [letters = ''] = /^[A-Z]+/.exec(cell.getAttribute('r') ?? '') ?? [];
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellValue(cell: Element): string | number {
  const words = cell.textContent ?? '';
  return cell.getAttribute('t') === 'inlineStr' ? words : Number(words);
}
