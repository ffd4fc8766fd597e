/** One record of a delimited file: its cells, the physical line where it starts, and its text as it stands there. */
export interface FileRecord {
  readonly cells: string[];
  readonly line: number;
  readonly text: string;
  /** A quote was opened and never closed; the cells are the line split as it is. */
  readonly unclosed: boolean;
}

interface PhysicalLine {
  readonly text: string;
  readonly isCrlf: boolean;
}

/** A quoted cell may run over lines, but one that runs this far was never meant to. */
const MOST_LINES = 200;

/**
 * Splits text into records as it comes, in chunks of any size.
 *
 * Written here, not taken from a library, for what provenance needs of every record and the quick ones do not give: the
 * physical line, the raw text, ragged rows as they are, and a stray quote that costs one line and not the rest of the file.
 */
export function createRecordReader(delimiter: string, onRecord: (record: FileRecord) => void) {
  let rest = '';
  let line = 0;
  let open: PhysicalLine[] = [];

  const emitPlain = (text: string, from: number, unclosed: boolean) => {
    onRecord({ cells: text.split(delimiter), line: from, text, unclosed });
  };

  const giveUp = () => {
    const lines = open;
    const from = line - lines.length + 1;
    open = [];
    const [first, ...others] = lines;
    emitPlain(first?.text ?? '', from, true);
    for (const [index, { text, isCrlf }] of others.entries()) takeLine(text, from + index + 1, isCrlf);
  };

  const takeLine = (text: string, at: number, isCrlf: boolean) => {
    if (open.length === 0 && !text.includes('"')) {
      if (text !== '') emitPlain(text, at, false);
      return;
    }
    open.push({ text, isCrlf });
    const whole = open.length === 1 ? text : joined(open);
    const quotes = quotesOf(whole, delimiter);
    // A quote that closes in the middle of another line's words was never meant to be the other end of the first.
    if (open.length >= MOST_LINES || (quotes === 'astray' && open.length > 1)) giveUp();
    else if (quotes !== 'open') {
      const from = at - open.length + 1;
      open = [];
      onRecord({ cells: splitQuoted(whole, delimiter), line: from, text: whole, unclosed: false });
    }
  };

  return {
    push(chunk: string) {
      const text = rest + chunk;
      let start = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        const isCrlf = text.charCodeAt(end - 1) === 13 && end > start;
        takeLine(text.slice(start, isCrlf ? end - 1 : end), ++line, isCrlf);
        start = end + 1;
      }
      rest = text.slice(start);
    },
    end() {
      if (rest !== '') takeLine(rest.endsWith('\r') ? rest.slice(0, -1) : rest, ++line, false);
      rest = '';
      while (open.length > 0) giveUp();
    },
  };
}

/** Lines of one record, with the line ends between them that stand in the file: they are part of a quoted cell. */
function joined(lines: readonly PhysicalLine[]): string {
  return lines
    .map(({ text, isCrlf }, index) => (index === lines.length - 1 ? text : `${text}${isCrlf ? '\r\n' : '\n'}`))
    .join('');
}

/**
 * Whether every quoted cell of the text is closed, and closed at its cell's end. A quote opens a cell only as its first
 * character.
 */
function quotesOf(text: string, delimiter: string): 'closed' | 'open' | 'astray' {
  let state: 'start' | 'plain' | 'quoted' | 'behind' = 'start';
  let astray = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (state === 'quoted') {
      if (character !== '"') continue;
      if (text.charAt(at + 1) === '"') at++;
      else state = 'behind';
    } else if (character === delimiter) state = 'start';
    else if (character === '"' && state === 'start') state = 'quoted';
    else if (character !== ' ') {
      astray ||= state === 'behind';
      state = state === 'behind' ? 'behind' : 'plain';
    }
  }
  if (state === 'quoted') return 'open';
  return astray ? 'astray' : 'closed';
}

function splitQuoted(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const opening = /^ *"/.exec(text.slice(at, at + 8));
    if (opening) {
      const { cell, end } = quotedCell(text, at + opening[0].length);
      const next = text.indexOf(delimiter, end);
      cells.push(cell + text.slice(end, next < 0 ? text.length : next).trim());
      at = next < 0 ? text.length + 1 : next + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      cells.push(text.slice(at, next < 0 ? text.length : next));
      at = next < 0 ? text.length + 1 : next + 1;
    }
  }
  return cells;
}

function quotedCell(text: string, from: number): { cell: string; end: number } {
  let cell = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

/** Where each cell of a record's raw text starts and ends, quotes included, for marking one. */
export function cellSpans(text: string, delimiter: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    if (at === text.length || (character === delimiter && !quoted)) {
      spans.push([start, at]);
      start = at + 1;
    }
  }
  return spans;
}

/** Delimiters that exports use, in the order in which a tie is settled. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The delimiter that a first line `sep=;` sets, as Excel reads it; null where the line is an ordinary one. */
export function delimiterSet(firstLine: string): string | null {
  return /^"?sep=([^\r\n"])"?\r?$/i.exec(firstLine)?.[1] ?? null;
}

/** The delimiter that splits a header line into most cells; a comma where none stands in it. */
export function delimiterOf(headerLine: string): string {
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = headerLine.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
