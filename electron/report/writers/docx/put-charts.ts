import { type Chapter, numberedBlocks } from '../../../../shared/chapter/chapter.ts';
import { placeCharts } from '../../drawingml/place-charts.ts';
import { escaped } from '../../drawingml/text-xml.ts';
import { type Parts, partText, setPartText } from '../../office/parts.ts';
import { type DocumentChart, STAND_IN } from './exhibits.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const EMU_PER_PX = 9525;
/** Beyond the numbers of all pictures; the document is numbered anew when it is finished. */
const FIRST_NUMBER = 10_000;

/** Puts charts of Word's own where their stand-ins are, and takes those away. */
export function putCharts(parts: Parts, chapter: Chapter, charts: ReadonlyMap<string, DocumentChart>): void {
  const alts = new Map(numberedBlocks(chapter).map(({ id, alt }) => [id, alt]));
  for (const id of charts.keys()) setPartText(parts, DOCUMENT, withoutStandIn(partText(parts, DOCUMENT), id));
  const places = [...charts].map(([id, { width, height }], index) => {
    const place = {
      placeholder: placeholder(id),
      docPrId: FIRST_NUMBER + index,
      descr: alts.get(id) ?? '',
      widthEmu: width * EMU_PER_PX,
      heightEmu: height * EMU_PER_PX,
    };
    return [id, place] as const;
  });
  const inOrder = [...charts.values()].map((chart) => chart.parts);
  placeCharts(parts, inOrder, new Map(places));
  dropStandIns(parts);
}

function placeholder(id: string): string {
  return `chart:${id}`;
}

/** The drawing of a stand-in gives way to words, as charts are placed by. */
function withoutStandIn(xml: string, id: string): string {
  const named = xml.indexOf(`name="${escaped(`figure:${id}`)}"`);
  if (named < 0) throw new Error(`no stand-in for ${id}`);
  const [start, end] = [
    xml.lastIndexOf('<w:drawing>', named),
    xml.indexOf('</w:drawing>', named) + '</w:drawing>'.length,
  ];
  return `${xml.slice(0, start)}<w:t>${escaped(placeholder(id))}</w:t>${xml.slice(end)}`;
}

function dropStandIns(parts: Parts): void {
  for (const [name, bytes] of parts) {
    if (!name.startsWith('word/media/') || !STAND_IN.equals(bytes)) continue;
    parts.delete(name);
    const target = name.slice('word/'.length);
    const relations = partText(parts, RELATIONS).replace(/<Relationship [^>]*\/>/g, (one) =>
      one.includes(`Target="${target}"`) ? '' : one,
    );
    setPartText(parts, RELATIONS, relations);
  }
}
