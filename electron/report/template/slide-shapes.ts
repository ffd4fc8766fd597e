import type { TableData } from '../../../shared/figures/figure-data.ts';
import { WORKBOOK_RELATION } from '../drawingml/chart-xml.ts';
import type { ChartParts } from '../drawingml/native-charts.ts';
import { escaped } from '../drawingml/text-xml.ts';
import { type Parts, setPartText } from '../office/parts.ts';
import { defaultType, overrideType, RELATION, relate, relationsOf } from '../office/relations.ts';
import type { ShapePlace } from './shape-place.ts';

/** What a shape is called, what it shows, and its number on the slide. */
export interface ShapeName {
  readonly id: number;
  readonly name: string;
  readonly alt: string;
}

const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PACKAGE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/package';

/** Puts a chart into the package, related to a slide, and gives its frame. */
export function chartFrame(
  parts: Parts,
  slide: string,
  chart: ChartParts,
  named: ShapeName,
  place: ShapePlace,
): string {
  const number = freeNumber(parts, /^ppt\/charts\/weeklyDesk(\d+)\.xml$/);
  const name = `ppt/charts/weeklyDesk${number}.xml`;
  const workbook = `ppt/embeddings/weeklyDesk${number}.xlsx`;
  setPartText(parts, name, chart.chartXml);
  parts.set(workbook, chart.workbook);
  setPartText(
    parts,
    relationsOf(name),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${WORKBOOK_RELATION}" Type="${PACKAGE_RELATION}" Target="../embeddings/weeklyDesk${number}.xlsx"/></Relationships>`,
  );
  overrideType(parts, name, CHART_TYPE);
  defaultType(parts, 'xlsx', WORKBOOK_TYPE);
  const relation = relate(parts, slide, RELATION.chart, name);
  const chartUri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return frame(named, place, chartUri, `<c:chart xmlns:c="${chartUri}" r:id="${relation}"/>`);
}

/** A picture in its room, its sides in their proportion. */
export function pictureShape(
  parts: Parts,
  slide: string,
  picture: { readonly png: Uint8Array; readonly width: number; readonly height: number },
  named: ShapeName,
  place: ShapePlace,
): string {
  const number = freeNumber(parts, /^ppt\/media\/weeklyDesk(\d+)\.png$/);
  const name = `ppt/media/weeklyDesk${number}.png`;
  parts.set(name, picture.png);
  defaultType(parts, 'png', 'image/png');
  const relation = relate(parts, slide, RELATION.image, name);
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];
  const [x, y] = [place.x + Math.floor((place.width - width) / 2), place.y + Math.floor((place.height - height) / 2)];
  return `<p:pic ${NAMESPACES}><p:nvPicPr>${nameXml(named)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** A table in its room: header in the theme colour, hairlines between rows, numbers to the right. */
export function tableFrame(data: TableData, colour: string, named: ShapeName, place: ShapePlace): string {
  const rowHeight = Math.floor(place.height / (data.rows.length + 1));
  // A row is one line of text and a little more; a point is 12700 EMU.
  const size = Math.max(600, Math.min(1400, Math.floor(rowHeight / 12_700 / 1.6) * 100));
  const column = Math.floor(place.width / Math.max(1, data.columns.length));
  const row = (cells: readonly string[], look: 'head' | 'body' | 'closing') =>
    `<a:tr h="${rowHeight}">${cells.map((words, index) => cellXml(words, { look, colour, size, right: data.columns[index]?.align === 'right' })).join('')}</a:tr>`;
  const grid = data.columns.map(() => `<a:gridCol w="${column}"/>`).join('');
  const rows = [
    row(
      data.columns.map(({ header }) => header),
      'head',
    ),
    ...data.rows.map(({ cells, isClosing }) =>
      row(
        cells.map(({ text }) => text),
        isClosing ? 'closing' : 'body',
      ),
    ),
  ];
  const table = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${rows.join('')}</a:tbl>`;
  return frame(named, place, 'http://schemas.openxmlformats.org/drawingml/2006/table', table);
}

interface CellLook {
  readonly look: 'head' | 'body' | 'closing';
  readonly colour: string;
  /** In hundredths of a point. */
  readonly size: number;
  readonly right: boolean;
}

const NO_LINE = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;

function cellXml(words: string, { look, colour, size, right }: CellLook): string {
  const isHead = look === 'head';
  const ink = isHead ? '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' : '';
  const run = `<a:r><a:rPr sz="${size}"${look === 'body' ? '' : ' b="1"'}>${ink}</a:rPr><a:t>${escaped(words)}</a:t></a:r>`;
  const line = `<a:lnB w="6350"><a:solidFill><a:srgbClr val="${isHead ? colour : 'D9DDE3'}"/></a:solidFill></a:lnB>`;
  const fill = isHead ? `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` : '<a:noFill/>';
  const sides = ['lnL', 'lnR', 'lnT'].map(NO_LINE).join('');
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${right ? 'r' : 'l'}"/>${run}</a:p></a:txBody><a:tcPr marL="54000" marR="54000" marT="18000" marB="18000" anchor="ctr">${sides}${line}${fill}</a:tcPr></a:tc>`;
}

function frame(named: ShapeName, { x, y, width, height }: ShapePlace, uri: string, content: string): string {
  return `<p:graphicFrame ${NAMESPACES}><p:nvGraphicFramePr>${nameXml(named)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></p:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function nameXml({ id, name, alt }: ShapeName): string {
  return `<p:cNvPr id="${id}" name="${escaped(name)}" descr="${escaped(alt)}"/>`;
}

function freeNumber(parts: Parts, pattern: RegExp): number {
  const taken = [...parts.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number);
  return Math.max(0, ...taken) + 1;
}
