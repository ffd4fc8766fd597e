import './rating-changes-dialog.css';
import { Dialog, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { INDUSTRY_RATINGS } from '../../../shared/contract/rating-parts.ts';
import { RATING_EVENTS } from '../../../shared/market/rating-event.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords, type Words } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { localDateTime } from '../../state/short-date.ts';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';

type Changed = OutputOf<'ratingChanges'>['changes'][number];
type Said = NonNullable<Changed['before']>[string];

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
                  <td>{localDateTime(change.at)}</td>
                  <td>
                    {words(`ratingChanges.${change.subject}`)}
                    {change.name !== null && <span className="muted"> · {change.name}</span>}
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
  return said.map(([field, value]) => fieldWords(words, field, value)).join(' · ');
}

/** The desk's own words of a field in those of the screen. */
function fieldWords(words: Words, field: string, value: Said): string {
  if (field === 'scheme') return words('ratingChanges.wholeScheme');
  if (field === 'action') return words(value === 'remove' ? 'ratingChanges.action.remove' : 'ratingChanges.action.put');
  const event = field === 'event' ? RATING_EVENTS.find((one) => one === value) : undefined;
  if (event) return words(`event.${event}`);
  const industry = field === 'rating' ? INDUSTRY_RATINGS.find((one) => one === value) : undefined;
  return industry ? words(`industry.${industry}`) : String(value);
}
