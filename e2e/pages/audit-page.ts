import type { Locator, Page } from '@playwright/test';
import { reportPage } from './report-page.ts';

/** 核对: a document beside what was found in it, by names in Chinese. */
export interface AuditPage {
  readonly room: Locator;
  /** The document's text. */
  readonly document: Locator;
  /** What was found. */
  readonly found: Locator;
  /** Hands a text file over from the Report view. */
  readonly audit: (name: string, text: string) => Promise<void>;
  /** How many there are of a state, as its button says. */
  readonly count: (state: '一致' | '不符' | '无从核对') => Locator;
}

export function auditPage(page: Page): AuditPage {
  const room = page.locator('.auditRoom');
  return {
    room,
    document: room.getByRole('article', { name: '所核对的文档' }),
    found: room.getByRole('complementary', { name: '核对结果' }),
    async audit(name, text) {
      await reportPage(page).open();
      const field = page.getByLabel('选择文档…').locator('xpath=self::input');
      await field.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    },
    count: (state) => room.getByRole('button', { name: new RegExp(`^${state} \\d+$`) }),
  };
}
