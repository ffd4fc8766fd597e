import type { Page } from '@playwright/test';
import { expect, test } from '../electron/desk-fixture.ts';
import { deskPage } from '../pages/desk-page.ts';
import { importsPage } from '../pages/imports-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';

const VENDOR = 'ts_code,trade_date,close,vol\nHSI.HI,20260320,25300,1\n';

/** What the window does when files are let go over it. */
async function letGo(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], file ?? ''));
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, cancelable: true }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    },
    [name, text],
  );
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  }, text);
}

test('files are dropped and pasted, preferred, undone with a preview, and put aside', async ({ page, folders }) => {
  const desk = deskPage(page);
  const imports = importsPage(page);
  await dropPrices(folders.drop, 'week.csv', FULL_WEEK);
  await desk.open('imports');
  await expect(imports.files).toContainText('week.csv');

  await letGo(page, 'vendor.csv', VENDOR);
  await expect(imports.detail).toContainText('vendor.csv');
  await expect(imports.detail).toContainText('不在文件夹中');

  await page.getByRole('radio', { name: '冲突' }).click();
  const conflicts = page.getByRole('region', { name: '数值不一致的序列' });
  await expect(conflicts).toContainText('HSI.HI');
  const days = page.getByRole('region', { name: /逐日/ });
  await expect(days.getByRole('row').filter({ hasText: '2026-03-20' })).toContainText('25300');
  await shoot(page, 'conflicts');
  await page.getByRole('button', { name: '采信 prices' }).click();
  await expect(days.getByRole('row').filter({ hasText: '采信' })).toContainText('week.csv');

  await page.getByRole('radio', { name: '缺口' }).click();
  await expect(page.getByRole('region', { name: /一周所缺/ })).toContainText('缺数据');
  await shoot(page, 'gaps');
  await page.getByRole('radio', { name: '文件', exact: true }).click();

  await paste(page, 'code\tdate\tclose\nHSI.HI\t2026-03-20\t25000\n');
  await expect(page.getByRole('dialog')).toContainText('共 2 行');
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await expect(imports.detail).toContainText('粘贴-');

  await imports.detail.getByRole('button', { name: '撤销导入' }).click();
  const plan = page.getByRole('dialog');
  await expect(plan).toContainText('改变 1');
  await expect(plan.getByRole('table', { name: '部分数值' })).toContainText('25000');
  await shoot(page, 'plan');
  await plan.getByRole('button', { name: '撤销导入' }).click();
  await expect(imports.detail).toContainText('已撤销');

  await letGo(page, 'other.csv', 'foo,bar\n1,2\n');
  await expect(imports.detail).toContainText('无法识别');
  await shoot(page, 'files');
  await imports.detail.getByRole('button', { name: '搁置' }).click();
  await expect(imports.detail.getByRole('button', { name: '取回' })).toBeVisible();
  await expect(imports.files).not.toContainText('other.csv');

  await desk.chooseLanguage('en');
  await desk.switchTheme();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
  await shoot(page, 'files-en-dark');
  await page.getByRole('radio', { name: 'Conflicts' }).click();
  await expect(page.getByRole('button', { name: 'Prefer prices' })).toBeVisible();
  await shoot(page, 'conflicts-en-dark');
});

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}
