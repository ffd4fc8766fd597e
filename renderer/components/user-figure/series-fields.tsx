import { type ContentOf, MOST_LINES } from '../../../shared/figures/user-figures/user-figure.ts';
import { useWords } from '../../state/language.ts';
import { basisName } from './basis-name.ts';
import type { Made } from './made.ts';
import { ValuesField } from './values-field.tsx';
import { WindowFields } from './window-fields.tsx';

type Content = ContentOf<'seriesLines'>;

interface Props {
  readonly content: Content;
  readonly made: Made;
  readonly onContent: (content: Content) => void;
}

/** Lines of statistical series, ticked in the order in which they are drawn. */
export function SeriesFields({ content, made, onContent }: Props) {
  const words = useWords();
  const { series: chosen, window, values } = content;
  return (
    <>
      <fieldset className="editorSeries">
        <legend>{words('figures.series')}</legend>
        {made.series.map(({ series, basis, unit, count }) => {
          const isChosen = chosen.some((one) => one.series === series && one.basis === basis);
          return (
            <label key={`${series}\t${basis}`}>
              <input
                type="checkbox"
                checked={isChosen}
                disabled={!isChosen && chosen.length >= MOST_LINES}
                onChange={() => {
                  const others = chosen.filter((one) => one.series !== series || one.basis !== basis);
                  onContent({ ...content, series: isChosen ? others : [...others, { series, basis }] });
                }}
              />
              <span>{series}</span>
              <span className="muted">
                {words('figures.seriesOf', { basis: basisName(words, basis), unit, count })}
              </span>
            </label>
          );
        })}
        {made.series.length === 0 && <p className="muted">{words('figures.noneThere')}</p>}
      </fieldset>
      <WindowFields window={window} onWindow={(changed) => onContent({ ...content, window: changed })} />
      <ValuesField values={values} onValues={(changed) => onContent({ ...content, values: changed })} />
    </>
  );
}
