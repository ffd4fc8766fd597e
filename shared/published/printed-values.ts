import { type Block, type Chapter, type Exhibit, exhibitName, type Passage } from '../chapter/chapter.ts';
import { barValueText } from '../charts/bars.ts';
import { dotValueText } from '../charts/dots-layout.ts';
import { lineValueText } from '../charts/lines.ts';
import { sentenceById } from '../commentary/sentences.ts';
import {
  type ColumnsData,
  type FigureData,
  type LinesData,
  type TableData,
  traceOfPoint,
} from '../figures/figure-data.ts';
import { formatNumber } from '../format/number.ts';
import { periodName } from '../format/period.ts';

/** Where a report prints something. */
export interface PrintedPlace {
  readonly kind: 'figure' | 'text';
  /** The figure's id, or the slot of a sentence. */
  readonly id: string;
  /** 图1, or what the sentence is about. */
  readonly name: string;
}

/** One number where a report prints it. */
export interface PrintedValue {
  /** Names it within the report: the same number of the same place in another making of it. */
  readonly id: string;
  readonly trace: string | null;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** As it prints; with its sign, where in a sentence the words say that. */
  readonly printed: string;
  readonly place: PrintedPlace;
  /** Of a long line or of columns: which, so that a move of all of it is told once. */
  readonly run: string | null;
}

/** Every number of a report by its place, figures and sentences in the order of the report. */
export function printedValues(chapter: Chapter): PrintedValue[] {
  const { trend } = chapter.front;
  return [
    ...(trend ? ofExhibit(trend, chapter) : []),
    ...chapter.body.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'table'
        ? ofExhibit(block, chapter)
        : passagesOf(block).flatMap((passage) => ofPassage(passage, chapter)),
    ),
  ];
}

/** The passages of a block; a figure has none. */
export function passagesOf(block: Block): readonly Passage[] {
  if (block.kind === 'paragraph') return block.passages;
  return block.kind === 'list' ? block.items.flatMap(({ passages }) => passages) : [];
}

/** What a passage is about: of a sentence its name, of the user's own paragraphs their section. */
export function nameOfSlot(slot: string, { body, lang }: Pick<Chapter, 'body' | 'lang'>): string {
  const [kind, id = ''] = slot.split(':');
  if (kind === 'sentence') return sentenceById(id)?.words[lang].name ?? slot;
  const heading = body.find((block) => block.kind === 'heading' && block.id === id);
  return heading?.kind === 'heading' ? heading.text : slot;
}

function ofPassage({ slot, facts }: Passage, chapter: Chapter): PrintedValue[] {
  const name = nameOfSlot(slot, chapter);
  return facts.map(({ text, value, unit, trace }) => ({
    id: `${slot} ${trace}`,
    trace,
    label: name,
    unit,
    value,
    printed: withSign(text, value),
    place: { kind: 'text', id: slot, name },
    run: null,
  }));
}

/** 跌0.7% is -0.7%: alone a number has its sign, which in a sentence the words may say. */
function withSign(printed: string, value: number): string {
  const isUnsigned = value < 0 && /[1-9]/.test(printed) && !/[-−(（]/.test(printed);
  return isUnsigned ? `-${printed}` : printed;
}

/** A number of a figure before its place is known. */
type FigureNumber = Pick<PrintedValue, 'trace' | 'label' | 'value' | 'printed' | 'run'> & { readonly key: string };

function ofExhibit(exhibit: Exhibit, { lang }: Chapter): PrintedValue[] {
  const { id, figure } = exhibit;
  const place = { kind: 'figure', id, name: exhibitName(exhibit, lang) } as const;
  return numbersOf(figure, lang).map(({ key, ...number }) => ({
    ...number,
    id: `figure:${id} ${key}`,
    unit: figure.unit,
    place,
  }));
}

function numbersOf(figure: FigureData, lang: Chapter['lang']): FigureNumber[] {
  switch (figure.kind) {
    case 'bars':
      return figure.points.map(({ key, label, value, trace }) => ({
        ...{ key, label, value, trace, run: null },
        printed: barValueText(figure, value),
      }));
    case 'dots':
      return figure.points.map(({ key, label, value, trace }) => ({
        ...{ key, label, value, trace, run: null },
        printed: dotValueText(figure, value),
      }));
    case 'columns':
      return columnNumbers(figure);
    case 'lines':
      return lineNumbers(figure, lang);
    case 'table':
      return tableNumbers(figure);
    case 'picture':
      return [];
  }
}

function columnNumbers(figure: ColumnsData): FigureNumber[] {
  const { overlay, parts = [], decimals } = figure;
  const number = (key: string, label: string, run: string, value: number | null, trace: string | null) =>
    value === null ? [] : [{ key, label, run, value, trace, printed: formatNumber(value, decimals) }];
  return [
    ...figure.points.flatMap((point) => [
      ...number(point.key, point.key, '', point.value, point.trace),
      ...(point.parts ?? []).flatMap(({ value, trace }, place) => {
        const part = parts[place];
        return part ? number(`${point.key} ${part.key}`, `${point.key} ${part.label}`, part.key, value, trace) : [];
      }),
    ]),
    ...(overlay?.points.flatMap(({ key, value }) =>
      number(
        `${key} overlay`,
        `${overlay.label} ${key}`,
        'overlay',
        value,
        overlay.trace.before + key + overlay.trace.after,
      ),
    ) ?? []),
  ];
}

function lineNumbers(figure: LinesData, lang: Chapter['lang']): FigureNumber[] {
  return figure.series.flatMap((series) =>
    series.points.map(({ key, value }) => ({
      key: `${series.key} ${key}`,
      label: `${series.label} ${periodName(key, lang)}`,
      value,
      trace: traceOfPoint(series, key),
      printed: lineValueText(figure, value),
      run: series.key,
    })),
  );
}

function tableNumbers({ columns, rows }: TableData): FigureNumber[] {
  return rows.flatMap(({ key, cells }) => {
    const name = cells.find(({ value, text }) => value === null && text !== '')?.text ?? key;
    return cells.flatMap(({ value, text, trace }, place) => {
      const column = columns[place];
      if (value === null || !column) return [];
      return [
        { key: `${key} ${column.key}`, label: `${name} ${column.header}`, value, trace, printed: text, run: null },
      ];
    });
  });
}
