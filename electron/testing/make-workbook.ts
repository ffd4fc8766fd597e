import { zipStored } from '../sync/workbook/zip.ts';

/** A cell of a workbook in the making: text, a number as it is to be stored, or either with the style or type that it has. */
export type CellMade =
  | string
  | number
  | null
  | { readonly v?: string; readonly style?: keyof typeof STYLES; readonly type?: string; readonly formula?: string };

/** Styles of a workbook that `makeWorkbook` makes, by the place that they have in it. */
const STYLES = { plain: 0, date: 1, percent: 2, percentOwn: 3, code: 4, time: 5, figure: 6 } as const;

const STYLES_XML = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="5">
<numFmt numFmtId="176" formatCode="0.000%;[Red]\\-0.000%"/><numFmt numFmtId="177" formatCode="000000"/>
<numFmt numFmtId="178" formatCode="yyyy/m/d h:mm"/><numFmt numFmtId="179" formatCode="###,##0.0000&quot;%&quot;"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>
<cellXfs count="7">${[0, 14, 10, 176, 177, 178, 179].map((id) => `<xf numFmtId="${id}" xfId="0"/>`).join('')}</cellXfs></styleSheet>`;

/** Makes a workbook (XLSX) of sheets; rows that are missing in between are left out of the file, as real ones are. */
export function makeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly CellMade[])[]>>,
  options: { readonly date1904?: boolean } = {},
): Buffer {
  const names = Object.keys(sheets);
  const parts = new Map<string, string>([
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><workbookPr${options.date1904 ? ' date1904="true"' : ''}/><sheets>${names
        .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${names.map((_, index) => relationship(index + 1)).join('')}</Relationships>`,
    ],
    ['xl/styles.xml', STYLES_XML],
    ...names.map((name, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet><sheetData>${(sheets[name] ?? []).map(rowXml).join('')}</sheetData></worksheet>`,
    ]),
  ]);
  return zipStored(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml)])));
}

function relationship(number: number): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  return `<Relationship Id="rId${number}" Type="${type}" Target="worksheets/sheet${number}.xml"/>`;
}

function rowXml(cells: readonly CellMade[], index: number): string {
  const row = index + 1;
  const made = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`));
  return cells.length === 0 ? '' : `<row r="${row}">${made.join('')}</row>`;
}

function cellXml(cell: CellMade, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const { v, style = 'plain', type, formula } = cell;
  const inside = `${formula ? `<f>${formula}</f>` : ''}${v === undefined ? '<v></v>' : `<v>${v}</v>`}`;
  return `<c r="${at}" s="${STYLES[style]}"${type ? ` t="${type}"` : ''}>${inside}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
