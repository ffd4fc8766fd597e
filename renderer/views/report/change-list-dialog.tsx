import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { useReturnedFocus } from '../../components/form/use-returned-focus.ts';
import { useWords } from '../../state/language.ts';

type Updated = OutputOf<'refreshDocument'>;

/** The change list of a document: what is left to the analyst first, then folded what was replaced. */
export function ChangeListDialog({ changes, onClose }: { readonly changes: Updated; readonly onClose: () => void }) {
  const words = useWords();
  useReturnedFocus();
  const { replaced, undecided, kept, file } = changes;
  return (
    <Dialog open size="large" className="changeList" onOpenChange={(open) => !open && onClose()}>
      <DialogHeader
        header={words('update.list')}
        description={file?.fileName ?? ''}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={onClose} />}
      />
      <DialogContent>
        <p>{words('refresh.counts', { replaced: replaced.length, undecided: undecided.length, kept })}</p>
        <h3>{words('update.undecided', { count: undecided.length })}</h3>
        {undecided.length === 0 ? (
          <p className="muted">{words('update.undecided.none')}</p>
        ) : (
          <Undecided of={undecided} />
        )}
        <details>
          <summary>{words('update.replaced', { count: replaced.length })}</summary>
          <table>
            <thead>
              <tr>
                <th>{words('update.column.place')}</th>
                <th>{words('update.column.was')}</th>
                <th>{words('update.column.now')}</th>
              </tr>
            </thead>
            <tbody>
              {numbered(replaced).map(({ key, name, kind, was, now }) => (
                <tr key={key}>
                  <th scope="row">
                    {name}
                    <span className="muted"> {words(`refresh.kind.${kind}`)}</span>
                  </th>
                  <td>{was || '—'}</td>
                  <td>{now || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </DialogContent>
      <DialogActions>
        <Button sentiment="accented" onClick={onClose}>
          {words('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Undecided({ of }: { readonly of: Updated['undecided'] }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th>{words('update.column.place')}</th>
          <th>{words('update.column.stands')}</th>
          <th>{words('update.column.suggestion')}</th>
        </tr>
      </thead>
      <tbody>
        {numbered(of).map(({ key, name, kind, was, suggestion, before, why }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <span className="muted"> {words(`refresh.kind.${kind}`)}</span>
              <br />
              <strong>{words(`refresh.why.${why}`)}</strong>
            </th>
            <td>{was || '—'}</td>
            <td>
              {suggestion || '—'}
              {before !== null && before !== '' && (
                <>
                  <br />
                  <span className="muted">{words('update.before', { text: before })}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The list does not change while it is shown, and one place may stand in it twice. */
function numbered<Row>(rows: readonly Row[]): (Row & { readonly key: number })[] {
  return rows.map((row, key) => ({ ...row, key }));
}
