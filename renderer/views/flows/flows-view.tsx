import './flows-view.css';
import { useMemo, useState } from 'react';
import type { FlowChannel, FlowName } from '../../../shared/contract/flows.ts';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { FilterField } from '../../components/grid/filter-field.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { closingNames } from './closing-names.ts';
import { flowColumns } from './flow-columns.ts';

const WEEKS = ['4', '13', '26', '52'] as const;
const CHANNELS = ['all', 'sh', 'sz'] as const;

/** Southbound by name and by day: the lists of the week with the weeks before it, and the chosen name beside them. */
export function FlowsView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const lang = useLang();
  const { flowWeeks, flowChannel, flowKind, flowCode, choose } = useViewChoices();
  const input = { week, weeks: flowWeeks, channel: flowChannel };
  const answer = useDeskQuery('flows', input, { enabled: week !== null });
  const { data: ofWeek } = useDeskQuery('week', { week }, { enabled: week !== null });
  const [filter, setFilter] = useState('');
  const openTrace = useScreen((screen) => screen.openTrace);
  const why = answer.data?.why ?? null;
  const columns = useMemo(() => flowColumns(words, flowWeeks, why), [words, flowWeeks, why]);
  const names = useMemo(
    () => (answer.data?.names ?? []).filter(({ isEtf }) => isEtf === (flowKind === 'etfs')),
    [answer.data, flowKind],
  );
  const closing = useMemo(
    () => (ofWeek && flowChannel === 'all' && flowKind === 'stocks' ? closingNames(words, ofWeek) : []),
    [words, ofWeek, flowChannel, flowKind],
  );
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  const chosen = names.find(({ code }) => code === flowCode) ?? names[0] ?? null;
  const range = { weeks: String(flowWeeks), channel: flowChannel };
  return (
    <div className="twoPane flowsView">
      <StaleBar isFetching={answer.isFetching} />
      <section className="card tableCard">
        <header>
          <h2>{words('flows.names')}</h2>
          <span className="muted">{yiUnit(answer.data?.currency ?? 'HKD', lang)}</span>
          <span className="spacer" />
          <Segments
            label={words('flows.kind')}
            value={flowKind}
            options={[
              { value: 'stocks', label: words('flows.stocks') },
              { value: 'etfs', label: words('flows.etfs') },
            ]}
            onChange={(kind) => choose({ flowKind: kind })}
          />
          <Segments<FlowChannel>
            label={words('flows.channel')}
            value={flowChannel}
            options={CHANNELS.map((value) => ({ value, label: words(`flows.channel.${value}`) }))}
            onChange={(channel) => choose({ flowChannel: channel })}
          />
          <FilterField value={filter} onChange={setFilter} />
        </header>
        {answer.data ? (
          <DataGrid<FlowName>
            label={words('flows.names')}
            rows={names}
            columns={columns}
            rowId={({ code, name }) => code || name}
            filter={filter}
            closing={closing}
            chosen={chosen?.code ?? null}
            onChoose={({ code }) => code !== '' && choose({ flowCode: code })}
            onTrace={openTrace}
          />
        ) : (
          <Skeleton height="100%" />
        )}
      </section>
      <div className="chartPane">
        <div className="paneControls">
          <Segments
            label={words('flows.range')}
            value={WEEKS.find((weeks) => weeks === String(flowWeeks)) ?? '13'}
            options={WEEKS.map((value) => ({ value, label: words('flows.weeks', { weeks: value }) }))}
            onChange={(weeks) => choose({ flowWeeks: Number(weeks) })}
          />
        </div>
        {chosen && <DeskFigure id="active-name" week={week} params={{ ...range, code: chosen.code }} fills />}
        <DeskFigure id="southbound-range" week={week} params={range} fills />
        <DeskFigure id="southbound-running" week={week} params={range} fills />
      </div>
    </div>
  );
}
