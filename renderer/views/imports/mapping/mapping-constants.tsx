import { Input } from '@salt-ds/core';
import { currencyOfColumns, MAPPED_FIELDS } from '../../../../shared/contract/mapped-fields.ts';
import type { MappingDraft } from '../../../../shared/contract/mappings.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import { useWords } from '../../../state/language.ts';
import { MappingChoice } from './mapping-choice.tsx';
import { withConstant } from './mapping-draft.ts';

interface Props {
  readonly draft: MappingDraft;
  readonly onDraft: (draft: MappingDraft) => void;
}

/** What holds for all rows, for fields that no column says. */
export function MappingConstants({ draft, onDraft }: Props) {
  const words = useWords();
  const isSaid = (field: string) =>
    draft.columns.some((column) => column.field === field) ||
    (field === 'currency' && currencyOfColumns(draft) !== null);
  const open = Object.entries(MAPPED_FIELDS[draft.table]).filter(
    ([field, { constant }]) => constant !== undefined && !isSaid(field),
  );
  const orders = ['mdy', 'dmy'] as const;
  return (
    <fieldset className="mappingConstants">
      <legend>{words('mapping.constants')}</legend>
      {open.map(([field, { constant }]) => {
        const label = words(`mapping.field.${field}` as TextKey);
        const value = draft.constants[field] ?? '';
        const change = (word: string) => onDraft(withConstant(draft, field, word));
        if (typeof constant === 'object')
          return (
            <MappingChoice
              key={field}
              shown
              label={label}
              value={value}
              options={[
                { value: '', label: words('mapping.unsaid') },
                ...constant.map((word) => ({ value: word, label: words(`mapping.word.${word}` as TextKey) })),
              ]}
              onChange={change}
            />
          );
        return (
          <span key={field} className="mappingChoice">
            <span aria-hidden>{label}</span>
            <Input
              bordered
              value={value}
              placeholder={constant === 'day' ? '2026-03-20' : field === 'code' ? words('imports.codeExample') : ''}
              inputProps={{ 'aria-label': label, onChange: (event) => change(event.target.value) }}
            />
          </span>
        );
      })}
      <MappingChoice
        shown
        label={words('mapping.dateOrder')}
        value={draft.dateOrder ?? ''}
        options={[
          { value: '', label: words('mapping.dateOrder.auto') },
          ...orders.map((order) => ({ value: order, label: words(`mapping.dateOrder.${order}`) })),
        ]}
        onChange={(order) => onDraft({ ...draft, dateOrder: orders.find((one) => one === order) ?? null })}
      />
    </fieldset>
  );
}
