import type { TextEncoding } from '../../shared/contract/imports.ts';
import { readArchived } from './archive.ts';
import { decode } from './decode.ts';
import { detectText } from './detect.ts';
import { createRecordReader } from './records.ts';
import { scanSheets } from './scan-sheets.ts';
import { dataOnly, type Scanned } from './scanned.ts';
import type { Reading } from './source-file.ts';

/** Reads an archived file once from beginning to end. Yields the bytes read, piece by piece. */
export async function* scanRecords(reading: Reading, scanned: Scanned): AsyncGenerator<number> {
  const { encoding } = reading;
  if (encoding === 'xlsx' || encoding === 'hkex') yield* scanSheets(reading, encoding, scanned);
  else yield* scanText(reading, encoding, scanned);
}

/** Text enough to recognise a file by. */
const SAMPLE_CHARACTERS = 65_536;

/** Recognises a text by its beginning, then hands on every record below the header. */
async function* scanText(
  { dataFolder, file }: Reading,
  encoding: TextEncoding,
  scanned: Scanned,
): AsyncGenerator<number> {
  let reader: ReturnType<typeof createRecordReader> | null = null;
  let sample = '';
  let doneBytes = 0;

  const start = () => {
    const found = detectText(sample, {
      name: file.name,
      encoding,
      earlier: file.decisions,
      mapping: file.mapping,
      remembered: file.remembered,
    });
    const take = scanned.begin(found);
    if (!take || found.kind === 'unknown') return null;
    const made = createRecordReader(found.decisions.delimiter, dataOnly(found, take, scanned));
    made.push(sample.replace(/^\ufeff/, ''));
    return made;
  };
  const counted = async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      doneBytes += chunk.length;
      yield chunk;
    }
  };

  for await (const text of decode(counted(readArchived(dataFolder, file.sha256)), encoding)) {
    if (reader) reader.push(text);
    else {
      sample += text;
      if (sample.length >= SAMPLE_CHARACTERS) {
        reader = start();
        if (!reader) return;
      }
    }
    yield doneBytes;
  }
  reader ??= start();
  reader?.end();
  yield doneBytes;
}
