import { expect, type Locator, type Page } from '@playwright/test';
import { deskPage } from './desk-page.ts';

/** 报告: what it holds, the report as printed, and what it is written as, by names in Chinese. */
export interface ReportPage {
  /** Sections and figures. */
  readonly outline: Locator;
  /** The report as it prints. */
  readonly preview: Locator;
  readonly write: Locator;
  /** Documents that are brought up to date. */
  readonly update: Locator;
  readonly house: Locator;
  readonly open: () => Promise<void>;
  /** A row of the outline by what stands in it. */
  readonly row: (text: string) => Locator;
  /** Its handle, for the keyboard. */
  readonly handle: (text: string) => Locator;
  readonly section: (heading: string) => Locator;
  /** The captions of the preview, in order. */
  readonly captions: Locator;
  /** Opens a text by the name of its pen, types another and keeps it. */
  readonly rewrite: (pen: Locator, text: string) => Promise<void>;
  readonly editor: Locator;
  /** The line of the published week, and what it opens to. */
  readonly published: Locator;
  /** Publishes the week on screen with these documents. */
  readonly publish: (
    documents: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[],
  ) => Promise<void>;
}

export function reportPage(page: Page): ReportPage {
  const outline = page.getByRole('region', { name: '章节与图表' });
  const preview = page.getByRole('region', { name: '版面预览' });
  const row = (text: string) => outline.getByRole('listitem').filter({ hasText: text });
  const write = page.getByRole('region', { name: '成稿' });
  const editor = preview.locator('.textEditor');
  return {
    outline,
    preview,
    write,
    update: page.getByRole('region', { name: '更新文档' }),
    house: page.getByRole('region', { name: '版式与署名' }),
    open: () => deskPage(page).open('report'),
    row,
    handle: (text) => row(text).getByRole('button', { name: /拖动排序/ }),
    section: (heading) => preview.getByRole('region', { name: heading, exact: true }),
    captions: preview.locator('figcaption'),
    rewrite: async (pen, text) => {
      await pen.click();
      await editor.getByRole('textbox').fill(text);
      await editor.getByRole('button', { name: '保存' }).click();
    },
    editor,
    published: page.getByRole('region', { name: '定稿', exact: true }),
    publish: async (documents) => {
      await write.getByRole('button', { name: '定稿…' }).click();
      const dialog = page.getByRole('dialog');
      if (documents.length > 0) await dialog.locator('input[type=file]').setInputFiles([...documents]);
      await dialog.getByRole('button', { name: '定稿', exact: true }).click();
      await expect(dialog).toBeHidden({ timeout: 20_000 });
    },
  };
}
