import { useMemo } from 'react';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import type { ComparedFlow } from '../../../shared/week/compare-weeks.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { type ComparedWeeks, comparedFlowColumns } from './compared-flow-columns.ts';

interface Props {
  readonly flows: readonly ComparedFlow[];
  /** What a saved or copied table is called. */
  readonly name: string;
  readonly weeks: ComparedWeeks;
}

/** Southbound's names of both weeks: each one's net buy, and by how much it changed. */
export function ComparedFlowsTable({ flows, name, weeks: { now, other } }: Props) {
  const words = useWords();
  const lang = useLang();
  const openTrace = useScreen((screen) => screen.openTrace);
  const currencyOf = (side: keyof ComparedWeeks) => flows.find((flow) => flow[side])?.[side]?.currency;
  const [ofNow, ofOther] = [currencyOf('now'), currencyOf('other')];
  const currency = ofNow ?? ofOther ?? 'HKD';
  const columns = useMemo(() => {
    const units = { now: yiUnit(currency, lang), other: yiUnit(ofOther ?? currency, lang) };
    return comparedFlowColumns(words, { now, other }, units);
  }, [words, lang, now, other, currency, ofOther]);
  return (
    <TableCard<ComparedFlow>
      id="compared-flows"
      className="comparedFlows"
      title={words('compare.flows')}
      name={name}
      note={() => yiUnit(currency, lang)}
      rows={flows}
      columns={columns}
      rowId={({ code }) => code}
      onTrace={openTrace}
    />
  );
}
