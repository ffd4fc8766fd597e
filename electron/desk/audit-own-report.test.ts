import { mkdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Audit } from '../../shared/contract/audit.ts';
import { auditText, textOfLines } from '../testing/audited-text.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

const desk = sampleDesk();
const LANGS = ['zh', 'en'] as const;
const written = new Map<string, string>();

beforeAll(async () => {
  for (const lang of LANGS) {
    const out = path.join(desk.data, `report-${lang}`);
    mkdirSync(out, { recursive: true });
    const { files } = await desk.call(
      'writeReport',
      { week: null, formats: ['docx', 'pptx', 'xlsx', 'template'], out },
      lang,
    );
    for (const { format, path: file } of files)
      if (file) written.set(`${format === 'template' ? `template ${path.extname(file)}` : format} ${lang}`, file);
  }
}, 120_000);

const auditOf = (format: string, lang: string) =>
  desk.call('audit', { file: { from: 'path', path: written.get(`${format} ${lang}`) ?? '' }, week: null });

test.each(
  LANGS.flatMap((lang) =>
    (['docx', 'pptx', 'template .docx', 'template .pptx'] as const).map((format) => [format, lang] as const),
  ),
)('every number of the report that the desk writes is right, and none is unknown: %s, %s', async (format, lang) => {
  const audit = await auditOf(format, lang);
  expect(audit.numbers.filter(({ state }) => state !== 'match')).toEqual([]);
  expect(audit).toMatchObject({ week: '2026-03-16', lang, consistency: [] });
  expect(audit.counts.match).toBeGreaterThan(100);
});

test.each(LANGS)('no number of its workbook is wrong, whose cells have all decimals: %s', async (lang) => {
  const { numbers, counts, consistency } = await auditOf('xlsx', lang);
  expect(numbers.filter(({ state }) => state === 'mismatch')).toEqual([]);
  expect(consistency).toEqual([]);
  expect(counts.match).toBeGreaterThan(2000);
});

test.each([
  ['zh', 60],
  ['en', 25],
] as const)(
  'any digit of any number that is changed makes this number wrong, and no other: %s',
  async (lang, numRuns) => {
    const { lines } = await auditOf('docx', lang);
    const text = textOfLines(lines);
    const whole = await auditText(desk, text);
    expect(whole.counts).toMatchObject({ mismatch: 0, unknown: 0 });
    const numbers = whole.numbers.filter(({ kind }) => kind === 'number');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: numbers.length - 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (which, digit, more) => {
          const number = numbers[which];
          if (!number) return;
          const audit = await auditText(desk, textOfLines(falsified(whole.lines, number, digit, more)));
          const wrong = audit.numbers.filter(({ state }) => state === 'mismatch');
          expect(wrong.map(({ line, at }) => ({ line, at }))).toEqual([{ line: number.line, at: number.at }]);
          expect(wrong[0]?.expected).toContain(/\d[\d.,]*/.exec(number.text)?.[0]);
        },
      ),
      { numRuns, seed: 20260316 },
    );
  },
  180_000,
);

/** The lines with one digit of a number changed. */
function falsified(lines: Audit['lines'], { line, at, text }: Audit['numbers'][number], which: number, more: number) {
  const digits = [...text.matchAll(/\d/g)];
  const found = digits[which % digits.length];
  const place = at + (found?.index ?? 0);
  const digit = String((Number(found?.[0]) + more) % 10);
  return lines.map((one, index) =>
    index === line ? { ...one, text: one.text.slice(0, place) + digit + one.text.slice(place + 1) } : one,
  );
}
