import { useMemo } from 'react';
import type { FlowChannel } from '../../../shared/contract/flows.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import {
  droppedNotes,
  gapNotes,
  spanLine,
  sumNotes,
  TOLD_DROPPED,
  tableName,
} from '../../../shared/week/flow-notes.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { TableCard } from '../../components/grid/table-card.tsx';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useMedia } from '../../state/use-media.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { flowColumns } from './flow-columns.ts';
import { closingRow, type FlowRow } from './flow-rows.ts';
import { SpanChooser } from './span-chooser.tsx';
import type { ChosenSpan } from './use-chosen-span.ts';

/** A window on which the table has room for what is hidden on a smaller one. */
const ROOMY = '(width >= 1800px)';
const CHANNELS = ['all', 'sh', 'sz'] as const;

interface Props {
  /** Undefined while it is on its way. */
  readonly flows: OutputOf<'flows'> | undefined;
  readonly isStale: boolean;
  readonly span: ChosenSpan;
  readonly rows: readonly FlowRow[];
  readonly chosen: string | null;
}

/** The names of a span with the sums below them, and which are new on the lists and which dropped off. */
export function FlowsTable({ flows, isStale, span, rows, chosen }: Props) {
  const words = useWords();
  const lang = useLang();
  const { flowKind, choose } = useViewChoices();
  const openTrace = useScreen((screen) => screen.openTrace);
  const isRoomy = useMedia(ROOMY);
  const isEtf = flowKind === 'etfs';
  const unit = yiUnit(flows?.currency ?? 'HKD', lang);
  const columns = useMemo(() => {
    const largest = Math.max(0, ...rows.map(({ net }) => Math.abs(net)));
    return flowColumns(words, {
      unit,
      largest,
      before: flows?.before ?? null,
      recentDays: flows?.recentDays.length ?? 0,
      isRoomy,
    });
  }, [words, unit, rows, flows, isRoomy]);
  const closing = useMemo(
    () =>
      (flows?.closing.rows ?? [])
        .filter(({ key }) => !isEtf || key === 'activeEtfTotal')
        .map((row) => closingRow(words, row)),
    [words, flows, isEtf],
  );
  const notes = (most: number) =>
    flows ? [...(isEtf ? [] : sumNotes(flows, lang)), ...droppedNotes(flows, { isEtf, most }, lang)] : [];
  const days = flows ? spanLine(flows, lang) : '';
  return (
    <TableCard<FlowRow>
      // A grid hides columns when it is made, and not again.
      key={String(isRoomy)}
      id="flows"
      title={words('flows.names')}
      name={flows ? tableName(flows, isEtf ? 'etfs' : null, lang) : words('flows.names')}
      note={() => (flows ? `${unit} · ${days}` : unit)}
      isStale={isStale}
      isReady={flows !== undefined || span.fault !== null}
      empty={emptyWords(words, { flows, span, isEtf, count: rows.length })}
      controls={
        <TableControls
          span={span}
          days={flows?.weekDays ?? []}
          day={span.kind === 'day' ? (flows?.from ?? null) : null}
        />
      }
      rows={rows}
      columns={columns}
      rowId={({ code, name }) => code || name}
      closing={closing}
      chosen={chosen}
      onChoose={({ code }) => code !== '' && choose({ flowCode: code })}
      onTrace={openTrace}
      below={flows ? [...gapNotes(flows, lang), ...notes(Number.POSITIVE_INFINITY)] : []}
      foot={
        <div className="flowNotes">
          {notes(TOLD_DROPPED).map((line) => (
            <p key={line} className="muted tableNote">
              {line}
            </p>
          ))}
        </div>
      }
    />
  );
}

interface ControlsProps {
  readonly span: ChosenSpan;
  readonly days: readonly IsoDate[];
  readonly day: IsoDate | null;
}

function TableControls({ span, days, day }: ControlsProps) {
  const words = useWords();
  const { flowChannel, flowKind, choose } = useViewChoices();
  return (
    <>
      <SpanChooser {...span} days={days} day={day} />
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
    </>
  );
}

interface Emptiness {
  readonly flows: OutputOf<'flows'> | undefined;
  readonly span: ChosenSpan;
  readonly isEtf: boolean;
  readonly count: number;
}

/** Why there are no names; nothing where there are. */
function emptyWords(words: ReturnType<typeof useWords>, { flows, span, isEtf, count }: Emptiness) {
  if (span.fault !== null) return <p className="muted">{words(`flows.span.fault.${span.fault}`)}</p>;
  if (!flows || count > 0) return undefined;
  const kind = words(isEtf ? 'flows.etfs' : 'flows.stocks');
  return <p className="muted">{flows.why === null ? words('flows.none', { kind }) : words(`why.${flows.why}`)}</p>;
}
