import './plan-dialog.css';
import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { localDateTime } from '../../state/short-date.ts';
import { cellText } from './cell-text.ts';
import { fieldWords, seriesWords } from './fact-words.ts';

interface Props {
  readonly plan: OutputOf<'plan'>;
  readonly name: string;
  readonly onClose: () => void;
}

/** What an undo or redo would change, series by series, before it is done. */
export function PlanDialog({ plan, name, onClose }: Props) {
  const words = useWords();
  const { action, fileId, series, published } = plan;
  const { state, run, cancel, dismiss } = useLongCall(action);
  const confirm = async () => {
    // Whoever goes on has read which published weeks rest on it.
    const isTold = action === 'undo' && published.length > 0;
    if ((await run(isTold ? { fileId, yes: true } : { fileId })) !== null) onClose();
  };
  const sum = (count: 'gone' | 'changed' | 'added') => series.reduce((all, one) => all + one[count], 0);
  const counts = { series: series.length, gone: sum('gone'), changed: sum('changed'), added: sum('added') };
  return (
    <Dialog open size="medium" onOpenChange={(open) => !open && onClose()}>
      <DialogHeader
        header={words(`imports.plan.${action}`, { name })}
        description={series.length === 0 ? words('imports.plan.nothing') : words('imports.plan.counts', counts)}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={onClose} />}
      />
      <DialogContent>
        <Published published={published} />
        <div className="planTables">
          {series.length > 0 && <PlannedSeriesTable plan={plan} />}
          {plan.values.length > 0 && <PlannedValuesTable plan={plan} />}
        </div>
        <LongCallProgress
          label={words(action === 'undo' ? 'imports.undoing' : 'imports.redoing')}
          state={state}
          onCancel={cancel}
          onDismiss={dismiss}
        />
      </DialogContent>
      <DialogActions>
        <Button appearance="bordered" onClick={onClose}>
          {words('action.cancel')}
        </Button>
        <Button sentiment="accented" disabled={state.kind === 'running'} onClick={() => void confirm()}>
          {words(`imports.${action}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Published weeks that rest on the file. */
function Published({ published }: Pick<OutputOf<'plan'>, 'published'>) {
  const words = useWords();
  if (published.length === 0) return null;
  return (
    <div className="planPublished" role="note">
      <p className="lacking">{words('imports.plan.published')}</p>
      <ul>
        {published.map(({ week, label, edition, publishedAt, title }) => (
          <li key={week}>
            {words('imports.plan.published.week', { label, edition, time: localDateTime(publishedAt), title })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlannedSeriesTable({ plan }: { readonly plan: OutputOf<'plan'> }) {
  const words = useWords();
  return (
    <table aria-label={words('imports.plan.series')}>
      <thead>
        <tr>
          <th scope="col">{words('imports.plan.series')}</th>
          {(['gone', 'changed', 'added'] as const).map((count) => (
            <th key={count} scope="col" className="count">
              {words(`imports.plan.${count}`)}
            </th>
          ))}
          <th scope="col">{words('imports.plan.span')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.series.map((one) => (
          <tr key={`${one.kind} ${one.scope} ${one.adj}`}>
            <td>{seriesWords(words, one)}</td>
            <td className="count">{one.gone}</td>
            <td className="count">{one.changed}</td>
            <td className="count">{one.added}</td>
            <td>{[...new Set([one.firstDate, one.lastDate])].filter((date) => date !== null).join(' – ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlannedValuesTable({ plan }: { readonly plan: OutputOf<'plan'> }) {
  const words = useWords();
  return (
    <table aria-label={words('imports.plan.values')}>
      <thead>
        <tr>
          <th scope="col">{words('imports.plan.values')}</th>
          <th scope="col">{words('conflicts.date')}</th>
          <th scope="col">{words('conflicts.field')}</th>
          <th scope="col" className="count">
            {words('imports.plan.before')}
          </th>
          <th scope="col" className="count">
            {words('imports.plan.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.values.map((one) => (
          <tr key={`${one.kind} ${one.scope} ${one.adj} ${one.date} ${one.key} ${one.field}`}>
            <td>{`${one.scope} ${one.key}`.trim()}</td>
            <td>{one.date ?? ''}</td>
            <td>{fieldWords(words, one.kind, one.field)}</td>
            <td className="count">{cellText(one.before)}</td>
            <td className="count">{cellText(one.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
