import { Checkbox } from '@salt-ds/core';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { chartRange } from '../../../shared/market/chart-range.ts';
import { useWords } from '../../state/language.ts';
import { Segments } from '../choices/segments.tsx';

/** What a reader changes of a figure: of its days and lines for now, of its drawing for good. */
export interface FigureChanges {
  readonly onRange: (range: string) => void;
  readonly onHide: (keys: readonly string[]) => void;
  readonly onOption: (key: string, choice: string) => void;
}

/** Whether there is anything to change. */
export function hasControls(data: FigureData): boolean {
  return Boolean(data.options || data.ranges) || linesOf(data).length > 1;
}

/** The lines of a figure, those that are hidden too. */
function linesOf(data: FigureData): { key: string; label: string; isShown: boolean }[] {
  if (data.kind !== 'lines') return [];
  const lines = data.series.map(({ key, label }) => ({ key, label, isShown: true }));
  for (const { key, label, place } of data.hidden ?? []) lines.splice(place, 0, { key, label, isShown: false });
  return lines;
}

/** Range, options and lines of a figure, in one row above the picture. */
export function FigureControls({ data, onRange, onHide, onOption }: FigureChanges & { readonly data: FigureData }) {
  const words = useWords();
  const lines = linesOf(data);
  const hidden = lines.filter(({ isShown }) => !isShown).map(({ key }) => key);
  return (
    <div className="figureControls">
      {lines.length > 1 && (
        <fieldset className="lineChoices" aria-label={words('card.lines')}>
          {lines.map(({ key, label, isShown }) => (
            <Checkbox
              key={key}
              label={label}
              checked={isShown}
              disabled={isShown && hidden.length === lines.length - 1}
              onChange={() => onHide(isShown ? [...hidden, key] : hidden.filter((one) => one !== key))}
            />
          ))}
        </fieldset>
      )}
      {(data.options ?? []).map(({ key, label, chosen, choices }) => (
        <span key={key} className="figureOption">
          <span className="muted">{label}</span>
          <Segments label={label} value={chosen} options={choices} onChange={(choice) => onOption(key, choice)} />
        </span>
      ))}
      {data.ranges && (
        <Segments
          label={words('indices.range')}
          value={data.ranges.chosen}
          options={data.ranges.choices.map((value) => ({ value, label: words(`range.${chartRange(value)}`) }))}
          onChange={onRange}
        />
      )}
    </div>
  );
}
