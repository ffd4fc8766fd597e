import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

test('brackets step through the weeks, digits through the views; in fields they are plain letters', async ({
  page,
  folders,
}) => {
  const desk = deskPage(page);
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await expect(desk.weekLabel).toContainText('2026-03-16');

  await page.keyboard.press('[');
  await expect(desk.weekLabel).toContainText('2026-03-09');
  await page.keyboard.press(']');
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await expect(week.table).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('[2HXC');
  await expect(page.getByRole('textbox', { name: '筛选' })).toHaveValue('[2HXC');
  await expect(desk.weekLabel).toContainText('2026-03-16');
  await page.keyboard.press('Escape');

  await page.keyboard.press('2');
  await expect(page).toHaveURL(/#\/flows/);
  await page.keyboard.press('6');
  await expect(page).toHaveURL(/#\/report/);
  await page.keyboard.press('7');
  await expect(page).toHaveURL(/#\/imports/);
  await page.keyboard.press('1');
  await expect(week.figure).toBeVisible();
});

test('F shows the figure on the whole screen, ? all keys; Escape closes each', async ({ page, folders }) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await expect(week.figure).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog')).toContainText('恒生互联网科技业跌3.0%');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('快捷键');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Tab leaves the table at once; whoever asks by a key is led into the trace and back', async ({
  page,
  folders,
}) => {
  const week = weekPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await week.cell('HSI.HI', 'HSI.HI').click();
  await page.keyboard.press('Tab');
  await expect(week.table.locator(':focus')).toHaveCount(0);

  const asked = week.headline('恒生互联网科技业');
  await asked.focus();
  await page.keyboard.press('Enter');
  await expect(week.trace).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asked).toBeFocused();
});
