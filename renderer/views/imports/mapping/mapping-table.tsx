import { MAPPED_FIELDS } from '../../../../shared/contract/mapped-fields.ts';
import type { MappingDraft } from '../../../../shared/contract/mappings.ts';
import type { OutputOf } from '../../../../shared/contract/operations.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import { useWords } from '../../../state/language.ts';
import { MappingChoice } from './mapping-choice.tsx';
import { currenciesOf, unitsOf, withField, withUnit } from './mapping-draft.ts';

interface Props {
  readonly seen: OutputOf<'inspect'>;
  readonly draft: MappingDraft;
  readonly onDraft: (draft: MappingDraft) => void;
  readonly onHeaderLine: (line: number) => void;
}

/** A header stands within so many rows. */
const HEADER_ROWS = 20;

/** How the file begins, with what each column holds above it; the number of a row makes it the header. */
export function MappingTable({ seen, draft, onDraft, onHeaderLine }: Props) {
  const words = useWords();
  const width = Math.max(seen.header.length, ...seen.rows.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, index) => index);
  return (
    <div className="mappingTable">
      <table aria-label={words('mapping.firstRows')}>
        <thead>
          <tr>
            <th scope="col">{words('mapping.headerRow')}</th>
            {places.map((index) => (
              <th key={index} scope="col">
                {index < seen.header.length && (
                  <ColumnChoices index={index} heading={seen.header[index] ?? ''} draft={draft} onDraft={onDraft} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.rows.map(({ line, cells }, at) => (
            <tr key={line} className={line === seen.headerLine ? 'headerRow' : undefined}>
              <th scope="row">
                {at < HEADER_ROWS ? (
                  <label>
                    <input
                      type="radio"
                      name="headerRow"
                      aria-label={words('mapping.chooseHeader', { line })}
                      checked={line === seen.headerLine}
                      onChange={() => onHeaderLine(line)}
                    />{' '}
                    {line}
                  </label>
                ) : (
                  line
                )}
              </th>
              {places.map((index) => (
                <td key={index}>{cells[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one column holds, in which unit and currency. */
function ColumnChoices({
  index,
  heading,
  draft,
  onDraft,
}: Pick<Props, 'draft' | 'onDraft'> & { readonly index: number; readonly heading: string }) {
  const words = useWords();
  const column = draft.columns.find((one) => one.index === index);
  const units = column ? unitsOf(draft, column) : [];
  const currencies = column ? currenciesOf(draft, column) : [];
  const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <span className="columnChoices">
      <MappingChoice
        label={words('mapping.fieldOf', { heading })}
        value={column?.field ?? ''}
        options={[
          { value: '', label: words('mapping.unused') },
          ...Object.keys(MAPPED_FIELDS[draft.table]).map((field) => ({
            value: field,
            label: words(`mapping.field.${field}` as TextKey),
          })),
        ]}
        onChange={(field) => onDraft(withField(draft, index, heading, field || null))}
      />
      {units.length > 0 && (
        <MappingChoice
          label={words('mapping.unitOf', { heading })}
          value={column?.unit ?? ''}
          options={[{ value: '', label: words('mapping.noUnit') }, ...asOptions(units)]}
          onChange={(unit) => onDraft(withUnit(draft, index, { unit: unit || null }))}
        />
      )}
      {currencies.length > 0 && (
        <MappingChoice
          label={words('mapping.currencyOf', { heading })}
          value={column?.currency ?? ''}
          options={[{ value: '', label: words('mapping.noCurrency') }, ...asOptions(currencies)]}
          onChange={(currency) => onDraft(withUnit(draft, index, { currency: currency || null }))}
        />
      )}
    </span>
  );
}
