import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataTable } from '../../shared/charts/data-table.ts';
import { FIGURES } from '../../shared/figures/figures.ts';
import { VIEW_FIGURES } from '../../shared/figures/views/view-figures.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { repository } from '../testing/test-desk.ts';

const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
const PARAMS: Readonly<Record<string, Record<string, string>>> = {
  'active-name': { code: '9988.HK', weeks: '13', channel: 'sh' },
  'ah-pair': { code: '0981.HK', years: '1' },
  'ah-window': { years: '10' },
  'holding-history': { code: '1211.HK' },
  'price-history': { code: '1211.HK' },
  'rating-history': { code: 'PDD.O' },
  rebased: { group: 'sector-vs-benchmarks', range: 'ytd' },
  relative: { group: 'sector-vs-benchmarks', range: '1y', benchmark: '000300.SH' },
  'southbound-running': { weeks: '13', channel: 'all', by: 'month' },
  'southbound-range': { weeks: '4', channel: 'sz' },
};
const IDS = [...FIGURES, ...VIEW_FIGURES].map(({ id }) => id);
const hash = async () => (await desk.call('doctor', {})).contentHash;

test('what the desk puts out of its figures is known as such when it comes back, and changes nothing', async () => {
  const samples = path.join(repository, 'resources/samples/drop');
  for (const name of readdirSync(samples)) desk.lay(name, readFileSync(path.join(samples, name)));
  const { files } = await desk.call('sync', {});
  const before = await hash();
  for (const id of IDS)
    for (const lang of ['zh', 'en'] as const) {
      const order = { id, week: WEEK, params: PARAMS[id] ?? {}, format: 'csv', theme: 'print' } as const;
      const { id: blob } = await desk.call('exportFigure', order, lang);
      desk.lay(`${id}-${lang}.csv`, desk.desk.blob(blob)?.bytes ?? '');
    }
  const back = (await desk.call('sync', {})).files.slice(-2 * IDS.length);
  expect(back).toHaveLength(2 * IDS.length);
  for (const { name, status, format, issues } of back)
    expect([name, status, format, issues.map(({ code }) => code)]).toEqual([
      name,
      'rejected',
      'own-figure',
      ['OWN_FIGURE'],
    ]);
  expect(await hash()).toBe(before);
  expect(files.every(({ status }) => status !== 'rejected')).toBe(true);
}, 60_000);

test('a copied table of a figure is known too, whatever its kind', async () => {
  const samples = path.join(repository, 'resources/samples/drop');
  for (const name of readdirSync(samples)) desk.lay(name, readFileSync(path.join(samples, name)));
  await desk.call('sync', {});
  for (const id of ['themes', 'southbound-daily', 'ah-index', 'active-stocks', 'rebased']) {
    const figure = await desk.call('figure', { id, week: WEEK, params: PARAMS[id] ?? {} });
    const { columns, rows } = dataTable(figure, 'zh');
    const lines = [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells.map(({ text }) => text))];
    desk.lay(`${id}.tsv`, [figure.title, ...lines.map((cells) => cells.join('\t')), '数据来源：示例数据'].join('\n'));
    expect((await desk.call('sync', {})).files.at(-1)).toMatchObject({
      status: 'rejected',
      format: 'own-figure',
      issues: [{ code: 'OWN_FIGURE' }],
    });
  }
}, 60_000);
