// Our tables against AG Grid alone with the same rows, in Chromium: node bench/tables.ts [rounds]
// Chromium from CHROMIUM, else /usr/bin/chromium
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { quantile } from './quantile.ts';
import { type FirstRowTimes, measureFirstRows, type Way } from './tables/first-rows.ts';
import { servePages } from './tables/pages.ts';
import { measureScroll, type ScrollTimes } from './tables/scroll.ts';
import { newContext, openBrowser } from './window/browser.ts';
import { type Line, notMade, print, spread } from './window/table.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
const FIRST_ROWS: readonly { readonly way: Way; readonly rows: number }[] = [
  { way: 'create', rows: 1000 },
  { way: 'give', rows: 1000 },
  { way: 'create', rows: 10_000 },
  { way: 'give', rows: 10_000 },
  { way: 'page', rows: 100_000 },
];
const SCROLLED = 10_000;
const WAY = {
  create: 'a table made with them',
  give: 'given to an empty one',
  page: 'read piece by piece',
} as const;

const work = mkdtempSync(path.join(tmpdir(), 'table-bench-'));
const pages = await servePages(work);
const browser = await openBrowser();
const context = await newContext(browser, pages.origin);
const lines: Line[] = [];
for (const asked of FIRST_ROWS)
  await made(`first of ${asked.rows} rows`, async () => firstLine(await measureFirstRows(context, asked, ROUNDS)));
await made(`scrolling ${SCROLLED} rows`, async () => scrollLine(await measureScroll(context, SCROLLED, ROUNDS)));
await browser.close();
pages.stop();
print(lines);
process.stdout.write(`\n${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
rmSync(work, { recursive: true, force: true });

/** A measurement that fails is told where its line would stand, and the others are made all the same. */
async function made(what: string, measure: () => Promise<Line>): Promise<void> {
  process.stderr.write(`${what}\n`);
  lines.push(await measure().catch((thrown: unknown) => notMade(what, String(thrown))));
}

function firstLine({ way, rows, ours, rival }: FirstRowTimes): Line {
  return {
    ...against(ours, rival),
    what: `first of ${rows} rows, ${WAY[way]}; rival: AG Grid alone`,
    target: '<= 1.1',
  };
}

function scrollLine({ rows, ours, rival }: ScrollTimes): Line {
  return { ...against(ours, rival), what: `p95 of a frame, scrolling ${rows} rows; rival: AG Grid alone` };
}

function against(ours: readonly number[], rival: readonly number[]): Omit<Line, 'what'> {
  return {
    window: spread(ours),
    rival: spread(rival),
    ratio: (quantile(ours, 0.5) / quantile(rival, 0.5)).toFixed(2),
  };
}
