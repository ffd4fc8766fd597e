import { MAPPED_FIELDS } from '../../../../shared/contract/mapped-fields.ts';
import type { MappedColumn, MappingDraft } from '../../../../shared/contract/mappings.ts';
import { currencyInHeading, unitInHeading } from '../../../../shared/market/unit-in-heading.ts';

const SCALES = ['千', '万', '百万', '千万', '亿', '十亿', '万亿'];

/** Says what the column at `index` holds; null: nothing of it is read. A field stands in one column and no constant beside it. */
export function withField(draft: MappingDraft, index: number, heading: string, field: string | null): MappingDraft {
  const others = draft.columns.filter((column) => column.index !== index && column.field !== field);
  if (field === null) return { ...draft, columns: others };
  const kind = MAPPED_FIELDS[draft.table][field]?.kind;
  const isScaled = kind === 'money' || kind === 'count';
  const unit = isScaled ? unitInHeading(heading) : null;
  const currency = kind === 'money' ? currencyInHeading(heading) : null;
  const columns = [...others, { index, heading, field, unit, currency }].sort((a, b) => a.index - b.index);
  return { ...draft, columns, constants: without(draft.constants, field) };
}

/** Gives a column another unit or currency. */
export function withUnit(
  draft: MappingDraft,
  index: number,
  unit: Partial<Pick<MappedColumn, 'unit' | 'currency'>>,
): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) => (column.index === index ? { ...column, ...unit } : column)),
  };
}

/** Says what holds for all rows; empty says nothing. */
export function withConstant(draft: MappingDraft, field: string, word: string): MappingDraft {
  const others = without(draft.constants, field);
  return { ...draft, constants: word === '' ? others : { ...others, [field]: word } };
}

/** Units that a column may be in; none for a column that has none. */
export function unitsOf({ table }: MappingDraft, { field, unit }: MappedColumn): string[] {
  const kind = MAPPED_FIELDS[table][field]?.kind;
  const offered = kind === 'money' ? SCALES : kind === 'count' ? SCALES.map((scale) => `${scale}股`) : [];
  const lots = field === 'volume' ? ['手'] : [];
  return [...new Set([...(unit === null ? [] : [unit]), ...offered, ...lots])];
}

/** Currencies that a column may be in. */
export function currenciesOf({ table }: MappingDraft, { field, currency }: MappedColumn): string[] {
  if (MAPPED_FIELDS[table][field]?.kind !== 'money') return [];
  return [...new Set([...(currency === null ? [] : [currency]), 'HKD', 'CNY', ...(table === 'prices' ? ['USD'] : [])])];
}

function without(constants: MappingDraft['constants'], field: string): MappingDraft['constants'] {
  return Object.fromEntries(Object.entries(constants).filter(([name]) => name !== field));
}
