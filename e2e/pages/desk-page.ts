import type { Locator, Page } from '@playwright/test';

const VIEW_NAMES = {
  week: /本周|This week/,
  flows: /资金流向|Flows/,
  indices: /指数|Indices/,
  'ah-premium': /AH溢价|AH premium/,
  watchlist: /股票池与评级|Watchlist/,
  report: /^报告$|^Report$/,
  imports: /导入|Imports/,
  settings: /设置|Settings/,
} as const;

export type ViewName = keyof typeof VIEW_NAMES;
export const VIEW_LIST = Object.keys(VIEW_NAMES) as readonly ViewName[];

/** The frame of the window, by roles and names in both languages. */
export interface DeskPage {
  readonly page: Page;
  readonly navigation: Locator;
  readonly weekLabel: Locator;
  readonly statusLine: Locator;
  readonly notice: Locator;
  readonly open: (view: ViewName) => Promise<void>;
  readonly chooseLanguage: (lang: 'zh' | 'en') => Promise<void>;
  readonly switchTheme: () => Promise<void>;
}

export function deskPage(page: Page): DeskPage {
  const navigation = page.getByRole('navigation', { name: /视图|Views/ });
  return {
    page,
    navigation,
    weekLabel: page.getByTitle(/全部周|All weeks/),
    statusLine: page.getByRole('contentinfo'),
    notice: page.getByRole('status').filter({ hasText: /设置已更改|Setting changed/ }),
    open: (view) => navigation.getByRole('link', { name: VIEW_NAMES[view] }).click(),
    chooseLanguage: (lang) =>
      page
        .getByRole('banner')
        .getByRole('radio', { name: lang === 'zh' ? '中文' : 'English' })
        .or(page.getByRole('banner').getByRole('button', { name: lang === 'zh' ? '中文' : 'English' }))
        .click(),
    switchTheme: () => page.getByRole('button', { name: /切换为|Switch to/ }).click(),
  };
}
