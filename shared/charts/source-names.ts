import type { Lang } from '../contract/envelope.ts';

/** Who states numbers in Chinese documents, as English has them. */
const ENGLISH: Readonly<Record<string, string>> = {
  国家统计局: 'National Bureau of Statistics of China',
  公司公告: 'company announcements',
  恒生指数公司: 'Hang Seng Indexes',
  港交所: 'HKEX',
  上交所: 'SSE',
  深交所: 'SZSE',
  东方财富: 'Eastmoney',
};

/** A source's name in the reader's language; one that is not known stands as it is stated. */
export function sourceName(name: string, lang: Lang): string {
  return lang === 'zh' ? name : (ENGLISH[name] ?? name);
}
