import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeskError, DeskEvent, Lang } from '../../shared/contract/envelope.ts';
import { type InputOf, type OperationName, type OutputOf, operations } from '../../shared/contract/operations.ts';
import { createDesk } from '../desk/create-desk.ts';
import type { Desk, DeskPorts } from '../desk/desk.ts';

/** A desk over folders of its own, called as every host calls it; outputs are held to the contract's schemas. */
export interface TestDesk {
  readonly desk: Desk;
  readonly data: string;
  readonly drop: string;
  readonly events: readonly DeskEvent[];
  readonly call: <Name extends OperationName>(name: Name, input: InputOf<Name>, lang?: Lang) => Promise<OutputOf<Name>>;
  /** The error of a call that has to fail. */
  readonly failure: (name: string, input: unknown, lang?: Lang) => Promise<DeskError>;
  /** Lays a file into the drop folder; files go in by their minute. */
  readonly lay: (name: string, content: string | Uint8Array, minute?: number) => string;
  readonly close: () => Promise<void>;
}

export const repository = path.resolve(import.meta.dirname, '../..');
/** A Tuesday after the week of the examples. */
export const NOW = new Date('2026-03-24T09:00:00Z');

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'weekly-desk-'));
}

/** Opens a desk; `folder` reopens one that was closed, `ports` replace the edge of the machine. */
export async function openTestDesk(folder = temporaryFolder(), ports: Partial<DeskPorts> = {}): Promise<TestDesk> {
  const [data, drop] = [path.join(folder, 'data'), path.join(folder, 'drop')];
  mkdirSync(drop, { recursive: true });
  const desk = await createDesk(
    {
      data,
      drop: [drop],
      resources: path.join(repository, 'resources'),
      worker: path.join(repository, 'electron/worker.ts'),
      resvgWasm: createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
      harfbuzzWasm: createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
    },
    {
      now: () => NOW,
      newId: randomUUID,
      log: () => {},
      version: '0.0.0',
      chooseFolder: null,
      chooseSavePath: null,
      clipboard: null,
      ...ports,
    },
  );
  const events: DeskEvent[] = [];
  desk.subscribe((event) => events.push(event));
  const send = (name: string, input: unknown, lang: Lang) => desk.call({ callId: randomUUID(), name, input, lang });
  let minutes = 0;
  return {
    desk,
    data,
    drop,
    events,
    async call(name, input, lang = 'zh') {
      const reply = await send(name, input, lang);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
      operations[name].output.parse(reply.value);
      return reply.value as never;
    },
    async failure(name, input, lang = 'zh') {
      const reply = await send(name, input, lang);
      if (reply.ok) throw new Error(`${name} was to fail and gave ${JSON.stringify(reply.value)}`);
      return reply.error;
    },
    lay(name, content, minute = ++minutes) {
      const file = path.join(drop, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      const time = new Date(NOW.getTime() + minute * 60_000);
      utimesSync(file, time, time);
      return file;
    },
    close: () => desk.close(),
  };
}

/** Removes what a test left; called where the folder is no longer looked at. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A price file in the product's own format: `code date close` a row. */
export function pricesCsv(...rows: string[]): string {
  return `code,date,close\n${rows.map((row) => `${row.replaceAll(' ', ',')}\n`).join('')}`;
}
