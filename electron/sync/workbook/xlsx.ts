import readXlsxFile from 'read-excel-file/node';
import { shownByStyle, withCellsAsSeen } from './stored-cells.ts';
import { type Sheet, trimmedSheet, WorkbookRefused } from './workbook.ts';
import { openZip, zipStored } from './zip.ts';

/** A larger one is no table that a person works with, and its rows would not fit in memory. */
const MOST_PACKED_BYTES = 60_000_000;

const TEXT_PART = /\.(xml|rels)$/i;
/** Parts that no cell rests on, and that may be the greater part of a workbook. */
const BESIDE_CELLS = /\/(theme|drawings|charts|media|pivotCache|pivotTables|printerSettings|externalLinks)\//;

/** Reads a workbook (XLSX) into its sheets; throws `WorkbookRefused`. */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  if (isOldContainer(bytes)) throw new WorkbookRefused(bytes.includes(ENCRYPTED) ? 'LOCKED_WORKBOOK' : 'OLD_WORKBOOK');
  if (bytes.length > MOST_PACKED_BYTES) throw new WorkbookRefused('LARGE_WORKBOOK');
  const parts = asSeen(partsOf(bytes));
  try {
    const sheets = await readXlsxFile<string>(zipStored(parts), { parseNumber: (stored) => stored, trim: false });
    // A sheet that holds nothing but a chart has no rows at all.
    return sheets.map(({ sheet, data }) =>
      trimmedSheet({ name: sheet, rows: (data ?? []).map((row) => row.map(cellText)) }),
    );
  } catch (error) {
    // Out of stack: see the bound on what parts may unpack to.
    throw new WorkbookRefused(error instanceof RangeError ? 'LARGE_WORKBOOK' : 'BROKEN_WORKBOOK');
  }
}

/** The container of workbooks before 2007, and of workbooks behind a password since. */
function isOldContainer(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0;
}

/** The stream that a locked workbook stands in, as its container names it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function partsOf(bytes: Buffer): Map<string, Buffer> {
  const { names, read } = openZip(bytes);
  if (!names.includes('xl/workbook.xml')) {
    const isOther = names.includes('xl/workbook.bin') || names.includes('content.xml');
    throw new WorkbookRefused(isOther ? 'OTHER_WORKBOOK' : 'ZIP_FILE');
  }
  return read((name) => TEXT_PART.test(name) && !BESIDE_CELLS.test(name));
}

/** The parts with every cell as it is seen, which the library by itself would not give. */
function asSeen(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const shown = shownByStyle([...parts].find(([name]) => /styles\.xml$/i.test(name))?.[1].toString('utf8') ?? '');
  return new Map(
    [...parts].map(([name, part]) => {
      if (name === 'xl/workbook.xml') return [name, withDaysSince1904(part)];
      const isSheet = /<(\w+:)?worksheet\b/.test(part.toString('latin1', 0, 2_000));
      return [name, isSheet ? Buffer.from(withCellsAsSeen(part.toString('utf8'), shown)) : part];
    }),
  );
}

/** That days count from 1904 may be said by `true` as well as by the `1` that the library knows. */
function withDaysSince1904(part: Buffer): Buffer {
  return Buffer.from(part.toString('utf8').replace(/date1904=(["'])true\1/, 'date1904="1"'));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** A day as `2026-03-20`, with its time where it has one; a time of no day alone. Shown by hashes where it is none, as in Excel. */
function dayText(date: Date): string {
  const ms = Math.floor((date.getTime() + 500) / 1_000) * 1_000;
  if (Number.isNaN(ms) || Math.abs(ms) > 8e14) return '####';
  const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T');
  if (day < '1900-01-01') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
