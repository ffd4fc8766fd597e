import { readdir } from 'node:fs/promises';
import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('the first start offers a sample week, in a folder of its own, and leads back to the user’s data', async ({
  page,
  folders,
}) => {
  const [desk, week] = [deskPage(page), weekPage(page)];
  await desk.switchTheme();
  await page.getByRole('button', { name: '先看示例周' }).click();

  await expect(week.headline('恒生互联网科技业')).toHaveText('-3.0%', { timeout: 20_000 });
  await expect(page.getByRole('banner')).toContainText('示例数据');
  await expect(desk.weekLabel).toContainText('2026-03-16 — 03-22');
  await expect(week.figure).toContainText('示例数据');
  await week.headline('恒生互联网科技业').click();
  await expect(week.trace).toContainText('示例-指数收盘-2026.csv');
  await page.keyboard.press('Escape');
  // Colours go along.
  await expect(page.locator('[data-mode="dark"]').first()).toBeVisible();

  await page.getByRole('button', { name: '返回我的数据' }).click();
  await expect(page.getByRole('main')).toContainText(folders.drop);
  await expect(page.getByRole('banner')).not.toContainText('示例数据');
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await expect(week.headline('恒生互联网科技业')).toHaveText('-3.0%');
  await expect(page.getByRole('banner')).not.toContainText('示例数据');
  // Nothing of the sample stands among the user's originals.
  expect(await readdir(`${folders.data}/archive`)).toHaveLength(1);
});
