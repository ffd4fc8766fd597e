import type { OutputOf } from '../../../shared/contract/operations.ts';
import { instrumentName } from '../../../shared/market/instrument-name.ts';
import { type LoggedRow, loggedChanges } from '../../store/change-log.ts';
import { codeOf } from '../code-of.ts';
import type { Handlers } from '../context.ts';
import { gatherLabels } from '../gather/labels.ts';

type RatingChange = OutputOf<'ratingChanges'>['changes'][number];
type ChangedRow = NonNullable<RatingChange['before']>;

const SUBJECTS = {
  list_edits: 'place',
  typed_ratings: 'rating',
  typed_industry_ratings: 'industry',
  rating_schemes: 'scheme',
} as const;
type RatingTable = keyof typeof SUBJECTS;
const TABLES = Object.keys(SUBJECTS) as RatingTable[];

/** Columns by the names that operations give them; the others are none of the reader's. */
const FIELDS: Readonly<Record<string, string>> = {
  action: 'action',
  sector: 'sector',
  group_name: 'group',
  stance: 'stance',
  place: 'order',
  rated_on: 'ratedOn',
  event: 'event',
  rating: 'rating',
  target_price: 'targetPrice',
  benchmark: 'benchmark',
  rated_by: 'by',
  note: 'note',
  scheme: 'scheme',
};

/** What was typed of the list and of ratings, from the log that undo keeps. */
export const ratingChangesHandlers: Handlers<'ratingChanges'> = {
  ratingChanges({ code }, { desk, lang }) {
    const labels = gatherLabels(desk);
    const wanted = code === null ? null : codeOf(code);
    const changes = loggedChanges(desk.userDb(), TABLES)
      .filter(({ key }) => wanted === null || key.code === wanted)
      .map((row) => changeOf(row, (one) => instrumentName(one, labels, lang)));
    return { changes };
  },
};

function changeOf(
  { change_id, operation, at, table_name, key, before, after, undone }: LoggedRow,
  nameOf: (code: string) => string,
): RatingChange {
  const code = typeof key.code === 'string' ? key.code : null;
  return {
    id: change_id,
    at,
    operation,
    subject: SUBJECTS[table_name as RatingTable],
    code,
    name: code && nameOf(code),
    before: before && fieldsOf(before),
    after: after && fieldsOf(after),
    undone,
  };
}

function fieldsOf(row: NonNullable<LoggedRow['before']>): ChangedRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      const field = FIELDS[column];
      return field === undefined ? [] : [[field, value] as const];
    }),
  );
}
