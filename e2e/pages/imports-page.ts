import type { Locator, Page } from '@playwright/test';

/** The imports view: the files, the chosen one, its text. */
export interface ImportsPage {
  readonly files: Locator;
  readonly detail: Locator;
  readonly text: Locator;
  readonly markedLine: Locator;
  readonly choose: (name: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

export function importsPage(page: Page): ImportsPage {
  const files = page.getByRole('region', { name: /导入的文件|Imported files/ });
  const detail = page.getByRole('region', { name: /所选文件|Chosen file/ });
  const text = page.getByRole('region', { name: /原文$|^Text of/ });
  const askAndConfirm = async (name: RegExp) => {
    await detail.getByRole('button', { name }).click();
    await page.getByRole('dialog').getByRole('button', { name }).click();
  };
  return {
    files,
    detail,
    text,
    markedLine: text.locator('[aria-current="true"]'),
    choose: (name) => files.getByRole('gridcell', { name, exact: true }).click(),
    undo: () => askAndConfirm(/撤销导入|Undo import/),
    redo: () => askAndConfirm(/恢复导入|Redo import/),
  };
}
