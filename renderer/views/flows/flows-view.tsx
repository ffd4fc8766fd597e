import './flows-view.css';
import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Problem } from '../../components/states/problem.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { nameRow } from './flow-rows.ts';
import { FlowsTable } from './flows-table.tsx';
import { SouthboundPane } from './southbound-pane.tsx';
import { useChosenSpan } from './use-chosen-span.ts';

/** Southbound by name over a span of days, and by day, week, month and year beside it. */
export function FlowsView({ week }: { readonly week: IsoDate | null }) {
  return week === null ? <FirstStart /> : <FlowsOfWeek week={week} />;
}

function FlowsOfWeek({ week }: { readonly week: IsoDate }) {
  const { flowChannel, flowKind, flowCode } = useViewChoices();
  const span = useChosenSpan(week);
  const input = { week, span: span.asked, channel: flowChannel };
  const answer = useDeskQuery('flows', input, { enabled: span.fault === null });
  const rows = useMemo(
    () => (answer.data?.names ?? []).filter(({ isEtf }) => isEtf === (flowKind === 'etfs')).map(nameRow),
    [answer.data, flowKind],
  );
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  const chosen = rows.find(({ code }) => code === flowCode) ?? rows[0] ?? null;
  const code = chosen?.code ?? null;
  return (
    <div className="twoPane flowsView">
      <FlowsTable
        flows={span.fault === null ? answer.data : undefined}
        isStale={answer.isFetching}
        span={span}
        rows={span.fault === null ? rows : NO_ROWS}
        chosen={code}
      />
      <SouthboundPane week={week} code={code} />
    </div>
  );
}

const NO_ROWS: readonly never[] = [];
