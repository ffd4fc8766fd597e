import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isoDateSchema } from '../../../shared/contract/dates.ts';

const numbers = z.record(z.string(), z.number().nullable());
const withCode = z.looseObject({ code: z.string() });
const name = z.object({
  net: z.number(),
  rangeNet: z.number(),
  days: z.number(),
  rangeDays: z.number(),
  weekly: z.array(z.number().nullable()),
});

const pricesWeek = z.object({
  changes: z.array(withCode.extend({ pct: z.number().nullable(), unadjustedPct: z.number().nullable() })),
  spans: z.array(withCode),
  extremes: z.record(z.string(), z.enum(['high', 'low']).nullable()),
  against: numbers,
  rebased: z.record(z.string(), z.record(z.string(), z.unknown())),
  relative: z.array(withCode.extend({ ratedOn: isoDateSchema })),
});

const flowsWeek = z.object({
  southbound: z
    .looseObject({
      currency: z.string(),
      sums: numbers,
      record: z.object({ weeks: z.number(), since: isoDateSchema }).nullable(),
      streak: z.number().nullable(),
    })
    .nullable(),
  years: z.record(z.string(), z.object({ sum: z.number(), days: z.number(), last: isoDateSchema })),
  table: z.looseObject({ stocks: z.array(withCode.extend({ share: z.number().nullable() })), etfs: z.array(withCode) }),
  names: z.object({ all: z.record(z.string(), name), sh: z.record(z.string(), name), sz: z.record(z.string(), name) }),
  holdingChanges: numbers,
});

const ahWeek = z.object({ index: z.unknown(), pairs: z.array(z.looseObject({ hCode: z.string() })) });

const growthWeek = z.record(z.string(), z.array(z.tuple([z.string(), z.number()])));

const WEEKS = { prices: pricesWeek, flows: flowsWeek, ah: ahWeek, growth: growthWeek };
export const SUBJECTS = ['prices', 'flows', 'ah', 'growth'] as const satisfies (keyof typeof WEEKS)[];
export type ExpectedWeek<Subject extends keyof typeof WEEKS> = z.infer<(typeof WEEKS)[Subject]>;

const aboutSchema = z.object({
  by: z.string(),
  on: isoDateSchema,
  python: z.string(),
  inputs: z.record(z.string(), z.string()),
});

function read(market: string, subject: string) {
  const text = readFileSync(path.join(import.meta.dirname, `${market}-${subject}.json`), 'utf8');
  return z.object({ about: aboutSchema, weeks: z.record(isoDateSchema, z.unknown()) }).parse(JSON.parse(text));
}

/** How the numbers of a market came about: by which script, when, and from which bytes. */
export function expectedAbout(market: string, subject: keyof typeof WEEKS): z.infer<typeof aboutSchema> {
  return read(market, subject).about;
}

/** What `scripts/oracle` worked out of a market's weeks, by their Mondays. */
export function expectedWeeks<Subject extends keyof typeof WEEKS>(market: string, subject: Subject) {
  return Object.entries(read(market, subject).weeks).map(([monday, week]) => ({
    monday: isoDateSchema.parse(monday),
    week: WEEKS[subject].parse(week) as ExpectedWeek<Subject>,
  }));
}
