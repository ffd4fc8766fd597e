import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OutputOf } from '../../shared/contract/operations.ts';
import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { TestDesk } from './test-desk.ts';

/** The two weeks of the sample that documents are made of, and brought onto. */
export const [LAST, THIS] = [isoDate('2026-03-09'), isoDate('2026-03-16')];

/** A document that was brought up to date: what was told, what came of it, and the folder of both. */
export interface Updated<Name extends 'refreshDocument' | 'rollForwardDocument'> {
  readonly told: OutputOf<Name>;
  readonly bytes: Uint8Array;
  readonly folder: string;
}

/** Makes documents of a desk, and brings them up to date. */
export interface DocumentDesk {
  /** A week's report; the same for the same until the data change. */
  readonly report: (week: IsoDate, lang: Lang) => Promise<Uint8Array>;
  readonly rolled: (
    bytes: Uint8Array,
    more?: Omit<InputOf<'rollForwardDocument'>, 'file'>,
  ) => Promise<Updated<'rollForwardDocument'>>;
  readonly refreshed: (bytes: Uint8Array) => Promise<Updated<'refreshDocument'>>;
  /** The code of the refusal of a document. */
  readonly refusal: (
    name: 'refreshDocument' | 'rollForwardDocument',
    bytes: Uint8Array,
    week?: string | null,
  ) => Promise<string>;
}

export function documentDesk(desk: TestDesk): DocumentDesk {
  const made = new Map<string, Promise<Uint8Array>>();
  let folders = 0;
  const laid = (bytes: Uint8Array) => {
    const folder = path.join(desk.data, `documents-${++folders}`);
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, '行业周报-20260309-0315.docx');
    writeFileSync(file, bytes);
    return { folder, file };
  };
  const written = async (week: IsoDate, lang: Lang) => {
    const { files } = await desk.call('writeReport', { week, formats: ['docx'] }, lang);
    return new Uint8Array(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
  };
  const held = (file: string, bytes: Uint8Array, made: string | null | undefined) => {
    expect(Buffer.compare(readFileSync(file), Buffer.from(bytes)), 'the original is untouched').toBe(0);
    return new Uint8Array(readFileSync(made ?? ''));
  };
  return {
    report(week, lang) {
      const known = made.get(week + lang) ?? written(week, lang);
      made.set(week + lang, known);
      return known;
    },
    async rolled(bytes, more = {}) {
      const { folder, file } = laid(bytes);
      const told = await desk.call('rollForwardDocument', { file: { from: 'path', path: file }, ...more });
      return { told, bytes: held(file, bytes, told.file?.path), folder };
    },
    async refreshed(bytes) {
      const { folder, file } = laid(bytes);
      const told = await desk.call('refreshDocument', { file: { from: 'path', path: file } });
      return { told, bytes: held(file, bytes, told.file?.path), folder };
    },
    async refusal(name, bytes, week = null) {
      const { code, message, hint } = await desk.failure(name, {
        file: { from: 'path', path: laid(bytes).file },
        week,
      });
      expect([message, hint].every((words) => words.length > 5)).toBe(true);
      return code;
    },
  };
}

/** Each place that is left to the analyst with why. */
export function reasons({ undecided }: OutputOf<'refreshDocument'>): string[] {
  return undecided.map(({ place, why }) => `${place} ${why}`);
}

/** Lines as they read where pages are not counted: those of the lists are Word's to count anew. */
export function withoutPages(words: readonly string[]): string[] {
  return words.map((line) => (/^([图表]\d|Figure|Table)/.test(line) ? line.replace(/\d+$/, '') : line));
}
