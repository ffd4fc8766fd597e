import path from 'node:path';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { text } from '../../shared/i18n/text.ts';
import type { Edition } from '../../shared/published/edition.ts';
import { amountOr, type Command, type CommandArgs, command, table } from './command.ts';
import type { StepsCommand } from './mapping-commands.ts';
import { weekText } from './week-commands.ts';

const SHORT_HASH = 12;

/** Freezes a week as it prints, with the documents that went out. */
export const publishCommand: StepsCommand = {
  name: 'publish',
  positionals: [],
  summary: {
    zh: '定稿：冻结一周及交出的文稿（--week，--document FILE 可重复）',
    en: 'freeze a week with the documents that went out (--week, --document FILE, may be repeated)',
  },
  options: ['week', 'document'],
  async steps(call, { option, documents, here, lang }) {
    const value = await call('publish', {
      week: option('week') as never,
      documents: documents.map((file) => ({ from: 'path', path: path.resolve(here, file) })),
    });
    const { holes, stale, audits } = value;
    const doubtful = audits.filter(({ counts, disagreements }) => (counts?.mismatch ?? 0) + disagreements > 0);
    return {
      value,
      text: [
        editionLine(value),
        `  documents: ${value.documents.length}, files: ${value.files.length}`,
        ...value.documents.map(({ name, sha256 }) => `  ${sha256.slice(0, SHORT_HASH)} ${name}`),
        ...holes.map(({ text: lack, place }) => `! ${lack}  (${place})`),
        ...stale.map(({ slot, generated }) => `~ ${slot}: ${generated}`),
        ...doubtful.map(
          ({ name, counts, disagreements }) =>
            `x ${name}: ${text(lang, 'publish.audit', { ...(counts ?? { match: 0, mismatch: 0, unknown: 0 }), disagreements })}`,
        ),
      ].join('\n'),
      hasProblems: holes.length + stale.length + doubtful.length > 0,
    };
  },
};

/** 底稿包 of a published week. */
export const packCommand: StepsCommand = {
  name: 'pack',
  positionals: [],
  summary: {
    zh: '底稿包：文稿、工作簿与溯源、引用、来源文件（--week，--out FILE.zip）',
    en: 'what stands behind a published week, as one zip (--week, --out FILE.zip)',
  },
  options: ['week', 'edition', 'out'],
  async steps(call, { option, here }) {
    const value = await call('packPublished', {
      ...(which(option) as { week: never; edition: never }),
      out: path.resolve(here, option('out') ?? '.'),
    });
    return { value, text: [value.path, ...value.parts.map((part) => `  ${part}`)].join('\n'), hasProblems: false };
  },
};

/** What tells of published weeks. */
export const publishedCommands = [
  command({
    name: 'published',
    positionals: [],
    summary: { zh: '列出定稿，及此后变动的数值个数', en: 'published weeks, and how many numbers moved since' },
    operation: 'published',
    input: () => ({}),
    hasProblems: () => false,
    print: ({ editions }, lang) =>
      table(
        editions.map(({ label, edition, publishedAt, title, moved, documents }) => [
          label,
          text(lang, 'published.edition', { edition }),
          publishedAt,
          text(lang, 'published.moved', { count: moved ?? '?' }),
          documents.map(({ name }) => name).join(' '),
          title,
        ]),
      ),
  }),
  command({
    name: 'published week',
    positionals: [],
    summary: { zh: '定稿时的一周（即 week --as-published）', en: 'the week as it was printed (week --as-published)' },
    options: ['week', 'edition'],
    operation: 'publishedWeek',
    input: ({ option }) => which(option),
    hasProblems: () => false,
    print: ({ published, ...week }, lang) => [editionLine(published), weekText(week, lang)].join('\n'),
  }),
  command({
    name: 'moved',
    positionals: [],
    summary: { zh: '定稿之后变动的数值与文字', en: 'what moved since a week was published' },
    options: ['week', 'edition'],
    operation: 'movedSince',
    input: ({ option }) => which(option),
    hasProblems: ({ count, texts }) => count + texts.length > 0,
    print: movedText,
  }),
] as readonly Command[];

function which(option: CommandArgs['option']) {
  return { week: option('week'), edition: amountOr(option('edition')) };
}

function editionLine({ label, edition, publishedAt, title }: Edition): string {
  return `${label} #${edition} ${publishedAt} ${title}`;
}

function movedText({ edition, values, texts, filesAdded, filesUndone }: OutputOf<'movedSince'>): string {
  const rows = values.map(({ place, label, printedWas, printedNow, trace, more }) => [
    place.name,
    label,
    `${printedWas ?? '-'} -> ${printedNow ?? '-'}`,
    more > 0 ? `+${more}` : '',
    trace ?? '',
  ]);
  return [
    editionLine(edition),
    table(rows),
    ...texts.map(({ name, was, now }) => `${name}\n  - ${was ?? ''}\n  + ${now ?? ''}`),
    ...filesAdded.map(({ fileId, name }) => `+ ${fileId} ${name}`),
    ...filesUndone.map(({ fileId, name }) => `- ${fileId} ${name}`),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
