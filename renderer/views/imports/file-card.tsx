import type { ReactNode } from 'react';
import { Segments } from '../../components/choices/segments.tsx';
import { useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';
import { useViewChoices } from '../../state/view-choices.ts';

export interface ShownFile {
  readonly fileId: number;
  readonly name: string;
  /** The sheet of a workbook that was chosen; null shows the first. */
  readonly sheet: string | null;
  /** The line to mark; null when none was chosen. */
  readonly line: number | null;
}

interface CardProps {
  readonly name: string;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** The card around either: text or table, and which sheet. */
export function FileCard({ name, sheet, sheets, controls, children }: CardProps) {
  const words = useWords();
  const { fileView, choose } = useViewChoices();
  return (
    <section className="card fileText" aria-label={words('imports.text', { name })}>
      <header>
        <h2>{words('imports.rawFile')}</h2>
        <span className="spacer" />
        {sheets.length > 1 && (
          <select
            aria-label={words('imports.sheet')}
            value={sheet ?? ''}
            onChange={(event) => goTo({ sheet: event.target.value, line: null })}
          >
            {sheets.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
        {controls}
        <Segments
          label={words('imports.view')}
          value={fileView}
          options={[
            { value: 'text', label: words('imports.view.text') },
            { value: 'rows', label: words('imports.view.rows') },
          ]}
          onChange={(value) => choose({ fileView: value })}
        />
      </header>
      {children}
    </section>
  );
}
