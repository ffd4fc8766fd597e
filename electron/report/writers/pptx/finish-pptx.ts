import { strToU8 } from 'fflate';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import type { ChartParts } from '../../drawingml/native-charts.ts';
import { append, workbookPart, workbookRelation } from '../../drawingml/place-charts.ts';
import { escaped, withoutIllegal } from '../../drawingml/text-xml.ts';
import { closeParts, openParts, type Parts, partText, setCreated, setPartText } from '../../office/parts.ts';

const TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What slides are finished with. */
interface Finish {
  readonly chapter: Chapter;
  readonly charts: readonly ChartParts[];
  readonly alts: ReadonlyMap<string, string>;
  readonly createdAt: string;
}

/** The slides as they leave: our charts, parts numbered from one, of one time, shapes with their words. */
export function finishPptx(bytes: Uint8Array, { chapter, charts, alts, createdAt }: Finish): Uint8Array {
  const parts = openParts(bytes);
  setCreated(parts, createdAt);
  placeCharts(parts, charts);
  for (const name of [...parts.keys()].filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)))
    setPartText(parts, name, numbered(described(withoutIllegal(partText(parts, name)), alts)));
  setFaces(parts, chapter);
  addProperties(parts, chapter);
  dropDangling(parts);
  return closeParts(parts);
}

/** The library counts charts across the process: counted from one, and each with our chart and workbook in place of its own. */
function placeCharts(parts: Parts, charts: readonly ChartParts[]): void {
  const made = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const places = new Map(made.map((number, index) => [number, index + 1]));
  for (const number of made) {
    for (const name of [
      `ppt/charts/chart${number}.xml`,
      `ppt/charts/_rels/chart${number}.xml.rels`,
      `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
    ])
      parts.delete(name);
  }
  for (const [index, { chartXml, workbook }] of charts.entries()) {
    const place = index + 1;
    setPartText(parts, `ppt/charts/chart${place}.xml`, chartXml);
    setPartText(parts, `ppt/charts/_rels/chart${place}.xml.rels`, workbookRelation(place));
    parts.set(workbookPart('ppt', place), workbook);
  }
  const renamed = (xml: string) =>
    xml.replace(
      /\/charts\/chart(\d+)\.xml/g,
      (_, number: string) => `/charts/chart${places.get(number) ?? number}.xml`,
    );
  for (const name of [...parts.keys()].filter((part) => part === TYPES || /^ppt\/slides\/_rels\//.test(part)))
    setPartText(parts, name, renamed(partText(parts, name)));
}

/** What each figure shows, at its shape. */
function described(xml: string, alts: ReadonlyMap<string, string>): string {
  return xml.replace(/<p:cNvPr id="(\d+)" name="([^"]*)"(?: descr="[^"]*")?/g, (_, id: string, name: string) => {
    const alt = alts.get(name);
    return `<p:cNvPr id="${id}" name="${name}"${alt === undefined ? '' : ` descr="${escaped(alt)}"`}`;
  });
}

/** The library gives a table a number that another shape may have. */
function numbered(xml: string): string {
  let count = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    count += 1;
    return `<p:cNvPr id="${count}"`;
  });
}

/** Latin letters in the document's Latin face; the theme's East Asian faces, where it names none. */
function setFaces(parts: Parts, { style }: Chapter): void {
  const latin = escaped(style.latinFont);
  for (const name of [...parts.keys()].filter((part) => /^ppt\/slide(s|Layouts|Masters)\/\w+\.xml$/.test(part)))
    setPartText(
      parts,
      name,
      partText(parts, name).replace(/<a:latin typeface="(?!\+)[^"]*"/g, `<a:latin typeface="${latin}"`),
    );
  const theme = 'ppt/theme/theme1.xml';
  const faces = [style.headingFont, style.bodyFont];
  setPartText(
    parts,
    theme,
    partText(parts, theme).replace(/<a:ea typeface=""\/>/g, () => `<a:ea typeface="${escaped(faces.shift() ?? '')}"/>`),
  );
}

const CUSTOM = 'docProps/custom.xml';

/** Of which week the slides are, and of which data: no one sees it, and an audit asks for it. */
function addProperties(parts: Parts, { week, dataVersion, lang }: Chapter): void {
  const known = { WeeklyDeskWeek: week.from, WeeklyDeskData: dataVersion, WeeklyDeskLanguage: lang };
  const lines = Object.entries(known).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  parts.set(
    CUSTOM,
    strToU8(
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${lines.join('')}</Properties>`,
    ),
  );
  append(
    parts,
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${CUSTOM}"/>`,
  );
  append(
    parts,
    TYPES,
    '</Types>',
    `<Override PartName="/${CUSTOM}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
  );
}

/** The library names the type of a master for each slide: of parts that are not there nothing is said. */
export function dropDangling(parts: Parts): void {
  const types = partText(parts, TYPES).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (line, name: string) =>
    parts.has(name) ? line : '',
  );
  setPartText(parts, TYPES, types);
}
