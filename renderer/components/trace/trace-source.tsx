import { Button } from '@salt-ds/core';
import { ImportIcon } from '@salt-ds/icons';
import type { TraceInput } from '../../../shared/contract/trace.ts';
import { formatExact } from '../../../shared/format/number.ts';
import { useWords } from '../../state/language.ts';
import { localDateTime } from '../../state/short-date.ts';

interface Props {
  readonly input: TraceInput;
  readonly onOpenImport: (input: TraceInput) => void;
}

/** One input: its file and line, the raw line with the cell marked, when it came in and what it replaced. */
export function TraceSource({ input, onOpenImport }: Props) {
  const words = useWords();
  const place = [
    ...(input.sheet === null ? [] : [input.sheet]),
    words('trace.line', { line: input.line }),
    ...(input.column === null ? [] : [words('trace.column', { column: input.column })]),
  ];
  return (
    <section className="traceSource" aria-label={words('trace.source')}>
      <h3>{input.file}</h3>
      <p className="muted">{place.join(' · ')}</p>
      <MarkedLine text={input.text} cell={input.cell} />
      <p className="muted">{words('trace.importedAt', { time: localDateTime(input.importedAt) })}</p>
      {input.replaced.length === 0 ? (
        <p className="muted">{words('trace.replacedNothing')}</p>
      ) : (
        <div>
          <p className="muted">{words('trace.replaced')}</p>
          <ul>
            {input.replaced.map((old) => (
              <li key={`${old.fileId} ${old.sheet} ${old.line}`} className="traceReplaced">
                <s>{formatExact(old.value)}</s>
                <span className="muted">
                  {old.file} : {old.sheet === null ? '' : `${old.sheet}!`}
                  {old.line}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button appearance="bordered" onClick={() => onOpenImport(input)}>
        <ImportIcon aria-hidden /> {words('trace.openImport')}
      </Button>
    </section>
  );
}

function MarkedLine({ text, cell }: Pick<TraceInput, 'text' | 'cell'>) {
  if (cell === null) return <pre className="rawLine">{text}</pre>;
  const [start, end] = cell;
  return (
    <pre className="rawLine">
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </pre>
  );
}
