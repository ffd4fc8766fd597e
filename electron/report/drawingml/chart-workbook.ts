import { strToU8 } from 'fflate';
import { closeParts, type Parts } from '../office/parts.ts';
import { categoryCells, columnName, SHEET } from './cells.ts';
import type { NativeChart } from './native-chart.ts';
import { escaped } from './text-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Number formats below are the workbook program's own. */
const FIRST_FORMAT = 164;

/** The workbook behind a chart: categories in the first column, a series in each other, the very values that the chart holds. */
export function chartWorkbook(chart: NativeChart): Uint8Array {
  const { categories, series } = chart;
  const codes = [categories.kind === 'days' ? categories.cellCode : '@', ...series.map(({ code }) => code)];
  const parts: Parts = new Map(
    Object.entries({
      '[Content_Types].xml': contentTypes(),
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
      'xl/styles.xml': styles(codes),
      'xl/worksheets/sheet1.xml': sheet(chart),
    }).map(([name, xml]) => [name, strToU8(HEAD + xml)]),
  );
  return closeParts(parts);
}

function contentTypes(): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`;
}

/** A cell style for each column, after the plain one. */
function styles(codes: readonly string[]): string {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escaped(code)}"/>`,
  );
  const cells = codes.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">${plain}/></cellStyleXfs><cellXfs count="${cells.length + 1}">${plain} xfId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

function sheet({ categories, series }: NativeChart): string {
  const header = ['', ...series.map(({ name }) => name)].map((name, column) => cell(name, column, 1, 0));
  const rows = categoryCells(categories).map((category, index) => {
    const values = [category, ...series.map(({ values }) => values[index] ?? null)];
    return values.map((value, column) => cell(value, column, index + 2, column + 1));
  });
  const lines = [header, ...rows].map((cells, index) => `<row r="${index + 1}">${cells.join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A cell by its column and row, both as sheets count them; nothing where there is no value. */
function cell(value: string | number | null, column: number, row: number, style: number): string {
  const place = `r="${columnName(column)}${row}"`;
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c ${place} s="${style}"><v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
