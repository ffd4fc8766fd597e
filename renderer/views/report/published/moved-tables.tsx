import type { OutputOf } from '../../../../shared/contract/operations.ts';
import { TracedNumber } from '../../../components/trace/traced-number.tsx';
import { useWords } from '../../../state/language.ts';

type Since = OutputOf<'movedSince'>;

/** Numbers as they were published and as they print now; what stands now leads to its trace. */
export function MovedValues({ values }: Pick<Since, 'values'>) {
  const words = useWords();
  if (values.length === 0) return <p className="muted">{words('published.bar.same')}</p>;
  return (
    <table aria-label={words('published.values')}>
      <thead>
        <tr>
          <th scope="col">{words('published.place')}</th>
          <th scope="col">{words('published.number')}</th>
          <th scope="col" className="count">
            {words('published.was')}
          </th>
          <th scope="col" className="count">
            {words('published.now')}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={value.id}>
            <td>{value.place.name}</td>
            <td>
              {value.label}
              {value.more > 0 && <span className="muted"> {words('published.more', { count: value.more })}</span>}
            </td>
            <td className="count">{value.printedWas ?? <Absent words={words('published.new')} />}</td>
            <td className="count">
              <Now value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Now({ value: { printedNow, trace, label } }: { readonly value: Since['values'][number] }) {
  const words = useWords();
  if (printedNow === null) return <Absent words={words('published.gone')} />;
  return trace === null ? printedNow : <TracedNumber text={printedNow} traceKey={trace} label={label} />;
}

function Absent({ words }: { readonly words: string }) {
  return <span className="muted">{words}</span>;
}

/** Sentences, captions and lines of the front page that read otherwise now. */
export function MovedTexts({ texts }: Pick<Since, 'texts'>) {
  const words = useWords();
  if (texts.length === 0) return null;
  return (
    <table aria-label={words('published.texts')} className="movedTexts">
      <thead>
        <tr>
          <th scope="col">{words('published.place')}</th>
          <th scope="col">{words('published.was')}</th>
          <th scope="col">{words('published.now')}</th>
        </tr>
      </thead>
      <tbody>
        {texts.map(({ slot, name, was, now }) => (
          <tr key={slot}>
            <td>{name}</td>
            <td>{was ?? <Absent words={words('published.new')} />}</td>
            <td>{now ?? <Absent words={words('published.gone')} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
