import { TEXT_ENCODINGS } from '../../../../shared/contract/imports.ts';
import { MAPPED_TABLES, type MappedTable } from '../../../../shared/contract/mappings.ts';
import type { OutputOf } from '../../../../shared/contract/operations.ts';
import { useWords } from '../../../state/language.ts';
import { MappingChoice } from './mapping-choice.tsx';
import type { Asked } from './mapping-dialog.tsx';

interface Props {
  readonly seen: OutputOf<'inspect'>;
  readonly asked: Asked;
  readonly table: MappedTable;
  readonly onAsked: (asked: Asked) => void;
}

const DELIMITERS = [',', '\t', ';', '|'];

/** How the file is read before its columns are looked at: kind of data, encoding, delimiter, sheet. */
export function MappingReading({ seen, asked, table, onAsked }: Props) {
  const words = useWords();
  const isText = seen.delimiter !== null;
  return (
    <div className="mappingReading">
      <MappingChoice
        shown
        label={words('mapping.table')}
        value={table}
        options={MAPPED_TABLES.map((value) => ({ value, label: words(`mapping.table.${value}`) }))}
        onChange={(value) => onAsked({ ...asked, table: MAPPED_TABLES.find((one) => one === value) ?? null })}
      />
      {isText && (
        <MappingChoice
          shown
          label={words('imports.encoding')}
          value={seen.encoding}
          options={TEXT_ENCODINGS.map((value) => ({ value, label: value }))}
          onChange={(value) => onAsked({ ...asked, encoding: TEXT_ENCODINGS.find((one) => one === value) ?? null })}
        />
      )}
      {isText && (
        <MappingChoice
          shown
          label={words('mapping.delimiter')}
          value={asked.delimiter ?? ''}
          options={[
            { value: '', label: words('mapping.delimiter.auto') },
            ...DELIMITERS.map((value) => ({
              value,
              label: value === '\t' ? words('mapping.delimiter.tab') : value,
            })),
          ]}
          onChange={(value) => onAsked({ ...asked, delimiter: value || null, headerLine: null })}
        />
      )}
      {seen.sheets.length > 1 && (
        <MappingChoice
          shown
          label={words('imports.sheet')}
          value={seen.sheet ?? ''}
          options={seen.sheets.map((value) => ({ value, label: value }))}
          onChange={(sheet) => onAsked({ ...asked, sheet, headerLine: null })}
        />
      )}
    </div>
  );
}
