import { expect, launchApp, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';

test('language and theme are the same after a restart', async ({ folders }) => {
  const first = await launchApp(folders);
  const before = deskPage(await first.firstWindow());
  await expect(before.navigation).toContainText('本周');
  await before.chooseLanguage('en');
  await expect(before.navigation).toContainText('This week');
  await before.switchTheme();
  await expect(before.page.locator('html')).toHaveAttribute('data-mode', 'dark');
  await first.close();

  const second = await launchApp(folders);
  const after = deskPage(await second.firstWindow());
  await expect(after.navigation).toContainText('This week');
  await expect(after.page.locator('html')).toHaveAttribute('data-mode', 'dark');
  await second.close();
});

test('a change in the settings is live, and can be taken back', async ({ page }) => {
  const desk = deskPage(page);
  await desk.open('settings');
  const dark = page.getByRole('region', { name: '外观' }).getByRole('radio', { name: '深色' });
  await dark.click();
  await expect(dark).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'dark');
  await desk.notice.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'light');
});
