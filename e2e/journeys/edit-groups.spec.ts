import { expect, test } from '../electron/sample-fixture.ts';
import { figuresPage } from '../pages/figures-page.ts';
import { weekPage } from '../pages/week-page.ts';

test('the group of 图7 is ordered and changed from its card, and the bars follow', async ({ page }) => {
  const [week, figures] = [weekPage(page), figuresPage(page)];
  const card = week.figureNo('图7');
  const bars = card.getByRole('img');
  await expect(bars).toHaveAttribute('aria-label', /标普500/);
  await card.getByRole('button', { name: '编辑分组' }).click();
  await expect(figures.rows).toHaveCount(13);
  await expect(figures.rows.first()).toContainText('标普500');

  await figures.handle('标普500').press('Alt+ArrowDown');
  await expect(figures.rows.nth(1)).toContainText('标普500');
  await expect(figures.handle('标普500')).toBeFocused();
  await figures.row('日经225').dragTo(figures.rows.first(), { targetPosition: { x: 120, y: 3 } });
  await expect(figures.rows.first()).toContainText('日经225');

  await figures.dialog.getByRole('button', { name: '移出 标普500' }).click();
  await expect(figures.rows).toHaveCount(12);
  await figures.field('加入标的').fill('没有的指数');
  await expect(figures.dialog.getByRole('status')).toContainText('没有“没有的指数”这个标的');
  await figures.field('加入标的').fill('腾讯');
  await figures.dialog.getByRole('option', { name: /腾讯控股/ }).click();
  await expect(figures.rows.last()).toContainText('腾讯控股');
  await figures.press('完成');
  await expect(bars).toHaveAttribute('aria-label', /腾讯控股/);
  await expect(bars).not.toHaveAttribute('aria-label', /标普500/);

  await page.reload();
  await expect(bars).toHaveAttribute('aria-label', /腾讯控股/);
  await card.getByRole('button', { name: '编辑分组' }).click();
  await expect(figures.rows.first()).toContainText('日经225');
  await figures.press('恢复原样');
  await expect(figures.rows.first()).toContainText('标普500');
  await figures.press('撤销');
  await expect(figures.rows.first()).toContainText('日经225');
});

test('groups come in as CSV, told by line and column where one is wrong, and a new one is made', async ({ page }) => {
  const figures = figuresPage(page);
  await figures.board('指标分组').click();
  const take = (text: string) =>
    page.setInputFiles('input[type=file][accept*=csv]', {
      name: '分组.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  await take('group,code\n我的组,无此指数\n');
  await expect(figures.dialog).toContainText('第 2 行第 2 列：不认识的代码');
  await take('group,code\n我的组,HSI.HI\n');
  await figures.dialog
    .getByRole('navigation')
    .getByRole('button', { name: /我的组/ })
    .click();
  await expect(figures.rows).toHaveText(/恒生指数/);

  await figures.press('新建分组');
  await figures.field('名称').fill('AI算力');
  await figures.field('加入标的').fill('0700');
  await page.keyboard.press('Enter');
  await expect(figures.dialog.getByRole('region', { name: 'AI算力' })).toContainText('0700.HK');
  await figures.press('删除分组');
  await expect(figures.dialog.getByRole('navigation')).not.toContainText('AI算力');
});
