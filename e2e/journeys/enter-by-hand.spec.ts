import { expect, test } from '../electron/desk-fixture.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('a number that is missing can be typed where it is missing, with its own trace', async ({ page, folders }) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  const missing = week.headlines.locator('.headline').filter({ hasText: 'AH溢价指数' });
  await expect(missing).toContainText('缺数据');
  await missing.getByRole('button', { name: '手工录入' }).click();
  await week.entry.getByLabel('数值').fill('119.81');
  await week.entry.getByLabel('依据').fill('恒指公司网页');
  await week.entry.getByRole('button', { name: '录入', exact: true }).click();
  await expect(week.headline('AH溢价指数')).toHaveText('119.81');
  await week.headline('AH溢价指数').click();
  await expect(week.trace).toContainText('手工录入 HSAHP.HI 2026-03-20');
  await expect(week.trace).toContainText('恒指公司网页');
});

test('a close far from the last one is told before it goes in', async ({ page, folders }) => {
  const week = weekPage(page);
  await dropPrices(
    folders.drop,
    'week.csv',
    FULL_WEEK.filter(([code, , day]) => code !== 'HSIII.HI' || day < '2026-03-20'),
  );
  await expect(week.cell('HSI.HI', '-0.7')).toBeVisible();
  await week.headlines.locator('.headline').first().getByRole('button', { name: '手工录入' }).click();
  await week.entry.getByLabel('数值').fill('19234.4');
  await expect(week.entry.getByRole('status')).toContainText(
    '恒生互联网科技业 2026-03-13 收 1983.10，录入值较之 +869.9%',
  );
  await week.entry.getByLabel('数值').fill('1923.44');
  await expect(week.entry.getByRole('status')).toContainText('-3.0%');
});

test('a value that is none is told in the dialog, and nothing goes in', async ({ page, folders }) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await week.headlines.locator('.headline').filter({ hasText: '港股通' }).getByRole('button').click();
  await week.entry.getByLabel('数值').fill('很多');
  await week.entry.getByLabel('依据').fill('试');
  await week.entry.getByRole('button', { name: '录入', exact: true }).click();
  await expect(week.entry.getByRole('alert')).toContainText('很多');
  await page.keyboard.press('Escape');
  await expect(week.entry).toBeHidden();
});
