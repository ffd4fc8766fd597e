// A document of twenty pages held to the sample week, against mammoth reading the same document's text alone: medians of interleaved rounds.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { InputOf, OperationName, OutputOf } from '../shared/contract/operations.ts';
import { openBenchDesk, RESOURCES } from './bench-desk.ts';
import { quantile } from './quantile.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
/** The report is of eight pages: three times over it is more than twenty. */
const TIMES = 3;
const work = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
const drop = path.join(RESOURCES, 'samples/drop');
const desk = await openBenchDesk(path.join(work, 'data'), drop, () => new Date('2026-03-24T09:00:00Z'));
await call('sync', { yes: true });
mkdirSync(path.join(work, 'out'));
const { files } = await call('writeReport', { week: null, formats: ['docx'], out: path.join(work, 'out') });
const file = path.join(work, 'long.docx');
writeFileSync(file, lengthened(readFileSync(files[0]?.path ?? '')));

const [ours, theirs]: [number[], number[]] = [[], []];
let numbers = 0;
for (let round = 0; round <= ROUNDS; round++) {
  const [audit, own] = await timed(() => call('audit', { file: { from: 'path', path: file }, week: null }));
  const [, rival] = await timed(() => mammoth.extractRawText({ path: file }));
  numbers = audit.numbers.length;
  // The first warms both.
  if (round === 0) continue;
  ours.push(own);
  theirs.push(rival);
}
const [own, rival] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
console.log(`mammoth, text alone: ${rival.toFixed(0)} ms`);
console.log(`audit of ${numbers} numbers: ${own.toFixed(0)} ms, ${(own / rival).toFixed(2)} of mammoth`);
await desk.close();
rmSync(work, { recursive: true });

async function call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const reply = await desk.call({ callId: name, name, input: input as never, lang: 'zh' });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as never;
}

async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

/** The document with its paragraphs and tables several times over. */
function lengthened(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [start, end] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr')];
  const blocks = xml.slice(start, end);
  const body = blocks.repeat(TIMES);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, start) + body + xml.slice(end)) });
}
