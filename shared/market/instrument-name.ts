import type { Lang } from '../contract/envelope.ts';
import type { InstrumentKind } from '../contract/week-parts.ts';
import { kindOf } from './code.ts';
import type { IsoDate } from './iso-date.ts';
import { knownByCode } from './known-instruments.ts';

/** What files say of an instrument: a label, which never changes a fact. */
export interface InstrumentLabel {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly kind: InstrumentKind | null;
  readonly listedOn: IsoDate | null;
  readonly delistedOn: IsoDate | null;
  readonly sector: string | null;
  /** True where a list of instruments names it, not only a file that came with a name. */
  readonly listed: boolean;
}

/** Labels by code. */
export type Labels = ReadonlyMap<string, InstrumentLabel>;

/**
 * What an instrument is called: by the user's list of instruments, else the desk's own name, short as the report prints it and
 * there in both languages, else the name that its files give, else the code.
 */
export function instrumentName(code: string, labels: Labels, lang: Lang): string {
  const [label, known] = [labels.get(code), knownByCode(code)];
  const zh = (label?.listed ? label.name : null) ?? known?.zh ?? label?.name ?? code;
  if (lang === 'zh') return zh;
  return (label?.listed ? label.nameEn : null) ?? known?.en ?? label?.nameEn ?? zh;
}

/** What an instrument is: by the user's list, else by its code. */
export function instrumentKind(code: string, labels: Labels): InstrumentKind {
  return labels.get(code)?.kind ?? kindOf(code);
}
