import type PptxGenJS from 'pptxgenjs';
import type { Exhibit } from '../../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../../shared/chapter/exhibits.ts';
import { LINE_HEIGHT, wrapText } from '../../../../shared/charts/wrap-text.ts';
import type { PictureData, TableData } from '../../../../shared/figures/figure-data.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { type ChartParts, nativeCharts } from '../../drawingml/native-charts.ts';
import {
  addTitle,
  type Deck,
  FACE_SLACK,
  INK,
  LAYOUT,
  PLACE,
  type Place,
  pixels,
  SIZE,
  widthOf,
  wordsLook,
} from './deck.ts';
import { addTable, tablePages } from './table-slides.ts';

/** Source and note are read whole: only what is wrong in another way has more lines. */
const MOST_FOOT_LINES = 8;
const GAP = 0.1;
const HOLE_HEIGHT = 0.42;
/** Of a box that stands for the whole figure, and of each line in it. */
const [BOX_HEIGHT, BOX_LINE] = [1.2, 0.3];

/** An exhibit on a slide of its own; a long table goes on to the next. */
export function addExhibit(exhibit: Exhibit, deck: Deck): void {
  const { figure, id } = exhibit;
  if (isDrawn(exhibit) && figure.kind === 'table') {
    addTablePages(exhibit, figure, deck);
    return;
  }
  const { slide, room } = openSlide(exhibit, deck);
  if (!isDrawn(exhibit)) {
    const lines = Math.max(exhibit.holes.length, figure.missing.length);
    addHoles(slide, deck, exhibit, { ...room, h: Math.min(room.h, BOX_HEIGHT + lines * BOX_LINE) });
    return;
  }
  deck.alts.set(`figure:${id}`, exhibit.alt);
  if (figure.kind === 'picture') addPicture(slide, exhibit, figure, room);
  const [chart] = chartOf(exhibit, deck, room);
  if (chart) addChart(slide, deck, chart, room);
}

function addTablePages(exhibit: Exhibit, data: TableData, deck: Deck): void {
  const whole = roomOf(exhibit, deck);
  const { theme, pages } = tablePages(data, whole, deck);
  for (const [index, page] of pages.entries()) {
    const { slide, room } = openSlide(exhibit, deck, pages.length > 1 ? ` (${index + 1}/${pages.length})` : '');
    addTable(slide, deck, { ...page, id: exhibit.id, theme }, room);
  }
  deck.alts.set(`figure:${exhibit.id}`, exhibit.alt);
}

function chartOf({ figure }: Exhibit, { theme, chapter, measure }: Deck, { w, h }: Place): ChartParts[] {
  const { latinFont, bodyFont } = chapter.style;
  return nativeCharts([figure], {
    theme,
    fonts: { latin: latinFont, eastAsian: bodyFont },
    lang: chapter.lang,
    measure,
    size: { width: pixels(w), height: pixels(h) },
  });
}

/** The frame is the library's; its chart gives way to ours when the slides are finished. */
function addChart(slide: PptxGenJS.Slide, { pptx, charts }: Deck, chart: ChartParts, room: Place): void {
  charts.push(chart);
  const stand = [{ name: chart.id, labels: [''], values: [0] }];
  slide.addChart(pptx.ChartType.bar, stand, { ...room, objectName: `figure:${chart.id}` });
}

/** As large as its room allows, its sides in their proportion. */
function addPicture(slide: PptxGenJS.Slide, { id, alt }: Exhibit, { picture }: PictureData, room: Place): void {
  if (!picture) return;
  const scale = Math.min(room.w / picture.width, room.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  slide.addImage({
    data: picture.dataUrl.replace(/^data:/, ''),
    x: room.x + (room.w - w) / 2,
    y: room.y + (room.h - h) / 2,
    w,
    h,
    altText: alt,
    objectName: `figure:${id}`,
  });
}

/** A slide with all that stands around the exhibit, and the room that is left for it. */
function openSlide(exhibit: Exhibit, deck: Deck, page = ''): { slide: PptxGenJS.Slide; room: Place } {
  const { pptx, chapter, measure } = deck;
  const { caption, figure, id } = exhibit;
  const slide = pptx.addSlide({ masterName: LAYOUT.exhibit });
  const title = (caption?.text ?? figure.title) + page;
  const asked = widthOf(title, SIZE.title, true, measure);
  const fitting = Math.floor(Math.min(1, (PLACE.title.w * FACE_SLACK) / asked) * SIZE.title * 2) / 2;
  addTitle(slide, title, Math.max(SIZE.leastTitle, fitting));
  const small = { ...wordsLook(chapter), color: INK.muted, margin: 0 };
  if (caption) {
    const number = text(chapter.lang, caption.label === 'figure' ? 'report.caption.figure' : 'report.caption.table', {
      no: caption.no,
    });
    slide.addText(number, { ...PLACE.number, ...small, fontSize: SIZE.number, valign: 'middle' });
  }
  const room = roomOf(exhibit, deck);
  if (isDrawn(exhibit) && exhibit.holes.length > 0)
    addHoles(slide, deck, exhibit, { ...PLACE.content, h: HOLE_HEIGHT });
  const lines = footLines(exhibit, deck);
  if (lines.length > 0)
    slide.addText(lines.map(({ words }) => words).join('\n'), {
      ...PLACE.content,
      y: room.y + room.h + GAP,
      h: footHeight(lines),
      ...small,
      fontSize: SIZE.source,
      valign: 'top',
      objectName: `source:${id}`,
    });
  return { slide, room };
}

/** What is left of a slide between what it lacks, above, and its source and note, below. */
function roomOf(exhibit: Exhibit, deck: Deck): Place {
  const { x, y, w, h } = PLACE.content;
  const above = isDrawn(exhibit) && exhibit.holes.length > 0 ? HOLE_HEIGHT + GAP : 0;
  const lines = footLines(exhibit, deck);
  const below = lines.length === 0 ? 0 : footHeight(lines) + GAP;
  return { x, y: y + above, w, h: h - above - below };
}

/** Words that take so many lines. */
interface FootLine {
  readonly words: string;
  readonly lines: number;
}

function footLines({ source, note }: Exhibit, { measure }: Deck): FootLine[] {
  const width = PLACE.content.w * FACE_SLACK;
  return [source, note]
    .filter((words) => words !== '')
    .map((words) => {
      const lines = wrapText(words, width, MOST_FOOT_LINES, (part) => widthOf(part, SIZE.source, false, measure));
      return { words, lines: lines.length };
    });
}

function footHeight(lines: readonly FootLine[]): number {
  return (lines.reduce((sum, line) => sum + line.lines, 0) * SIZE.source * LINE_HEIGHT) / 72;
}

/** What the week lacks, in a yellow box. */
function addHoles(slide: PptxGenJS.Slide, { chapter }: Deck, { holes, figure, id }: Exhibit, place: Place): void {
  const lacks = holes.length > 0 ? holes : figure.missing.length > 0 ? figure.missing : [figure.title];
  slide.addText(lacks.map((lack) => text(chapter.lang, 'report.hole', { text: lack })).join('\n'), {
    ...place,
    ...wordsLook(chapter),
    fontSize: SIZE.hole,
    color: INK.text,
    align: 'center',
    valign: 'middle',
    fill: { color: INK.hole },
    line: { color: INK.holeEdge, width: 0.75 },
    objectName: `hole:${id}`,
  });
}
