import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { useWords } from '../../state/language.ts';
import { useViewChoices } from '../../state/view-choices.ts';

const WEEKS = ['4', '13', '26', '52'] as const;
const BY = ['day', 'week', 'month', 'year'] as const;

/** The chosen name by day or by week; southbound by day, week, month or year, and its sum below. */
export function SouthboundPane({ week, code }: { readonly week: IsoDate; readonly code: string | null }) {
  const words = useWords();
  const { flowWeeks, flowChannel, flowBy, choose } = useViewChoices();
  const params = useMemo(
    () => ({ weeks: String(flowWeeks), channel: flowChannel, by: flowBy }),
    [flowWeeks, flowChannel, flowBy],
  );
  const ofName = useMemo(
    () => ({ weeks: String(flowWeeks), channel: flowChannel, by: flowBy, code: code ?? '' }),
    [flowWeeks, flowChannel, flowBy, code],
  );
  return (
    <div className="chartPane">
      <div className="paneControls">
        <Segments
          label={words('flows.range')}
          value={WEEKS.find((weeks) => weeks === String(flowWeeks)) ?? '13'}
          options={WEEKS.map((value) => ({ value, label: words('flows.weeks', { weeks: value }) }))}
          onChange={(weeks) => choose({ flowWeeks: Number(weeks) })}
        />
        <Segments
          label={words('flows.by')}
          value={flowBy}
          options={BY.map((value) => ({ value, label: words(`flows.by.${value}`) }))}
          onChange={(by) => choose({ flowBy: by })}
        />
      </div>
      {code !== null && <DeskFigure id="active-name" week={week} params={ofName} fills />}
      <DeskFigure id="southbound-range" week={week} params={params} fills />
      <DeskFigure id="southbound-running" week={week} params={params} fills />
    </div>
  );
}
