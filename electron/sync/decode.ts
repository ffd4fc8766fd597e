import type { Encoding } from '../store/outcome.ts';

/** The bytes are not text of this encoding. */
export class NotThisEncoding extends Error {}

/** What the first bytes say: a byte-order mark, or bytes that no text file has. */
export type FirstLook =
  | { kind: 'text'; encoding: Encoding }
  | { kind: 'binary' }
  | { kind: 'spreadsheet' }
  | { kind: 'unsure' };

/** Judges a file by its first chunk; `unsure` means UTF-8 has to be tried over the whole file, else GB18030. */
export function firstLook(bytes: Uint8Array): FirstLook {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'spreadsheet' };
  if (starts(0xef, 0xbb, 0xbf)) return { kind: 'text', encoding: 'utf-8' };
  if (starts(0xff, 0xfe)) return { kind: 'text', encoding: 'utf-16le' };
  if (starts(0xfe, 0xff)) return { kind: 'text', encoding: 'utf-16be' };
  return bytes.includes(0) ? { kind: 'binary' } : { kind: 'unsure' };
}

/**
 * Decodes a stream of bytes, strictly over all of it; throws `NotThisEncoding` at the first byte that does not fit. A last
 * character that is cut off in the middle becomes a mark: the file was not written to its end, and its last row will say so.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) {
    try {
      yield decoder.decode(chunk, { stream: true });
    } catch (error) {
      if (error instanceof TypeError) throw new NotThisEncoding(encoding);
      throw error;
    }
  }
  try {
    yield decoder.decode();
  } catch {
    yield '\ufffd';
  }
}
