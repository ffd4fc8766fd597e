import { type Parts, partText, setPartText } from '../office/parts.ts';
import { WORKBOOK_RELATION } from './chart-xml.ts';
import type { ChartParts } from './native-charts.ts';
import { escaped } from './text-xml.ts';

const TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A chart in a line of a document, and what stands for it there until it is placed. */
export interface ChartPlace {
  /** The text of the one run that gives way to the chart. */
  readonly placeholder: string;
  /** Unique among all drawings of the document. */
  readonly docPrId: number;
  readonly descr: string;
  readonly widthEmu: number;
  readonly heightEmu: number;
}

/** Carries charts into a Word document, each with its workbook, in place of the runs that stand for them; throws where one has no place. */
export function placeCharts(
  parts: Parts,
  charts: readonly ChartParts[],
  places: ReadonlyMap<string, ChartPlace>,
): void {
  for (const [index, { id, chartXml, workbook }] of charts.entries()) {
    const place = places.get(id);
    if (!place) throw new Error(`no place for chart ${id}`);
    const number = index + 1;
    const relId = `rIdChart${number}`;
    setPartText(parts, `word/charts/chart${number}.xml`, chartXml);
    setPartText(parts, `word/charts/_rels/chart${number}.xml.rels`, workbookRelation(number));
    parts.set(workbookPart('word', number), workbook);
    addType(parts, number);
    append(
      parts,
      DOCUMENT_RELATIONS,
      '</Relationships>',
      `<Relationship Id="${relId}" Type="${OFFICE}/chart" Target="charts/chart${number}.xml"/>`,
    );
    const drawing = inlineChart({ ...place, relId, name: `figure:${id}` });
    setPartText(parts, DOCUMENT, withDrawing(partText(parts, DOCUMENT), place.placeholder, drawing));
  }
}

/** Where a chart's workbook lies in a document. */
export function workbookPart(folder: 'word' | 'ppt', number: number): string {
  return `${folder}/embeddings/chart${number}.xlsx`;
}

/** The relations of a chart part: its workbook, inside the document. */
export function workbookRelation(number: number): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${WORKBOOK_RELATION}" Type="${OFFICE}/package" Target="../embeddings/chart${number}.xlsx"/></Relationships>`;
}

/** What an inline chart is made from. */
interface InlineChart extends Omit<ChartPlace, 'placeholder'> {
  readonly relId: string;
  readonly name: string;
}

/** A chart in a line of text: the drawing that stands in a run. */
export function inlineChart({ relId, docPrId, name, descr, widthEmu, heightEmu }: InlineChart): string {
  return [
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${widthEmu}" cy="${heightEmu}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${docPrId}" name="${escaped(name)}" descr="${escaped(descr)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relId}"/>`,
    '</a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
}

function addType(parts: Parts, number: number): void {
  append(
    parts,
    TYPES,
    '</Types>',
    `<Override PartName="/word/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  );
  const types = partText(parts, TYPES);
  if (/Extension="xlsx"/i.test(types)) return;
  setPartText(
    parts,
    TYPES,
    types.replace(/<Types[^>]*>/, (open) => `${open}<Default Extension="xlsx" ContentType="${XLSX}"/>`),
  );
}

/** Puts XML before the end of a part that is one list. */
export function append(parts: Parts, name: string, end: string, xml: string): void {
  setPartText(
    parts,
    name,
    partText(parts, name).replace(end, () => xml + end),
  );
}

/** The text of the run gives way to the drawing; the run itself stays. */
function withDrawing(xml: string, placeholder: string, drawing: string): string {
  const words = escaped(placeholder);
  const at = xml.indexOf(`>${words}</w:t>`);
  if (at < 0) throw new Error(`no run says ${placeholder}`);
  const start = xml.lastIndexOf('<w:t', at);
  const end = at + `>${words}</w:t>`.length;
  return xml.slice(0, start) + drawing + xml.slice(end);
}
