import { type ChartWindow, WINDOW_UNITS } from '../../../shared/market/chart-window.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly window: ChartWindow;
  readonly onWindow: (window: ChartWindow) => void;
}

const MOST = 600;

/** How far a figure goes back from the week's end. */
export function WindowFields({ window, onWindow }: Props) {
  const words = useWords();
  return (
    <div className="editorField">
      <span>{words('figures.window')}</span>
      <span className="editorPair">
        <input
          type="number"
          aria-label={words('figures.window')}
          min={1}
          max={MOST}
          value={window.count}
          onChange={({ target }) => {
            const count = Number(target.value);
            if (Number.isInteger(count) && count >= 1 && count <= MOST) onWindow({ ...window, count });
          }}
        />
        <select
          className="plainSelect"
          aria-label={words('figures.windowUnit')}
          value={window.unit}
          onChange={({ target }) => {
            const unit = WINDOW_UNITS.find((one) => one === target.value);
            if (unit) onWindow({ ...window, unit });
          }}
        >
          {WINDOW_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {words(`figures.window.${unit}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
