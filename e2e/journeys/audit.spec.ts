import { expect, test } from '../electron/sample-fixture.ts';
import { auditPage } from '../pages/audit-page.ts';
import { reportPage } from '../pages/report-page.ts';
import { violationsOf } from '../pages/violations.ts';

const WRITTEN = [
  '互联网行业周报（20260316-0322）',
  '本周恒生指数下跌0.7%，恒生科技指数下跌2.2%。',
  '港股通净流入居前的个股为阿里巴巴-W(+52.95亿港元)。公司毛利率为31.5%。',
  '表1：港股通活跃个股',
  '名称\t净买入（亿港元）',
  '腾讯控股\t26.68',
  '中芯国际\t(32.75)',
  '',
  '阿里巴巴下跌。',
].join('\n');

test('a document is audited: wrong numbers stand out, say what they should be, and lead to their trace', async ({
  page,
}) => {
  const audit = auditPage(page);
  await audit.audit('周报.txt', WRITTEN);
  await expect(audit.room).toContainText('按 2026-03-16 当周核对');
  await expect(audit.count('不符')).toHaveText('不符 3');
  await expect(audit.count('无从核对')).toHaveText('无从核对 1');
  await expect(audit.found).toContainText('2.2% → -2.1');
  await expect(audit.found).toContainText('+52.95亿港元 → 52.59');
  await expect(audit.found).toContainText('(32.75) → -23.75');
  await expect(audit.found).toContainText('同一名称有几种写法：阿里巴巴-W、阿里巴巴');
  await expect(audit.document.getByRole('button', { name: '31.5% 无从核对' })).toBeVisible();

  await audit.found.getByRole('button', { name: /52\.95/ }).click();
  const wrong = audit.document.getByRole('button', { name: '+52.95亿港元 应为 52.59' });
  await expect(wrong).toHaveClass(/chosen/);
  await expect(wrong).toBeInViewport();
  await wrong.click();
  await expect(page.getByRole('complementary', { name: '溯源' })).toContainText('52.59083956');
  expect(await violationsOf(page)).toEqual([]);
});

test('states are shown and hidden, and the way back leads to the report', async ({ page }) => {
  const audit = auditPage(page);
  await audit.audit('周报.txt', WRITTEN);
  await expect(audit.found).not.toContainText('26.68');
  await audit.count('一致').click();
  await expect(audit.found).toContainText('26.68');
  await audit.count('不符').click();
  await expect(audit.found).not.toContainText('2.2% → -2.1');
  await page.getByRole('button', { name: '返回报告' }).click();
  await expect(reportPage(page).preview).toBeVisible();
});

test('what is no document is refused in words, and nothing is lost', async ({ page }) => {
  const report = reportPage(page);
  await report.open();
  const field = page.getByLabel('选择文档…').locator('xpath=self::input');
  await field.setInputFiles({ name: '周报.docx', mimeType: '', buffer: Buffer.from('PK\x03\x04 cut short') });
  await expect(page.getByText('文档“周报.docx”已损坏')).toBeVisible();
  await expect(report.preview).toBeVisible();
});
