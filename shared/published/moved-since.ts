import { bookExhibits, type Chapter, type Exhibit, exhibitName } from '../chapter/chapter.ts';
import { MISSING } from '../format/number.ts';
import { text } from '../i18n/text.ts';
import { nameOfSlot, type PrintedPlace, type PrintedValue, passagesOf, printedValues } from './printed-values.ts';

/** A number that prints otherwise than it was published: null before where it is new, after where it is gone. */
export interface MovedValue {
  readonly id: string;
  readonly trace: string | null;
  readonly label: string;
  readonly unit: string;
  readonly was: number | null;
  readonly now: number | null;
  readonly printedWas: string | null;
  readonly printedNow: string | null;
  readonly place: PrintedPlace;
  /** How many further points of the same line or columns moved with it. */
  readonly more: number;
}

/** A text that reads otherwise than it was published; null where it is not there. */
export interface MovedText {
  readonly slot: string;
  readonly name: string;
  readonly was: string | null;
  readonly now: string | null;
}

export interface Moved {
  readonly values: readonly MovedValue[];
  readonly texts: readonly MovedText[];
  /** All numbers that moved, those of long lines too. */
  readonly count: number;
}

/** Of a line of years that moved whole its newest points say it. */
const SHOWN_OF_RUN = 3;

/** What moved between a report as it was published and as it would print now; what prints alike did not. */
export function movedBetween(was: Chapter, now: Chapter): Moved {
  const [before, after] = [byId(printedValues(was)), byId(printedValues(now))];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const moved = ids.flatMap((id): Move[] => {
    const [then, here] = [before.get(id) ?? null, after.get(id) ?? null];
    return then?.printed === here?.printed ? [] : [{ id, then, here }];
  });
  return { values: inRuns(moved), texts: movedTexts(was, now), count: moved.length };
}

interface Move {
  readonly id: string;
  readonly then: PrintedValue | null;
  readonly here: PrintedValue | null;
}

/** A number may stand twice in a sentence: the first says it. */
function byId(values: readonly PrintedValue[]): Map<string, PrintedValue> {
  const found = new Map<string, PrintedValue>();
  for (const value of values) if (!found.has(value.id)) found.set(value.id, value);
  return found;
}

function inRuns(moves: readonly Move[]): MovedValue[] {
  const runs = Map.groupBy(moves, ({ id, then, here }) => {
    const { run, place } = then ?? here ?? { run: null, place: null };
    return run === null ? id : `${place?.id} ${run}`;
  });
  return [...runs.values()].flatMap((run) => {
    const shown = run.slice(-SHOWN_OF_RUN);
    return shown.flatMap((move, at) => movedValue(move, at === 0 ? run.length - shown.length : 0));
  });
}

function movedValue({ id, then, here }: Move, more: number): MovedValue[] {
  const said = here ?? then;
  if (!said) return [];
  const { trace, label, unit, place } = said;
  return [
    {
      id,
      trace,
      label,
      unit,
      was: then?.value ?? null,
      now: here?.value ?? null,
      printedWas: then?.printed ?? null,
      printedNow: here?.printed ?? null,
      place,
      more,
    },
  ];
}

function movedTexts(was: Chapter, now: Chapter): MovedText[] {
  const [before, after] = [textsOf(was), textsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((slot) => {
    const [then, here] = [before.get(slot) ?? null, after.get(slot) ?? null];
    if (then?.text === here?.text) return [];
    return [{ slot, name: (here ?? then)?.name ?? slot, was: then?.text ?? null, now: here?.text ?? null }];
  });
}

const OF_FRONT = ['title', 'subtitle', 'date', 'rating'] as const;

/** What a report says in words, by where it says it: front page, sentences, captions. */
function textsOf(chapter: Chapter): Map<string, { readonly name: string; readonly text: string }> {
  const { lang, front, body } = chapter;
  const texts = new Map<string, { name: string; text: string }>();
  for (const slot of OF_FRONT) texts.set(slot, { name: text(lang, `room.field.${slot}`), text: front[slot] });
  for (const { slot, text: said } of body.flatMap(passagesOf)) {
    const before = texts.get(slot);
    texts.set(slot, { name: nameOfSlot(slot, chapter), text: before ? `${before.text}\n${said}` : said });
  }
  for (const exhibit of bookExhibits(chapter)) {
    const name = exhibitName(exhibit, lang);
    if (exhibit.caption) texts.set(`caption:${exhibit.id}`, { name, text: exhibit.caption.text });
    for (const [key, said] of wordsOfRows(exhibit)) texts.set(`row:${exhibit.id}:${key}`, { name, text: said });
  }
  return texts;
}

/** What a table says in words, row by row; its numbers are compared as numbers. */
function wordsOfRows({ figure }: Exhibit): [key: string, words: string][] {
  if (figure.kind !== 'table') return [];
  return figure.rows.map(({ key, cells }) => [
    key,
    cells.flatMap(({ value, text: said }) => (value === null && said !== MISSING ? said : [])).join(' '),
  ]);
}
