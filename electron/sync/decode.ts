import type { Encoding, TextEncoding } from '../store/outcome.ts';
import { TAB_DATA } from './workbook/hkex-daily.ts';

/** The bytes are not text of this encoding. */
export class NotThisEncoding extends Error {}

/** What the first bytes say: the encoding or kind of workbook, or that this is no file of either; `unsure` leaves it open. */
export type FirstLook = { kind: 'known'; encoding: Encoding } | { kind: 'binary' } | { kind: 'unsure' };

/** Judges a file by its first chunk; `unsure` means UTF-8 has to be tried over the whole file, else GB18030. */
export function firstLook(bytes: Uint8Array): FirstLook {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  const known = (encoding: Encoding): FirstLook => ({ kind: 'known', encoding });
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return known('xlsx');
  if (TAB_DATA.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return known('hkex');
  if (starts(0xef, 0xbb, 0xbf)) return known('utf-8');
  if (starts(0xff, 0xfe)) return known('utf-16le');
  if (starts(0xfe, 0xff)) return known('utf-16be');
  if (!bytes.includes(0)) return { kind: 'unsure' };
  const wide = wideEncoding(bytes);
  return wide ? known(wide) : { kind: 'binary' };
}

/** Characters that no text has, whatever its language. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\0-\u0008\u000e-\u001f]/;

/** Bytes by which text of two bytes a character is told from what is no text. */
const LOOKED_AT = 65_536;

/**
 * UTF-16 without a mark: digits, commas and line ends have a zero byte each, always on the same side; but for a few characters
 * whose low byte is zero, none stands on the other.
 */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  const [most, least] = high > low ? [high, low] : [low, high];
  if (most < end / 20 || least > most / 20) return null;
  const encoding = high > low ? 'utf-16be' : 'utf-16le';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, end));
  return NO_TEXT.test(text) ? null : encoding;
}

/**
 * Decodes a stream of bytes, strictly over all of it; throws `NotThisEncoding` at the first byte that does not fit. A last
 * character that is cut off in the middle becomes a mark: the file was not written to its end, and its last row will say so.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  yield* withLineFeeds(decodeStrictly(bytes, encoding));
}

async function* decodeStrictly(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
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

/** Decodes what is there for showing: bytes that do not fit become marks. */
export async function* decodeLeniently(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  yield* withLineFeeds(markMisfits(bytes, encoding));
}

async function* markMisfits(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Text whose lines end as an old Mac ended them, by a carriage return alone, with the line feeds that all else goes by. */
async function* withLineFeeds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let isOldMac: boolean | null = null;
  for await (const text of texts) {
    if (isOldMac === null && /[\r\n]/.test(text)) isOldMac = !text.includes('\n');
    yield isOldMac ? text.replaceAll('\r', '\n') : text;
  }
}
