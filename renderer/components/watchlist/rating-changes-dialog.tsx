import './rating-changes-dialog.css';
import { Dialog, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords, type Words } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';

type Changed = OutputOf<'ratingChanges'>['changes'][number];

/** Every change that was typed of a name, or of the whole list: when, what stood before, what after, and whether it was taken back. */
export function RatingChangesDialog({ code, name }: { readonly code: string | null; readonly name: string }) {
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  const { data, error } = useDeskQuery('ratingChanges', { code });
  return (
    <Dialog open size="large" onOpenChange={(open) => !open && close()}>
      <DialogHeader
        header={words('ratingChanges.title', { name })}
        description={words('ratingChanges.about')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={close} />}
      />
      <DialogContent>
        {error && <Problem error={error} />}
        {!data && !error && <Skeleton height={200} />}
        {data && data.changes.length === 0 && <p className="muted">{words('ratingChanges.none')}</p>}
        {data && data.changes.length > 0 && (
          <table className="ratingChanges">
            <thead>
              <tr>
                <th scope="col">{words('ratingChanges.at')}</th>
                <th scope="col">{words('ratingChanges.subject')}</th>
                <th scope="col">{words('ratingChanges.before')}</th>
                <th scope="col">{words('ratingChanges.after')}</th>
              </tr>
            </thead>
            <tbody>
              {data.changes.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of one change share its id, and the list only grows above.
                <tr key={`${change.id} ${index}`} className={change.undone ? 'undone' : undefined}>
                  <td>{change.at.slice(0, 16).replace('T', ' ')}</td>
                  <td>
                    {words(`ratingChanges.${change.subject}`)}
                    {change.undone && <span className="muted"> · {words('ratingChanges.undone')}</span>}
                  </td>
                  <td>{rowWords(words, change.before)}</td>
                  <td>{rowWords(words, change.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </DialogContent>
    </Dialog>
  );
}

/** What a row says, without what it leaves open. */
function rowWords(words: Words, row: Changed['before']): string {
  if (row === null) return words('ratingChanges.nothing');
  const said = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  return said.map(([, value]) => String(value)).join(' · ');
}
