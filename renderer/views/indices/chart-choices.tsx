import type { OutputOf } from '../../../shared/contract/operations.ts';
import { CHART_RANGES } from '../../../shared/market/chart-range.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { useWords } from '../../state/language.ts';
import { useViewChoices } from '../../state/view-choices.ts';

interface Props {
  readonly benchmarks: OutputOf<'indices'>['benchmarks'];
  /** The one that is measured against now. */
  readonly benchmark: string | null;
}

/** Above the chart: rebased or relative, to what, and how far back. */
export function ChartChoices({ benchmarks, benchmark }: Props) {
  const words = useWords();
  const { indexKind, indexRange, choose } = useViewChoices();
  return (
    <div className="chartChoices">
      <Segments
        label={words('indices.kind')}
        value={indexKind}
        options={(['rebased', 'relative'] as const).map((value) => ({ value, label: words(`indices.kind.${value}`) }))}
        onChange={(kind) => choose({ indexKind: kind })}
      />
      {indexKind === 'relative' && (
        <label>
          <span className="muted">{words('indices.benchmark')}</span>{' '}
          <select
            className="plainSelect"
            value={benchmark ?? ''}
            onChange={({ target }) => choose({ indexBenchmark: target.value })}
          >
            {benchmarks.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <span className="spacer" />
      <Segments
        label={words('indices.range')}
        value={indexRange}
        options={CHART_RANGES.map((value) => ({ value, label: words(`range.${value}`) }))}
        onChange={(range) => choose({ indexRange: range })}
      />
    </div>
  );
}
