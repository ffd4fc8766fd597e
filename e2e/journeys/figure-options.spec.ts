import { readFileSync } from 'node:fs';
import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('the cumulative line is drawn where it is wanted, stays chosen, and can be seen in the data', async ({ page }) => {
  const southbound = weekPage(page).figureNo('图10');
  await southbound.hover();
  await southbound.getByRole('button', { name: '区间与选项' }).click();
  await southbound.getByRole('radio', { name: '画', exact: true }).click();
  await expect(southbound).toContainText('折线为年初以来累计（右轴）');
  await page.reload();
  await expect(southbound).toContainText('折线为年初以来累计（右轴）');
  await southbound.hover();
  await southbound.getByRole('button', { name: '数据表' }).click();
  await expect(southbound.getByRole('columnheader', { name: /年初以来累计/ })).toBeVisible();
});

test('on the whole screen a range is shown, lines are hidden, and what is shown is what is copied', async ({
  app,
  page,
}) => {
  const week = weekPage(page);
  await week.figureNo('图3').hover();
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '吃类' }).click();
  await dialog.getByRole('button', { name: '数据表' }).click();
  await expect(dialog.getByRole('columnheader', { name: /穿类/ })).toBeVisible();
  await expect(dialog.getByRole('columnheader', { name: /吃类/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: '另存为' }).click();
  await page.getByRole('menuitem', { name: '复制 SVG 代码' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制 SVG 代码' })).toBeVisible();
  const svg = await app.evaluate(async ({ clipboard }) => {
    const item = (await clipboard.read()).at(-1);
    return new Response((await item?.getType('text/plain')) as Blob).text();
  });
  expect(svg).toContain('<svg');
  expect(svg).toContain('穿类');
  expect(svg).not.toContain('吃类');
});

test('colours for colour-blind readers and a palette of the house are live, and taken back', async ({ page }) => {
  const desk = deskPage(page);
  await desk.open('settings');
  await page.getByRole('radio', { name: '橙／蓝（色觉友好）' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-direction-colours', 'orangeBlue');
  await desk.notice.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-direction-colours', 'redGreen');
  const charts = page.getByRole('region', { name: '图片输出' });
  await charts.getByLabel('第1色').fill('#123456');
  await expect(charts.getByRole('radio', { name: '自定义' })).toBeChecked();
  await charts.getByRole('radio', { name: '研报红' }).click();
  await expect(charts.getByLabel('第1色')).toHaveValue('#9b1c2e');
});

test('a font file that is none is refused in words', async ({ page }) => {
  const desk = deskPage(page);
  await desk.open('settings');
  const charts = page.getByRole('region', { name: '图片输出' });
  const face = (name: string, bytes: Buffer) =>
    charts.locator('input[type=file]').setInputFiles({ name, mimeType: 'font/ttf', buffer: bytes });
  await face('wrong.ttf', Buffer.from('no font'));
  await expect(page.getByText('不是可用的字体文件')).toBeVisible();
  await face('house.ttf', readFileSync('resources/fonts/noto-sans-sc-bold.ttf'));
  await expect(charts).toContainText('Noto Sans SC');
  await charts.getByRole('button', { name: '用内置字体' }).click();
  await expect(charts).toContainText('内置黑体');
});
