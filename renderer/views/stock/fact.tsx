import type { ReactNode } from 'react';
import { directionOf, formatChangePct, MISSING } from '../../../shared/format/number.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';

/** A name above what it is: a number, words, or why there is none. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ChangeProps {
  readonly label: string;
  readonly pct: number | null;
  readonly trace: string | null;
  /** Why there is none. */
  readonly why: string;
}

/** A change in per cent that leads to its trace. */
export function Change({ label, pct, trace, why }: ChangeProps) {
  if (pct === null || trace === null)
    return (
      <span className="muted" title={why}>
        {MISSING}
      </span>
    );
  return (
    <span className={directionOf(pct, 1)}>
      <TracedNumber text={formatChangePct(pct)} traceKey={trace} label={label} />
    </span>
  );
}
