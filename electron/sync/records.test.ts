import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellSpans, createRecordReader, delimiterOf, delimiterSet, type FileRecord } from './records.ts';

function read(text: string, delimiter = ',', chunkSize = text.length || 1): FileRecord[] {
  const records: FileRecord[] = [];
  const reader = createRecordReader(delimiter, (record) => records.push(record));
  for (let at = 0; at < text.length; at += chunkSize) reader.push(text.slice(at, at + chunkSize));
  reader.end();
  return records;
}
const cells = (text: string, delimiter = ',') => read(text, delimiter).map((record) => record.cells);
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('records', () => {
  test('cells, quotes, doubled quotes, delimiters and line ends within quotes', () => {
    expect(cells('a,b\n"1,5","say ""hi"""\n"two\nlines",x\n')).toEqual([
      ['a', 'b'],
      ['1,5', 'say "hi"'],
      ['two\nlines', 'x'],
    ]);
  });

  test('the physical line where a record starts, counted over quoted line ends and blank lines', () => {
    expect(read('h\n\n"a\nb\nc"\nd\n').map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  test('CRLF, a last line without an end, ragged rows as they are', () => {
    expect(cells('a,b\r\n1\r\n2,3,4')).toEqual([['a', 'b'], ['1'], ['2', '3', '4']]);
  });

  test('a stray quote costs one line and not the rest of the file', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `r${index},x`).join('\n');
    const records = read(`h,h\n"open,x\n${rows}\n`);
    expect(records.filter(({ unclosed }) => unclosed).map(({ line }) => line)).toEqual([2]);
    expect(records).toHaveLength(502);
  });

  test('a quote within a cell is a character', () => {
    expect(cells('5" pipe,2\n')).toEqual([['5" pipe', '2']]);
  });

  test.each([
    ['a comma in quotes', 'name,place,zip\nWong,"Central, HK",00700', [['Wong', 'Central, HK', '00700']]],
    [
      'quotes that are escaped',
      'a,b\n1,"he ""said"" so"\n3,4\n',
      [
        ['1', 'he "said" so'],
        ['3', '4'],
      ],
    ],
    [
      'cells with nothing in quotes',
      'a,b,c\r\n1,"",""\r\n2,3,4',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    ['JSON in a cell', 'k,v\n1,"{""at"": [102.0, 0.5], ""of"": ""x""}"\n', [['1', '{"at": [102.0, 0.5], "of": "x"}']]],
    [
      'a line feed in quotes',
      'a,b\n"once \nupon",5\n7,8\n',
      [
        ['once \nupon', '5'],
        ['7', '8'],
      ],
    ],
    [
      'CRLF in quotes, kept as it is',
      'a,b\r\n"once \r\nupon",5\r\n7,8\r\n',
      [
        ['once \r\nupon', '5'],
        ['7', '8'],
      ],
    ],
    [
      'quotes and line ends',
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ['1', 'ha \n"ha" \nha'],
        ['3', '4'],
      ],
    ],
    ['signs beyond ASCII', 'a,b\n4,ʤ中\u{20000}', [['4', 'ʤ中\u{20000}']]],
    ['degrees with their quotes', `a,b\n1,37°36'37.8"N 121°2'17.9"W\n`, [['1', `37°36'37.8"N 121°2'17.9"W`]]],
    ['a blank before the quote and behind it', 'a, b\n1, "x, y" , 2\n', [['1', 'x, y', ' 2']]],
    ['a delimiter behind every row', 'a,b,\n1,2,\n', [['1', '2', '']]],
  ])('%s', (_, text, rows) => {
    for (const chunkSize of [1, 3, 1_000]) {
      expect(
        read(text, ',', chunkSize)
          .map((record) => record.cells)
          .slice(1),
      ).toEqual(rows);
    }
  });

  test('a first line that sets the delimiter, and lines that only look like one', () => {
    expect(['sep=;', 'SEP=|\r', '"sep=\t"', 'sep=', 'sep=;;', 'separator=;'].map(delimiterSet)).toEqual([
      ';',
      '|',
      '\t',
      null,
      null,
      null,
    ]);
  });

  test('whatever is written quoted is read back, in chunks of any size', () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '中') }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (rows, chunkSize) => {
        const text = rows.map((one) => `${one.map(quote).join(',')}\n`).join('');
        const records = read(text, ',', chunkSize);
        expect(records.map((record) => record.cells)).toEqual(rows);
        expect(records.map((record) => record.text).join('\n')).toBe(text.slice(0, -1));
      }),
      { seed: 7 },
    );
  });

  test('the span of a cell is its place in the raw text', () => {
    const text = 'a,"1,5",c';
    expect(cellSpans(text, ',').map(([from, to]) => text.slice(from, to))).toEqual(['a', '"1,5"', 'c']);
  });

  test('the delimiter is the one that splits the header most', () => {
    expect(['a,b', 'a\tb', 'a;b;c,d', 'a|b', 'a'].map(delimiterOf)).toEqual([',', '\t', ';', '|', ',']);
  });
});
