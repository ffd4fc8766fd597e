import type { ContentKind, ContentOf, UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';

/** Kinds in the order in which they are offered. */
export const CONTENT_KINDS = [
  'groupBars',
  'instrumentLines',
  'seriesLines',
  'seriesColumns',
  'exhibit',
  'pasted',
  'picture',
] as const satisfies readonly ContentKind[];

const YEAR = { unit: 'years', count: 1 } as const;

/** What a figure of each kind is before anything of it is chosen. */
export const EMPTY_CONTENT: { readonly [Kind in ContentKind]: ContentOf<Kind> } = {
  groupBars: { kind: 'groupBars', group: 'sector-vs-benchmarks' },
  instrumentLines: {
    kind: 'instrumentLines',
    group: 'sector-vs-benchmarks',
    codes: [],
    window: YEAR,
    values: 'rebased',
  },
  seriesLines: { kind: 'seriesLines', series: [], window: { unit: 'years', count: 3 }, values: 'levels' },
  seriesColumns: { kind: 'seriesColumns', series: { series: '', basis: '' }, window: YEAR },
  exhibit: { kind: 'exhibit', exhibit: '' },
  pasted: { kind: 'pasted', as: 'table', text: '' },
  picture: { kind: 'picture', picture: '' },
};

export const EMPTY_DRAFT: UserFigureDraft = {
  title: { zh: '', en: null },
  content: EMPTY_CONTENT.groupBars,
  source: { kind: 'data', names: [] },
  unit: null,
  decimals: null,
  week: null,
};

/** A draft with content of another kind; where that is a document's, its source is one too. */
export function withKind(draft: UserFigureDraft, kind: ContentKind): UserFigureDraft {
  const isDocument = kind === 'exhibit' || kind === 'pasted' || kind === 'picture';
  return {
    ...draft,
    content: EMPTY_CONTENT[kind],
    source: { ...draft.source, kind: isDocument ? 'document' : 'data' },
  };
}

/** Whether enough is chosen to draw it. */
export function isDrawable({ content }: UserFigureDraft): boolean {
  switch (content.kind) {
    case 'groupBars':
      return true;
    case 'instrumentLines':
      return content.group !== null || content.codes.length > 0;
    case 'seriesLines':
      return content.series.length > 0;
    case 'seriesColumns':
      return content.series.series !== '';
    case 'exhibit':
      return content.exhibit !== '';
    case 'pasted':
      return content.text.trim() !== '';
    case 'picture':
      return content.picture !== '';
  }
}
