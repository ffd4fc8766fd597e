import { useWords } from '../../state/language.ts';
import { Choice } from '../form/form-fields.tsx';

interface Props {
  readonly sectors: readonly string[];
  /** Empty is all of them. */
  readonly sector: string;
  /** Null for all of them. */
  readonly onChange: (sector: string | null) => void;
}

/** The sector whose names a table shows. */
export function SectorChoice({ sectors, sector, onChange }: Props) {
  const words = useWords();
  return (
    <Choice
      label={words('column.sector')}
      value={sector}
      options={[
        { value: '', label: words('watchlist.allSectors') },
        ...sectors.map((one) => ({ value: one, label: one })),
      ]}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}
