import { crc32, inflateRawSync } from 'node:zlib';
import { WorkbookRefused } from './workbook.ts';

/**
 * What parts may unpack to: about a million cells, read in seconds. Beyond it the time that the library takes grows with the
 * square of the rows, and on a busy machine it runs out of stack.
 */
const MOST_BYTES = 40_000_000;

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
}

/** Names of all parts of a zip, and the bytes of one; how much they unpack to is known before any is unpacked. */
export interface Zip {
  readonly names: readonly string[];
  readonly read: (wanted: (name: string) => boolean) => Map<string, Buffer>;
}

/** Opens a zip by its directory; throws `WorkbookRefused` where it is broken, locked or too large. */
export function openZip(bytes: Buffer): Zip {
  const entries = guarded(() => entriesOf(bytes));
  return {
    names: entries.map(({ name }) => name),
    read(wanted) {
      const chosen = entries.filter(({ name }) => wanted(name));
      if (chosen.some(({ flags }) => (flags & ENCRYPTED) !== 0)) throw new WorkbookRefused('LOCKED_WORKBOOK');
      if (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new WorkbookRefused('LARGE_WORKBOOK');
      return guarded(() => new Map(chosen.map((entry) => [entry.name, partOf(bytes, entry)])));
    },
  };
}

/** Whatever is wrong with the bytes is told as one thing: the file is broken. */
function guarded<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('BROKEN_WORKBOOK');
  }
}

function entriesOf(bytes: Buffer): Entry[] {
  // A comment may stand behind the end record.
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_RECORD) end--;
  if (end < 0) throw new WorkbookRefused('BROKEN_WORKBOOK');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  while (entries.length < count) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new WorkbookRefused('BROKEN_WORKBOOK');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function partOf(bytes: Buffer, { method, packed, size, crc, at }: Entry): Buffer {
  const from = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const inside = bytes.subarray(from, from + packed);
  const part = method === DEFLATED ? inflateRawSync(inside, { maxOutputLength: Math.max(1, size) }) : inside;
  if ((method !== DEFLATED && method !== STORED) || part.length !== size || crc32(part) !== crc)
    throw new WorkbookRefused('BROKEN_WORKBOOK');
  return part;
}

/** A zip of parts as they are, not made smaller. */
export function zipStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(LOCAL_LENGTH);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(crc32(part), 14);
    local.writeUInt32LE(part.length, 18);
    local.writeUInt32LE(part.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(ENTRY_LENGTH);
    entry.writeUInt32LE(ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    local.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(at, 42);
    files.push(local, nameBytes, part);
    directory.push(entry, nameBytes);
    at += LOCAL_LENGTH + nameBytes.length + part.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, entries, end]);
}
