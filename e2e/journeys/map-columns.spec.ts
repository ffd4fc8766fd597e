import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { importsPage } from '../pages/imports-page.ts';

test('columns of an unknown file are mapped, told before they go in, and remembered', async ({ page, folders }) => {
  const desk = deskPage(page);
  const imports = importsPage(page);
  const lay = (name: string, text: string) => writeFile(path.join(folders.drop, name), text);
  await lay(
    '港股通日报.csv',
    '港股通日报,,\n日期,数额(万港元),备注\n2026-03-19,123456.78,x\n2026-03-20,-54680.01,\n坏,1,\n',
  );
  await desk.open('imports');
  await imports.choose('港股通日报.csv');
  await imports.detail.getByRole('button', { name: '对应列…' }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: '导入', exact: true });
  await dialog.getByRole('combobox', { name: '数据种类' }).selectOption('southbound');
  await expect(dialog.getByText(/缺“净买入”/)).toBeVisible();
  await expect(submit).toBeDisabled();
  await dialog.getByRole('combobox', { name: '“数额(万港元)”列', exact: true }).selectOption('net');
  await expect(dialog.getByRole('combobox', { name: '“数额(万港元)”列的单位' })).toHaveValue('万港元');
  const values = dialog.getByRole('table', { name: '入库值' });
  await expect(values).toContainText('-546800100');
  await expect(dialog.getByRole('region', { name: '试读结果' })).toContainText('可导入 2 行 · 不能导入 1 行');
  await page.screenshot({ path: 'test-results/map-zh-light.png' });
  await submit.click();
  await expect(dialog).toBeHidden();
  await expect(imports.detail).toContainText('部分导入');
  await expect(imports.detail).toContainText('列对应“港股通日报”');

  // Next week's file goes in by its header alone.
  await lay('another.csv', '日期,数额(万港元),备注\n2026-03-18,100000,\n');
  await imports.choose('another.csv');
  await expect(imports.detail).toContainText('已导入');

  await desk.chooseLanguage('en');
  await desk.switchTheme();
  await lay('prices.csv', 'close,day\n508.5,03/04/2026\n');
  await imports.choose('prices.csv');
  await imports.detail.getByRole('button', { name: 'Map columns…' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Code' }).fill('0700.HK');
  await expect(dialog.getByText(/It would still ask/)).toBeVisible();
  await page.screenshot({ path: 'test-results/map-en-dark.png' });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await desk.open('settings');
  const kept = page.getByRole('region', { name: 'Column mappings' });
  await kept.getByRole('textbox', { name: 'Name' }).fill('Daily');
  await kept.getByRole('button', { name: 'Rename' }).click();
  await expect(kept.getByRole('form', { name: 'Daily' })).toBeVisible();
  await page.screenshot({ path: 'test-results/map-settings.png' });
  await kept.getByRole('button', { name: 'Remove' }).click();
  await expect(kept).toContainText('None yet');
});
