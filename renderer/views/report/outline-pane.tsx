import { Button, Checkbox } from '@salt-ds/core';
import { useState } from 'react';
import { type ReportSection, sectionsOf } from '../../../shared/chapter/sections.ts';
import type { OutlineLine } from '../../../shared/contract/outline.ts';
import { entryOf } from '../../../shared/figures/outline.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { OrderedList } from '../../components/ordered-list/ordered-list.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLiveWrite } from '../../desk-client/use-live-write.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useLang, useWords } from '../../state/language.ts';
import { meantBy, type OutlineRow, outlineRows } from './outline-rows.ts';

/** Sections and figures of the report: which of them it prints, in which order, and how wide. */
export function OutlinePane({ week }: { readonly week: IsoDate }) {
  const words = useWords();
  const lang = useLang();
  const live = useLiveWrite();
  const { settings, change } = useSettings();
  const { data } = useDeskQuery('outline', { week });
  const sections = sectionsOf(settings.report.sections, lang);
  // What was asked for last shows at once, and the next change builds on it.
  const [wanted, setWanted] = useState<readonly OutlineLine[] | null>(null);
  const lines = wanted ?? data?.lines ?? [];
  const rows = outlineRows(sections, lines);
  const keepLines = async (next: readonly OutlineLine[]) => {
    setWanted(next);
    await live.write('saveOutline', { week, entries: next.map(entryOf) });
    setWanted((now) => (now === next ? null : now));
  };
  const keepSections = (next: readonly ReportSection[]) =>
    void change({
      report: {
        ...settings.report,
        sections: next.map(({ id, included }) => ({
          id,
          included,
          title: settings.report.sections.find((one) => one.id === id)?.title ?? null,
        })),
      },
    });
  const onOrder = (after: readonly OutlineRow[], which: OutlineRow) => {
    const meant = meantBy(rows, after, which);
    if ('sections' in meant) keepSections(meant.sections);
    else void keepLines(meant.lines);
  };
  return (
    <section className="card reportOutline" aria-label={words('room.outline')}>
      <header className="paneHead">
        <h2>{words('room.outline')}</h2>
        <Button
          appearance="transparent"
          disabled={!data?.isEdited && settings.report.sections.length === 0}
          onClick={() => {
            void change({ report: { ...settings.report, sections: [] } });
            void live.write('resetOutline', { week });
          }}
        >
          {words('room.reset')}
        </Button>
      </header>
      <p className="muted">{words('room.outline.about')}</p>
      {live.error && <Problem error={live.error} onClose={live.dismiss} />}
      <OrderedList
        label={words('room.outline')}
        items={rows}
        idOf={({ id }) => id}
        nameOf={(row) => (row.kind === 'section' ? row.section.title : row.line.title)}
        onOrder={onOrder}
      >
        {(row) =>
          row.kind === 'section' ? (
            <SectionRow
              section={row.section}
              onInclude={(included) =>
                keepSections(sections.map((one) => (one.id === row.section.id ? { ...one, included } : one)))
              }
            />
          ) : (
            <FigureRow
              line={row.line}
              isPrinted={row.line.included && sections.some(({ id, included }) => included && id === row.line.section)}
              onChange={(line) => void keepLines(lines.map((one) => (one.id === line.id ? line : one)))}
            />
          )
        }
      </OrderedList>
    </section>
  );
}

function SectionRow({
  section: { title, included },
  onInclude,
}: {
  readonly section: ReportSection;
  readonly onInclude: (included: boolean) => void;
}) {
  const words = useWords();
  return (
    <span className="outlineSection">
      <Checkbox
        checked={included}
        inputProps={{ 'aria-label': words('room.includeSection', { name: title }) }}
        onChange={({ target }) => onInclude(target.checked)}
      />
      <strong>{title}</strong>
    </span>
  );
}

const WIDTHS = [null, 'half', 'full'] as const;

interface FigureProps {
  readonly line: OutlineLine;
  /** It is ticked, and so is its section. */
  readonly isPrinted: boolean;
  readonly onChange: (line: OutlineLine) => void;
}

function FigureRow({ line, isPrinted, onChange }: FigureProps) {
  const words = useWords();
  const { no, title, included, width, state } = line;
  const said = words(`room.width.${width ?? 'auto'}`);
  const next = WIDTHS[(WIDTHS.indexOf(width) + 1) % WIDTHS.length] ?? null;
  return (
    <span className={isPrinted ? 'outlineFigure' : 'outlineFigure leftOut'}>
      <Checkbox
        checked={included}
        inputProps={{ 'aria-label': words('room.includeFigure', { name: title }) }}
        onChange={({ target }) => onChange({ ...line, included: target.checked })}
      />
      <span className="outlineName" title={title}>
        {no !== '' && <b>{no} </b>}
        {title}
        {isPrinted && state !== 'complete' && <em> {words('card.missing')}</em>}
      </span>
      <button
        type="button"
        className="widthButton"
        disabled={!isPrinted}
        aria-label={words('room.width', { name: title, width: said })}
        onClick={() => onChange({ ...line, width: next })}
      >
        {said}
      </button>
    </span>
  );
}
