import path from 'node:path';
import type { Audit } from '../../shared/contract/audit.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import { text } from '../../shared/i18n/text.ts';
import type { StepsCommand } from './mapping-commands.ts';

/** Holds every number of a document to the data. */
export const auditCommand: StepsCommand = {
  name: 'audit',
  positionals: ['FILE'],
  summary: {
    zh: '核对一份文档（.docx、.pptx、.xlsx、.txt）中的每个数',
    en: 'hold every number of a document (.docx, .pptx, .xlsx, .txt) to the data',
  },
  options: ['week'],
  async steps(call, { positionals: [file = ''], option, here, lang }) {
    const value = await call('audit', {
      file: { from: 'path', path: path.resolve(here, file) },
      week: option('week') as never,
    });
    return { value, text: told(value, lang), hasProblems: value.counts.mismatch + value.consistency.length > 0 };
  },
};

/** The sums first; then what is wrong, and what nothing is known of. */
function told({ document, week, counts, numbers, consistency }: Audit, lang: Lang): string {
  const of = (state: 'mismatch' | 'unknown', sign: string) =>
    numbers
      .filter((one) => one.state === state)
      .map(
        ({ place, text: printed, expected, context }) =>
          `${sign} ${place}  ${printed}${expected === null ? '' : ` → ${expected}`}  ${excerpt(context)}`,
      );
  return [
    text(lang, 'audit.told', { name: document.name, week, ...counts }),
    ...(document.pictures === 0 ? [] : [text(lang, 'audit.told.pictures', { count: document.pictures })]),
    ...of('mismatch', 'x'),
    ...consistency.map(
      ({ message, places }) =>
        `! ${message}\n${places.map(({ place, text: words }) => `    ${place}  ${excerpt(words)}`).join('\n')}`,
    ),
    ...of('unknown', '?'),
  ].join('\n');
}

const LONGEST = 60;

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
