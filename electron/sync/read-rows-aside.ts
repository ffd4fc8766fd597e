import { on } from 'node:events';
import { type MessagePort, type TransferListItem, Worker } from 'node:worker_threads';
import { NotThisEncoding } from './decode.ts';
import { loadCalendar } from './load-calendar.ts';
import { type RowsEnd, type RowsPiece, readRows } from './read-rows.ts';
import { type Judged, RowsRepeat } from './repeated-rows.ts';
import type { Reading } from './source-file.ts';
import { type WorkbookFault, WorkbookRefused } from './workbook/workbook.ts';

/** What a reading thread is started with. */
export interface ReadOrder extends Omit<Reading, 'calendar'> {
  readonly resources: string;
  readonly judged: Judged | null;
}

type FromReader =
  | RowsPiece
  | RowsEnd
  | { readonly kind: 'failed'; readonly why: 'encoding' | 'repeats' | 'workbook' | 'other'; readonly message: string };

/** How far the reading may be ahead of the writing: enough that neither waits, little enough to cost no memory. */
const PIECES_AHEAD = 3;

/**
 * Reads a file's rows in a thread of its own, so that one large file is read and written at the same time; gives what
 * `readRows` gives. `entry` is the worker's file.
 */
export async function* readRowsAside(entry: string, order: ReadOrder): AsyncGenerator<RowsPiece | RowsEnd> {
  const reader = new Worker(entry, { workerData: { jobs: 'read', ...order } });
  try {
    for await (const [message] of on(reader, 'message', { close: ['exit'] }) as AsyncIterable<[FromReader]>) {
      if (message.kind === 'failed') throw failureOf(message);
      if (message.kind === 'rows') reader.postMessage('more');
      yield message;
      if (message.kind === 'end') return;
    }
    throw new Error('the reading thread ended before its file did');
  } finally {
    await reader.terminate();
  }
}

function failureOf({ why, message }: Extract<FromReader, { kind: 'failed' }>): Error {
  if (why === 'encoding') return new NotThisEncoding(message);
  if (why === 'workbook') return new WorkbookRefused(message as WorkbookFault);
  return why === 'repeats' ? new RowsRepeat(message) : new Error(message);
}

/** The reading thread: reads one file, a few pieces ahead of whoever takes them. */
export async function serveReading(port: MessagePort, order: ReadOrder): Promise<void> {
  let ahead = 0;
  let wake = () => {};
  port.on('message', () => {
    ahead--;
    wake();
  });
  const send = (message: FromReader) => port.postMessage(message, message.kind === 'rows' ? buffersOf(message) : []);
  try {
    for await (const message of readRows({ ...order, calendar: loadCalendar(order.resources) }, order.judged)) {
      send(message);
      if (message.kind === 'rows') ahead++;
      while (ahead >= PIECES_AHEAD) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } catch (error) {
    send({ kind: 'failed', why: whyOf(error), message: error instanceof Error ? error.message : String(error) });
  }
}

function whyOf(error: unknown): Extract<FromReader, { kind: 'failed' }>['why'] {
  if (error instanceof NotThisEncoding) return 'encoding';
  if (error instanceof WorkbookRefused) return 'workbook';
  return error instanceof RowsRepeat ? 'repeats' : 'other';
}

/** Columns change hands without being copied. */
function buffersOf({ prices }: RowsPiece): TransferListItem[] {
  return prices.flatMap((batch) => [batch.seriesAt.buffer, batch.days.buffer, batch.lines.buffer, batch.values.buffer]);
}
