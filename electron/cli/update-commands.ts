import path from 'node:path';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OutputOf } from '../../shared/contract/operations.ts';
import { CITATION_DECISIONS, type CitationQuestion } from '../../shared/contract/refresh.ts';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import type { StepsArgs, StepsCommand } from './mapping-commands.ts';

/** Documents that were written here and edited since, brought up to date: this week's, or an earlier one's. */
export const updateCommands: readonly StepsCommand[] = [
  {
    name: 'refresh',
    positionals: ['FILE.docx'],
    summary: {
      zh: '把本周的、改写过的文档更新到最新数据，另存为新文件（--out DIR）',
      en: "this week's edited document onto the newest data, as a new file (--out DIR)",
    },
    options: ['week', 'out'],
    async steps(call, args) {
      const value = await call('refreshDocument', documentOf(args));
      return { value, text: told(value), hasProblems: value.undecided.length > 0 };
    },
  },
  {
    name: 'roll-forward',
    positionals: ['FILE.docx'],
    summary: {
      zh: `沿用上期文档，更新为本周（--citations ${CITATION_DECISIONS.join('|')}，--citation c1=update,c2=delete）`,
      en: `last week's document onto this week (--citations ${CITATION_DECISIONS.join('|')}, --citation c1=update,c2=delete)`,
    },
    options: ['week', 'out', 'citations', 'citation'],
    async steps(call, args) {
      const value = await call('rollForwardDocument', {
        ...documentOf(args),
        citations: args.option('citations') as never,
        decisions: decisionsOf(args.option('citation')),
      });
      const lines = [told(value), ...value.questions.map(question)];
      return { value, text: lines.join('\n'), hasProblems: value.undecided.length > 0 || value.file === null };
    },
  },
];

function documentOf({ positionals: [file = ''], option, here }: StepsArgs): InputOf<'refreshDocument'> {
  const out = option('out');
  return {
    file: { from: 'path', path: path.resolve(here, file) },
    week: option('week') as never,
    out: out === null ? null : path.resolve(here, out),
  };
}

/** `c1=update,c2=delete`; what is no decision the desk refuses by name. */
function decisionsOf(words: string | null): InputOf<'rollForwardDocument'>['decisions'] {
  const pairs = (words ?? '').split(',').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => pair.split('=').map((word) => word.trim()))) as never;
}

/** The new file, then each change: `+` replaced, `!` left to the analyst. */
function told({ file, replaced, undecided, kept, lang }: OutputOf<'refreshDocument'>): string {
  const kind = (key: string) => text(lang, `refresh.kind.${key}` as TextKey);
  return [
    ...(file ? [file.path ?? file.fileName] : []),
    text(lang, 'refresh.counts', { replaced: replaced.length, undecided: undecided.length, kept }),
    ...replaced.map(({ name, kind: of, was, now }) => `+ ${name} ${kind(of)}: ${short(was)} → ${short(now)}`),
    ...undecided.map(({ name, kind: of, was, suggestion, why }) =>
      [`! ${name} ${kind(of)}: ${reason(why, lang)}`, ...stated('-', was), ...stated('+', suggestion)].join('\n'),
    ),
  ].join('\n');
}

function reason(why: OutputOf<'refreshDocument'>['undecided'][number]['why'], lang: Lang): string {
  return text(lang, `refresh.why.${why}`);
}

function stated(mark: string, words: string | null): string[] {
  return words === null || words === '' ? [] : [`    ${mark} ${short(words)}`];
}

function question({ id, subject, text: printed, asOf, validUntil, newest }: CitationQuestion): string {
  const now = newest === null ? '' : ` → ${newest.text} (${newest.asOf})`;
  return `? ${id} ${subject} ${printed} (${asOf ?? ''}${validUntil === null ? '' : ` – ${validUntil}`})${now}`;
}

const MOST_CHARACTERS = 160;

/** On one line. */
function short(words: string): string {
  const line = words.replaceAll('\t', ' ').replaceAll('\n', ' / ');
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line || '—';
}
