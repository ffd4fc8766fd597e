import type { FlowSpan } from '../../../shared/contract/flows.ts';
import { type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { Choice } from '../../components/form/form-fields.tsx';
import { useWords } from '../../state/language.ts';

const KINDS = ['day', 'week', 'month', 'range'] as const;

interface Props {
  readonly kind: FlowSpan['kind'];
  /** Southbound days of the week, of which one is chosen. */
  readonly days: readonly IsoDate[];
  readonly day: IsoDate | null;
  readonly range: { readonly from: IsoDate; readonly to: IsoDate };
  readonly onKind: (kind: FlowSpan['kind']) => void;
  readonly onDay: (day: IsoDate) => void;
  readonly onRange: (range: { readonly from: IsoDate; readonly to: IsoDate }) => void;
}

/** Over which days the lists are added up: a day of the week, the week, its month, or any days. */
export function SpanChooser({ kind, days, day, range, onKind, onDay, onRange }: Props) {
  const words = useWords();
  return (
    <>
      <Segments
        label={words('flows.span')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: words(`flows.span.${value}`) }))}
        onChange={onKind}
      />
      {kind === 'day' && day !== null && (
        <Choice
          label={words('flows.span.date')}
          value={day}
          options={[...new Set([...days, day])].map((value) => ({ value, label: value.slice(5) }))}
          onChange={onDay}
        />
      )}
      {kind === 'range' && (
        <span className="spanRange">
          <DayField
            label={words('flows.span.from')}
            value={range.from}
            onChange={(from) => onRange({ ...range, from })}
          />
          <span className="muted">—</span>
          <DayField label={words('flows.span.to')} value={range.to} onChange={(to) => onRange({ ...range, to })} />
        </span>
      )}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: IsoDate;
  readonly onChange: (day: IsoDate) => void;
}

/** A day; one that is half typed changes nothing. */
function DayField({ label, value, onChange }: FieldProps) {
  return (
    <input
      type="date"
      className="plainSelect"
      aria-label={label}
      value={value}
      onChange={({ target }) => isIsoDate(target.value) && onChange(target.value)}
    />
  );
}
