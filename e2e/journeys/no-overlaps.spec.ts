import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage, VIEW_LIST } from '../pages/desk-page.ts';
import { dropPrices } from '../pages/price-file.ts';
import { findTextFaults } from '../pages/text-boxes.ts';
import { weekPage } from '../pages/week-page.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

test('no text meets another or is cut off, in any view, size and language', async ({ page, folders }) => {
  const desk = deskPage(page);
  const week = weekPage(page);
  test.setTimeout(180_000);
  await dropPrices(folders.drop, 'bad.csv', [['HSI.HI', '恒生指数', '2026-03-18', 'abc']]);
  await expect(week.figure).toBeVisible();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const lang of ['zh', 'en'] as const) {
      await desk.chooseLanguage(lang);
      for (const view of VIEW_LIST) {
        await desk.open(view);
        await expect(page.locator('.skeleton')).toHaveCount(0);
        if (view === 'flows') await expect(page.locator('.ag-grid-pinned-bottom-rows [role=row]')).toHaveCount(4);
        await expect.soft.poll(() => findTextFaults(page), { message: `${view} ${lang} ${size.width}` }).toEqual([]);
      }
      await desk.open('week');
      await week.headlines.getByRole('button').first().click();
      await expect(week.trace).toBeVisible();
      await expect.soft.poll(() => findTextFaults(page), { message: `trace ${lang} ${size.width}` }).toEqual([]);
      await page.keyboard.press('Escape');
    }
  }
});
