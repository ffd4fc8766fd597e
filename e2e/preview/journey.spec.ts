import { cp } from 'node:fs/promises';
import path from 'node:path';
import { deskPage } from '../pages/desk-page.ts';
import { weekPage } from '../pages/week-page.ts';
import { expect, test } from './preview-fixture.ts';

const samples = path.join(import.meta.dirname, '../../resources/samples/drop');

test('in the browser too: files fall in, the week stands, a number leads to its line, a figure is saved', async ({
  page,
  preview,
}) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await cp(samples, preview.drop, { recursive: true });
  await page.goto(preview.address);
  await expect(week.headline('恒生互联网科技业')).toHaveText('-3.0%', { timeout: 20_000 });
  await week
    .figureNo('表1')
    .getByRole('button', { name: /52\.59$/ })
    .click();
  await expect(week.trace.locator('mark')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('[');
  await expect(desk.weekLabel).toContainText('2026-03-09');
  await desk.open('ah-premium');
  await expect(page.getByRole('region', { name: 'AH股对' })).toContainText('中芯国际');

  await desk.open('week');
  await week.figure.hover();
  await week.figure.getByRole('button', { name: '另存为' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV 数据' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^图01-20260309-0315 .*\.csv$/);
});
