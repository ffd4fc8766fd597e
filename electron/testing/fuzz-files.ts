import { isUtf8 } from 'node:buffer';

/** Numbers that look random and are the same for one seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const NASTY_CELLS = [
  '',
  '-',
  '#N/A',
  '停牌',
  '1,2,3',
  '(5',
  '1e999',
  '"',
  '12.3.4',
  '９９',
  '2026-13-45',
  '0',
  '-7',
  '3.5亿',
];

type Random = ReturnType<typeof seeded>;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  function flipBytes(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + random(8); count > 0 && flipped.length > 0; count--)
      flipped[random(flipped.length)] = random(256);
    return flipped;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, random(bytes.length + 1));
  },
  function shuffleColumns(bytes, random) {
    return withCells(bytes, (rows) => {
      const width = Math.max(0, ...rows.map((cells) => cells.length));
      const order = Array.from({ length: width }, (_, index) => ({ index, rank: random(1 << 20) }));
      order.sort((a, b) => a.rank - b.rank);
      return rows.map((cells) => (cells.length === width ? order.map(({ index }) => cells[index] ?? '') : cells));
    });
  },
  function replaceCells(bytes, random) {
    return withCells(bytes, (rows) =>
      rows.map((cells) =>
        cells.map((cell) => (random(25) === 0 ? (NASTY_CELLS[random(NASTY_CELLS.length)] ?? '') : cell)),
      ),
    );
  },
  function repeatAndDropRows(bytes, random) {
    return withCells(bytes, (rows) =>
      rows.flatMap((cells) => (random(6) === 0 ? [] : random(6) === 0 ? [cells, cells] : [cells])),
    );
  },
  function encodeOtherwise(bytes, random) {
    const text = textOf(bytes);
    if (random(3) === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
    return random(2) === 0 ? Buffer.from(text) : Buffer.concat([bytes, Buffer.from(text)]);
  },
  function endLinesOtherwise(bytes, random) {
    const ends = ['\r\n', '\r', '\n\n', ' \n'];
    return Buffer.from(textOf(bytes).replace(/\r?\n/g, ends[random(ends.length)] ?? '\n'));
  },
  function insertNoise(bytes, random) {
    const at = random(bytes.length + 1);
    const noise = ['"', '\n', '\t', ',', ';', '\u0000', '=', '合计'][random(8)] ?? '';
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(noise), bytes.subarray(at)]);
  },
];

/** A file spoilt in one to three of the ways in which files are spoilt. */
export function spoilt(bytes: Buffer, random: Random): Buffer {
  let spoiling = bytes;
  for (let times = 1 + random(3); times > 0; times--) {
    const mutation = MUTATIONS[random(MUTATIONS.length)];
    if (mutation) spoiling = mutation(spoiling, random);
  }
  return spoiling;
}

function textOf(bytes: Buffer): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}

function withCells(bytes: Buffer, change: (rows: string[][]) => string[][]): Buffer {
  const text = textOf(bytes);
  const delimiter = text.includes('\t') ? '\t' : ',';
  const rows = text.split(/\r?\n/).map((line) => line.split(delimiter));
  return Buffer.from(
    change(rows)
      .map((cells) => cells.join(delimiter))
      .join('\n'),
  );
}
