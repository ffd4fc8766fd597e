import type { MappingFault } from '../../../../shared/contract/mapped-fields.ts';
import type { OutputOf } from '../../../../shared/contract/operations.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import { useWords } from '../../../state/language.ts';
import { placeWords } from '../file-place.ts';

interface Props {
  readonly faults: readonly MappingFault[];
  readonly isTrying: boolean;
  readonly tried: OutputOf<'tryMapping'> | null;
}

/** No one reads more before the file is in; then the file shows all. */
const ISSUES_SHOWN = 10;

/** What would become of the file: rows that go in, rows that do not and why, and the first values as they will be stored. */
export function MappingResult({ faults, isTrying, tried }: Props) {
  const words = useWords();
  return (
    <section className="mappingResult" aria-label={words('mapping.result')} aria-live="polite" aria-busy={isTrying}>
      {faults.map(({ fault, field }) => (
        <p key={`${fault} ${field}`} className="lacking">
          {words(`mapping.fault.${fault}`, { field: words(`mapping.field.${field}` as TextKey) })}
        </p>
      ))}
      {isTrying && <p className="muted">{words('mapping.trying')}</p>}
      {tried && (
        <>
          <p>
            <strong>
              {words('mapping.counts', {
                read: tried.rowsRead,
                loaded: tried.rowsLoaded,
                rejected: tried.rowsRejected,
              })}
            </strong>
          </p>
          {tried.questions.map(({ id, text, reasons }) => (
            <p key={id} className="lacking">
              {words('mapping.willAsk', { question: [text, ...reasons].join(' ') })}
            </p>
          ))}
          <TriedIssues tried={tried} />
          {tried.values.length > 0 && <TriedValues tried={tried} />}
        </>
      )}
    </section>
  );
}

function TriedIssues({ tried }: { readonly tried: OutputOf<'tryMapping'> }) {
  const words = useWords();
  return (
    <ul>
      {tried.issues.slice(0, ISSUES_SHOWN).map(({ sheet, line, column, code, message }) => (
        <li key={`${sheet} ${line} ${column} ${code}`}>
          {[line === null ? null : placeWords(words, { sheet, line }), column, message]
            .filter((part) => part !== null)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function TriedValues({ tried }: { readonly tried: OutputOf<'tryMapping'> }) {
  const words = useWords();
  return (
    <div className="triedValues">
      <table aria-label={words('mapping.value')}>
        <thead>
          <tr>
            <th scope="col">{words('mapping.valueOf')}</th>
            <th scope="col">{words('imports.column')}</th>
            <th scope="col" className="count">
              {words('mapping.value')}
            </th>
            <th scope="col">{words('mapping.place')}</th>
          </tr>
        </thead>
        <tbody>
          {tried.values.map(({ sheet, line, column, key, field, value }) => (
            <tr key={`${sheet} ${line} ${key} ${field}`}>
              <td>{key}</td>
              <td>{column ?? words(`mapping.field.${field}` as TextKey)}</td>
              <td className="count">{value}</td>
              <td>{placeWords(words, { sheet, line })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
