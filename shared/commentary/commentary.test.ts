import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fact, noveltyKindSchema } from '../contract/commentary.ts';
import type { Week } from '../contract/week.ts';
import { NO_HISTORY } from '../figures/figure-history.ts';
import { roundTo, roundToText } from '../format/round.ts';
import { parseCalendar } from '../market/calendar.ts';
import { buildWeek } from '../week/build-week.ts';
import type { WeekRows } from '../week/week-rows.ts';
import { MOST_CHARACTERS } from './digest.ts';
import { SENTENCES } from './sentences.ts';
import { anyWeekRows, DAYS, FRIDAY, WEEK } from './test-week.ts';

test('every file of a sentence stands in the list, under its own id', () => {
  const files = readdirSync(path.join(import.meta.dirname, 'sentences')).map((file) => file.replace('.ts', ''));
  expect(SENTENCES.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('every sentence has the same words in both languages, with a place for the cause', () => {
  for (const { id, words } of SENTENCES) {
    expect(Object.keys(words.en)).toEqual(Object.keys(words.zh));
    for (const ofLang of [words.zh, words.en])
      expect(
        Object.values(ofLang).some((said) => said.includes('{cause}')),
        id,
      ).toBe(true);
  }
});

const calendar = parseCalendar(
  readFileSync(path.join(import.meta.dirname, '../../resources/calendars/closures-2014-2026.csv'), 'utf8'),
);
const weekRows = anyWeekRows(calendar);

const held = (property: (week: Week, rows: WeekRows) => void) =>
  fc.assert(
    fc.property(weekRows, (rows) => {
      property(buildWeek(rows, NO_HISTORY), rows);
    }),
    { seed: 31, numRuns: 150 },
  );
const textsOf = ({ commentary, digest, sinceLastWeek }: Week) => [...commentary, digest, ...sinceLastWeek];
const factsOf = (week: Week) => textsOf(week).flatMap(({ facts }) => facts);
const bare = ({ text }: Fact) => text.replace(/[^\d.]/g, '');

describe('the sentences of any week', () => {
  test('are met here, each of them, and each kind of what has changed', () => {
    const met = new Set<string>();
    held(({ commentary, sinceLastWeek }) => {
      for (const { id } of commentary) met.add(id);
      for (const { kind } of sinceLastWeek) met.add(kind);
    });
    expect([...met].sort()).toEqual([...SENTENCES.map(({ id }) => id), ...noveltyKindSchema.options].sort());
  });

  test('print each number as its value rounds, at its place in the text', () =>
    held((week) => {
      for (const { text, facts } of textsOf(week)) {
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN|null/);
        for (const fact of facts) {
          expect(text.slice(fact.at, fact.at + fact.text.length)).toBe(fact.text);
          const decimals = bare(fact).split('.')[1]?.length ?? 0;
          expect(bare(fact)).toBe(roundToText(Math.abs(fact.value), decimals));
        }
      }
    }));

  test('say the direction that the printed number has', () =>
    held((week) => {
      for (const { text, facts } of textsOf(week))
        for (const fact of facts) {
          const [before, printed] = [
            text.slice(0, fact.at),
            roundTo(fact.value, bare(fact).split('.')[1]?.length ?? 0),
          ];
          if (/^\+/.test(fact.text)) expect(printed).toBeGreaterThan(0);
          if (/^-/.test(fact.text)) expect(printed).toBeLessThan(0);
          // Points between and points moved are told without their sign.
          if (/^points/.test(fact.trace)) continue;
          if (/(涨|增长|净流入|inflow of|inflow came to|up|rose) ?$/.test(before))
            expect(printed, text).toBeGreaterThan(0);
          if (/(跌|下降|净流出|outflow of|outflow came to|down|fell) ?$/.test(before))
            expect(printed, text).toBeLessThan(0);
        }
    }));

  test('never set an outflow beside 净流入, nor a narrowing beside a larger flow', () =>
    held(({ commentary, southbound }) => {
      const said = commentary.find(({ id }) => id === 'southbound-net')?.text ?? '';
      const [net, before] = [roundTo(southbound?.net ?? 0, 2), roundTo(southbound?.previousNet ?? 0, 2)];
      if (/净流出(环比|较)|周净流出/.test(said)) expect(net).toBeLessThan(0);
      if (/净流入(环比|较)|周净流入/.test(said)) expect(net).toBeGreaterThan(0);
      if (/收窄|narrowing/.test(said)) expect(Math.abs(net)).toBeLessThan(Math.abs(before));
      if (/扩大|widening/.test(said)) expect(Math.abs(net)).toBeGreaterThan(Math.abs(before));
      if (/转为|turning/.test(said)) expect(Math.sign(net)).not.toBe(Math.sign(before));
    }));

  test('tell differences of the printed figures where the setting has it so, and 跑输 and 跑赢 as they stand', () =>
    held(({ commentary, changes }, { settings: { printedDifferences } }) => {
      const sentence = commentary.find(({ id }) => id === 'sector-move');
      const printedOf = (code = '') => roundTo(changes.find((change) => change.code === code)?.pct ?? 0, 1);
      for (const fact of sentence?.facts ?? []) {
        const [own, other] = /^pointsAgainst:([^:]+):/.exec(fact.trace)?.[1]?.split('@') ?? [];
        if (own === undefined) continue;
        const between = roundTo(printedOf(own) - printedOf(other), 1);
        if (printedDifferences) expect(Number(bare(fact))).toBe(Math.abs(between));
        const verdicts = sentence?.text.slice(0, fact.at).match(/跑输|跑赢|lagging|beating/g);
        expect(/跑输|lagging/.test(verdicts?.at(-1) ?? ''), sentence?.text).toBe(between < 0);
      }
    }));

  test('say nothing of a week that is not complete, and give the reason for whatever they do not say', () =>
    held((week, rows) => {
      const { commentary, leftOut, southbound, sinceLastWeek } = week;
      const isLate = (code: string) => rows.closes.some((row) => row.code === code && row.closeDate !== FRIDAY);
      for (const { trace } of factsOf(week)) {
        const [kind, code = '', day] = trace.split(':');
        if (kind !== 'price' && day === WEEK.from)
          for (const one of code.split('@')) expect(isLate(one), trace).toBe(false);
      }
      if (!southbound?.complete) {
        expect(commentary.filter(({ id }) => id.startsWith('southbound-'))).toEqual([]);
        expect(sinceLastWeek.filter(({ code }) => code === null)).toEqual([]);
      }
      const hasEachList = DAYS.every((day) => rows.active.some(({ date }) => date === day));
      if (!hasEachList) expect(commentary.filter(({ id }) => id.startsWith('active-'))).toEqual([]);
      for (const { id } of SENTENCES)
        expect(
          [...commentary, ...leftOut].some((one) => one.id === id),
          id,
        ).toBe(true);
    }));

  test('make a digest of at most two hundred characters', () =>
    held(({ digest }) => expect(digest.text.length).toBeLessThanOrEqual(MOST_CHARACTERS)));

  test('have the cause once, in the sentence that it was given to', () =>
    held(({ commentary }, { lang }) => {
      const cause = lang === 'zh' ? '受外围影响，' : ', on weak cues';
      for (const { id, text } of commentary) expect(text.split(cause)).toHaveLength(id === 'movers' ? 2 : 1);
    }));

  test('list as many inflows as the setting says, and no outflow below its size', () =>
    held(({ commentary }, { settings: { inflowNames, outflowFromYi } }: { settings: WeekRows['settings'] }) => {
      const netsOf = (id: string): number[] => {
        const facts = commentary.find((one) => one.id === id)?.facts ?? [];
        return facts.filter(({ trace }) => trace.startsWith('activeNet')).map((fact) => scaled(fact));
      };
      expect(netsOf('active-in').length).toBeLessThanOrEqual(inflowNames);
      for (const net of netsOf('active-out')) expect(-roundTo(net, 2)).toBeGreaterThanOrEqual(outflowFromYi);
    }));
});

/** A net in 亿, whichever language tells it. */
function scaled({ value, unit }: Fact): number {
  return unit.endsWith(' bn') ? value * 10 : value;
}
