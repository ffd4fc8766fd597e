import type { Status } from '../../../shared/contract/app.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords, type Words } from '../../state/language.ts';
import { clockTime, shortDate } from '../../state/short-date.ts';
import { marketName } from './market-name.ts';

/** No event tells that the desk is gone; asking does. */
const STILL_THERE_MS = 10_000;

const SHOWN_MARKETS = 2;

/** Where the sync speaks: its state and time, the files, what waits for the user; and how new the data are. */
export function StatusLine() {
  const words = useWords();
  const { data: status, error } = useDeskQuery(
    'status',
    {},
    { pollMs: ({ syncing }) => (syncing ? 1000 : STILL_THERE_MS) },
  );
  if (error) {
    return (
      <footer className="statusLine">
        <i className="dot caution" />
        <span>{words('status.unreachable')}</span>
      </footer>
    );
  }
  if (!status) return <footer className="statusLine" />;
  return (
    <footer className="statusLine">
      <i className={`dot ${dotOf(status)}`} />
      <span role="status">{leftParts(words, status).join(' · ')}</span>
      <span className="spacer" />
      <span title={asOfText(words, status.asOf, true)}>{asOfText(words, status.asOf, false)}</span>
    </footer>
  );
}

function dotOf(status: Status): string {
  if (status.syncing) return 'busy';
  if (status.readOnly !== null || status.questions + status.filesRefused + status.rowsRejected > 0) return 'caution';
  return status.lastSyncAt === null ? '' : 'good';
}

function leftParts(words: Words, status: Status): string[] {
  const { syncing, lastSyncAt, files, filesRefused, rowsRejected, questions, readOnly } = status;
  const synced = lastSyncAt === null ? words('status.never') : words('status.synced', { time: clockTime(lastSyncAt) });
  return [
    ...(readOnly === null ? [] : [words('status.readOnly', { why: readOnly })]),
    syncing ? words('status.syncing') : synced,
    words('status.files', { count: files }),
    ...(filesRefused > 0 ? [words('status.refused', { count: filesRefused })] : []),
    ...(rowsRejected > 0 ? [words('status.rejected', { count: rowsRejected })] : []),
    ...(questions > 0 ? [words('status.questions', { count: questions })] : []),
  ];
}

/** 数据截至 03-20（日经 03-19）: the newest day, and the markets that stand at another. */
function asOfText(words: Words, asOf: Status['asOf'], isWhole: boolean): string {
  const newest = asOf
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (newest === undefined) return '';
  const others = asOf
    .filter(({ date }) => date !== newest)
    .map(({ market, date }) => `${marketName(words, market)} ${shortDate(date)}`);
  const main = words('status.asOf', { date: shortDate(newest) });
  if (others.length === 0) return main;
  // More of them only push each other out of the line; the rest is in the tooltip.
  const shown = isWhole || others.length <= SHOWN_MARKETS ? others : [...others.slice(0, SHOWN_MARKETS), '…'];
  return words('status.asOfOthers', { main, others: shown.join(words('list.separator')) });
}
