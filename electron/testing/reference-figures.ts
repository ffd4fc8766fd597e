import path from 'node:path';
import type { Lang } from '../../shared/contract/envelope.ts';
import { FIGURES } from '../../shared/figures/figures.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { repository } from './test-desk.ts';

/** The sample's week, in which every figure has all that it needs. */
export const REFERENCE_WEEK = isoDate('2026-03-16');
/** Where the reviewed pictures stand, one a figure, language and theme. */
export const REFERENCE_FOLDER = path.join(repository, 'electron/report/references');

const THEMES = ['print', 'dark'] as const;
const LANGS: readonly Lang[] = ['zh', 'en'];
/** Drawn otherwise than usual, each as it is worth a picture of its own. */
const OPTIONS: readonly { readonly id: string; readonly params: Readonly<Record<string, string>> }[] = [
  { id: 'southbound-daily', params: { cumulative: 'on' } },
  { id: 'agent-forecast', params: { scale: 'log' } },
  { id: 'token-calls', params: { columns: 'stacked' } },
  { id: 'ah-index', params: { years: '10' } },
];

/** A picture that is compared: its name, and what the desk is asked for. */
export interface ReferencePicture {
  readonly name: string;
  readonly lang: Lang;
  readonly order: {
    readonly id: string;
    readonly week: typeof REFERENCE_WEEK;
    readonly params: Readonly<Record<string, string>>;
    readonly format: 'png';
    readonly theme: (typeof THEMES)[number];
    readonly width: 'half';
  };
}

/** Every figure at report size, in both languages, on paper and on a dark screen; then those drawn otherwise, on paper. */
export const REFERENCE_PICTURES: readonly ReferencePicture[] = [
  ...FIGURES.flatMap(({ id }) => LANGS.flatMap((lang) => THEMES.map((theme) => picture(id, lang, theme, {})))),
  ...OPTIONS.map(({ id, params }) => picture(id, 'zh', 'print', params)),
];

function picture(
  id: string,
  lang: Lang,
  theme: (typeof THEMES)[number],
  params: Readonly<Record<string, string>>,
): ReferencePicture {
  const name = [id, ...Object.values(params), lang, theme].join('-');
  return { name, lang, order: { id, week: REFERENCE_WEEK, params, format: 'png', theme, width: 'half' } };
}
