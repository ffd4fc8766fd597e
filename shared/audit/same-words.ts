import type { Chapter } from '../chapter/chapter.ts';
import { type DeskLine, deskLines } from './desk-lines.ts';
import { marksIn } from './marks.ts';
import { plainText } from './plain-text.ts';
import { sentencesIn } from './sites.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

/** A number of a text that has the same words as one of the desk's, beside the desk's number. */
export interface PairedNumber {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly expected: string;
  readonly trace: string | null;
}

/** The desk's sentences by their words alone. */
export interface SameWords {
  /**
   * The numbers of a plain text whose words, names and units are those of a sentence or row of the desk's; null where no
   * sentence is. Of several that of the figure near by, else the one that agrees most.
   */
  readonly pair: (plain: string, names: readonly Named[], near: string | null) => PairedNumbers | null;
}

export interface PairedNumbers {
  readonly numbers: readonly PairedNumber[];
  /** The figure whose caption, source, note or row it is. */
  readonly figure: string | null;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

interface DeskSentence {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Its numbers, each as the first and the last of its runs, with what stands before and behind them. */
  readonly numbers: readonly { first: number; last: number; before: number; behind: number; trace: string | null }[];
  readonly figure: string | null;
}

const RUN = /\d+(?:,\d{3})*(?:\.\d+)?/g;

export function sameWords(chapter: Chapter, vocabulary: Vocabulary): SameWords {
  const byWords = new Map<string, DeskSentence[]>();
  for (const line of deskLines(chapter))
    for (const sentence of sentencesOf(line, vocabulary)) {
      const { words, runs } = wordsOf(sentence.text, vocabulary.namesIn(sentence.text));
      if (runs.length === 0) continue;
      const known = byWords.get(words) ?? [];
      byWords.set(words, [...known, { ...sentence, runs }]);
    }
  return {
    pair(plain, names, near) {
      const { words, runs } = wordsOf(plain, names);
      const [best] = (byWords.get(words) ?? [])
        .map((sentence) => ({ sentence, rank: rankOf(sentence, plain, runs, near) }))
        .sort((a, b) => b.rank - a.rank);
      return best ? { numbers: paired(best.sentence, plain, runs), figure: best.sentence.figure } : null;
    },
  };
}

/** A text without its numbers: what is left says what they are of. */
function wordsOf(plain: string, names: readonly Named[]): { words: string; runs: Run[] } {
  const runs = [...plain.matchAll(RUN)]
    .map((found) => ({ from: found.index, to: found.index + found[0].length }))
    .filter(({ from, to }) => names.every((name) => to <= name.from || from >= name.to));
  let [words, at] = ['', 0];
  for (const { from, to } of runs) {
    words += `${plain.slice(at, from)}#`;
    at = to;
  }
  return { words: (words + plain.slice(at)).replace(/ +/g, ' ').trim(), runs };
}

type Cut = Omit<DeskSentence, 'runs'>;

/** A line cut into sentences; a row of a table is one. */
function sentencesOf(line: DeskLine, vocabulary: Vocabulary): Cut[] {
  const plain = plainText(line.text);
  const spans = plain.includes('\t') ? [{ from: 0, text: plain }] : sentencesIn(plain);
  return spans.map(({ from, text }) => cut(line, from, text, vocabulary));
}

function cut(line: DeskLine, from: number, text: string, vocabulary: Vocabulary): Cut {
  const names = vocabulary.namesIn(text);
  const { runs } = wordsOf(text, names);
  const { numbers, dates } = marksIn(text, vocabulary);
  const marks = [...numbers, ...dates].sort((a, b) => a.from - b.from);
  const traceAt = (start: number, end: number) =>
    line.facts.find(({ at, text: printed }) => at < from + end && at + printed.length > from + start)?.trace ?? null;
  const found: DeskSentence['numbers'][number][] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (!run) break;
    const mark = marks.find((one) => one.from <= run.from && one.to >= run.to);
    const last = mark ? runs.findLastIndex(({ to }) => to <= mark.to) : index;
    const end = runs[last]?.to ?? run.to;
    found.push({
      first: index,
      last,
      before: mark ? run.from - mark.from : 0,
      behind: mark ? mark.to - end : 0,
      trace: traceAt(run.from, end),
    });
    index = last;
  }
  return { text, numbers: found, figure: line.figure };
}

function rankOf(
  { text, runs: ofDesk, figure }: DeskSentence,
  plain: string,
  runs: readonly Run[],
  near: string | null,
): number {
  const equal = runs.filter((run, index) => {
    const other = ofDesk[index];
    return other && plain.slice(run.from, run.to) === text.slice(other.from, other.to);
  }).length;
  return equal + (figure !== null && figure === near ? runs.length : 0);
}

function paired({ text, runs: ofDesk, numbers }: DeskSentence, plain: string, runs: readonly Run[]): PairedNumber[] {
  return numbers.flatMap(({ first, last, before, behind, trace }) => {
    const [start, end, deskStart, deskEnd] = [runs[first], runs[last], ofDesk[first], ofDesk[last]];
    if (!start || !end || !deskStart || !deskEnd) return [];
    const [from, to] = [start.from - before, end.to + behind];
    return [
      {
        from,
        to,
        text: plain.slice(from, to),
        expected: text.slice(deskStart.from - before, deskEnd.to + behind),
        trace,
      },
    ];
  });
}
