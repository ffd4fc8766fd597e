import { launchApp } from '../electron/desk-fixture.ts';
import { expect, test } from '../electron/sample-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { tablePage } from '../pages/table-page.ts';

test('after a restart everything is found as it was: view, week, and what was chosen there', async ({ folders }) => {
  const first = await launchApp(folders);
  const before = deskPage(await first.firstWindow());
  await expect(before.weekLabel).toContainText('2026-03-16');
  await before.page.keyboard.press('[');
  await before.open('flows');
  const flows = tablePage(before.page, '港股通活跃个股');
  await flows.cell('小米集团-W', '小米集团-W').click();
  await expect(before.page.getByRole('article', { name: /^小米集团-W 每日/ })).toBeVisible();
  await first.close();

  const second = await launchApp(folders);
  const after = deskPage(await second.firstWindow());
  await expect(after.weekLabel).toContainText('2026-03-09');
  await expect(after.page.getByRole('article', { name: /^小米集团-W 每日/ })).toBeVisible();
  await second.close();
});
