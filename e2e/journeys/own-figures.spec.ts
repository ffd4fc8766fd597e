import { makePng } from '../../electron/testing/make-picture.ts';
import { expect, test } from '../electron/sample-fixture.ts';
import { figuresPage } from '../pages/figures-page.ts';
import { weekPage } from '../pages/week-page.ts';

const RANGE = '季度\t收入(亿元)\n2025Q1\t1800.2\n2025Q2\t1845\n';

test('a figure is made of a pasted range, numbered, ordered, and all of it taken back', async ({ page }) => {
  const [week, figures] = [weekPage(page), figuresPage(page)];
  await figures.board('新建图表').click();
  await figures.field('内容').selectOption('pasted');
  const paste = figures.dialog.getByRole('textbox', { name: '从表格粘贴' });
  await paste.fill(RANGE.replace('1845', '一八四五'));
  await figures.dialog.getByText('柱形', { exact: true }).click();
  await expect(figures.dialog).toContainText('第 3 行第 2 列：不是数字（一八四五）');
  await paste.fill(RANGE);
  await figures.field('标题').fill('腾讯收入');
  await figures.field('来源名称').fill('公司公告');
  const preview = figures.dialog.getByRole('article', { name: '腾讯收入' });
  await expect(preview).toContainText('腾讯收入（亿元）');
  await expect(preview).toContainText('资料来源：公司公告');
  await figures.press('保存图表');
  await expect(week.figureNo('图12')).toContainText('腾讯收入');

  await figures.board('图表目录').click();
  await expect(figures.row('腾讯收入')).toContainText('图12');
  await figures.row('腾讯收入').dragTo(figures.rows.first(), { targetPosition: { x: 200, y: 3 } });
  await expect(figures.rows.first()).toContainText('图1腾讯收入');
  await figures.handle('腾讯收入').press('Alt+ArrowDown');
  await expect(figures.rows.nth(1)).toContainText('图2腾讯收入');
  await figures.rows.first().getByRole('checkbox').uncheck();
  await expect(figures.rows.nth(1)).toContainText('图1腾讯收入');
  await figures.press('完成');
  await expect(week.figureNo('图1')).toContainText('腾讯收入');
  await page.reload();
  await expect(week.figureNo('图1')).toContainText('腾讯收入');

  await figures.board('图表目录').click();
  await figures.press('恢复默认次序');
  await expect(figures.row('腾讯收入')).toContainText('图12');
  await figures.press('完成');
  const card = week.figureNo('图12');
  await card.getByRole('button', { name: '编辑图表' }).click();
  await page.getByRole('menuitem', { name: '复制为新图表' }).click();
  await figures.press('保存图表');
  await expect(week.figureNo('图13')).toContainText('腾讯收入（副本）');
  await card.getByRole('button', { name: '编辑图表' }).click();
  await page.getByRole('menuitem', { name: '删除图表' }).click();
  await expect(week.figureNo('图13')).toHaveCount(0);
  await page.getByRole('status').filter({ hasText: '已删除图表' }).getByRole('button', { name: '撤销' }).click();
  await expect(week.figureNo('图13')).toContainText('腾讯收入（副本）');
});

test('a picture is taken by its bytes, and says that it cannot be checked', async ({ page }) => {
  const [week, figures] = [weekPage(page), figuresPage(page)];
  await figures.board('新建图表').click();
  await figures.field('内容').selectOption('picture');
  await figures.field('标题').fill('产业链图');
  const take = (buffer: Buffer) =>
    page.setInputFiles('input[type=file][accept*=png]', { name: 'a.png', mimeType: 'image/png', buffer });
  await take(Buffer.from('no picture'));
  await expect(figures.dialog).toContainText('不是完好的 PNG 或 JPG 图片');
  await take(makePng(320, 180));
  await expect(figures.dialog).toContainText('图片，无法核数');
  await figures.press('保存图表');
  const card = week.figureNo('图12');
  await expect(card).toContainText('产业链图');
  await expect(card).toContainText('注：图片，无法核数');
  await page.reload();
  await expect(card).toContainText('产业链图');
});
