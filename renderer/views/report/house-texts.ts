import type { Analyst } from '../../../shared/chapter/chapter.ts';
import type { ReportSettings } from '../../../shared/chapter/report-settings.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';

/** Between the fields of a line, however it is typed. */
const FIELD = /\s*[,，;；\t]\s*/;

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Analysts as lines: 张三，首席分析师，S1234，a@example.com. */
export function analystsText(analysts: readonly Analyst[]): string {
  return analysts
    .map(({ name, role, licence, email }) => [name, role, licence, email].join('，').replace(/，+$/, ''))
    .join('\n');
}

export function analystsIn(text: string): Analyst[] {
  return linesOf(text).map((line) => {
    const [name = '', role = '', licence = '', email = ''] = line.split(FIELD);
    return { name, role, licence, email };
  });
}

/** Related reports as lines: 2026-03-15，标题，副标题. */
export function relatedText(related: ReportSettings['related']): string {
  return related.map(({ date, title, subtitle }) => [date, title, subtitle].join('，').replace(/，+$/, '')).join('\n');
}

/** The reports, or the line whose date is none, counted from 1. */
export function relatedIn(
  text: string,
): { readonly related: ReportSettings['related'] } | { readonly badLine: number } {
  const related: ReportSettings['related'] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const [date = '', title = '', subtitle = ''] = line.split(FIELD);
    if (!isIsoDate(date)) return { badLine: index + 1 };
    related.push({ date, title, subtitle });
  }
  return { related };
}

/** The closing pages as one text, a line that begins with # a heading. */
export function closingText(closing: ReportSettings['closing'], lang: Lang): string {
  return closing
    .map(({ title, text }) =>
      [title[lang] === '' ? '' : `# ${title[lang]}`, text[lang]].filter((part) => part !== '').join('\n'),
    )
    .filter((page) => page !== '')
    .join('\n\n');
}

/** The pages of such a text in one language, beside those of the other. */
export function closingIn(text: string, lang: Lang, before: ReportSettings['closing']): ReportSettings['closing'] {
  const pages: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const title = /^#+\s*(.*)$/.exec(line.trim())?.[1];
    if (title !== undefined) pages.push({ title, lines: [] });
    else if (line.trim() !== '' || pages.length > 0) {
      const last = pages.at(-1);
      if (last) last.lines.push(line);
      else pages.push({ title: '', lines: [line] });
    }
  }
  const count = Math.max(pages.length, before.length);
  return Array.from({ length: count }, (_, index) => {
    const [page, old] = [pages[index], before[index]];
    const none = { zh: '', en: '' };
    return {
      title: { ...(old?.title ?? none), [lang]: page?.title ?? '' },
      text: { ...(old?.text ?? none), [lang]: page?.lines.join('\n').trim() ?? '' },
    };
  }).filter(({ title, text: said }) => title.zh + title.en + said.zh + said.en !== '');
}
