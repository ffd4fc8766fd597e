import { LINE_VALUES, type LineValues } from '../../../shared/figures/user-figures/user-figure.ts';
import { useWords } from '../../state/language.ts';
import { Segments } from '../choices/segments.tsx';

interface Props {
  readonly values: LineValues;
  readonly onValues: (values: LineValues) => void;
}

/** What a line shows: values as they stand, or from the window's first day on. */
export function ValuesField({ values, onValues }: Props) {
  const words = useWords();
  return (
    <div className="editorField">
      <span>{words('figures.values')}</span>
      <Segments
        label={words('figures.values')}
        value={values}
        options={LINE_VALUES.map((value) => ({ value, label: words(`figures.values.${value}`) }))}
        onChange={onValues}
      />
    </div>
  );
}
