import type { Conflict, ConflictRow } from '../../../shared/contract/conflicts.ts';
import { exactDecimals, formatNumber, MISSING } from '../../../shared/format/number.ts';
import type { Column } from '../../components/grid/column.ts';
import type { Words } from '../../state/language.ts';
import { cellText } from './cell-text.ts';
import { basisWords, fieldWords, kindWords } from './fact-words.ts';

/** Two decimals: files of two vendors mostly differ by less than a tenth of a per cent. */
const pctText = (pct: number | null) => (pct === null ? MISSING : `${formatNumber(pct, 2)}%`);

/** Series that files state differently. */
export function conflictColumns(words: Words): Column<Conflict>[] {
  const labelOf = ({ sources }: Conflict, wanted: string) =>
    sources.find(({ source }) => source === wanted)?.label ?? wanted;
  const text = (id: 'kind' | 'scope' | 'name' | 'basis', width: number, value: (row: Conflict) => string) => ({
    id,
    header: words(`conflicts.${id}`),
    width,
    value,
    text: value,
  });
  const standsWords = (row: Conflict) =>
    row.preferred === null
      ? words('conflicts.later')
      : words('conflicts.preferred', { source: labelOf(row, row.preferred) });
  const sourcesWords = ({ sources }: Conflict) =>
    sources.map(({ label, standing }) => `${label} ${standing}`).join(words('list.separator'));
  return [
    text('kind', 110, ({ kind }) => kindWords(words, kind)),
    text('scope', 100, ({ scope }) => scope),
    text('name', 120, ({ name }) => name),
    text('basis', 90, ({ adj }) => basisWords(words, adj)),
    {
      id: 'days',
      header: words('conflicts.days'),
      width: 96,
      align: 'right',
      decimals: 0,
      value: ({ days }) => days,
      text: ({ days }) => formatNumber(days, 0),
    },
    {
      id: 'largest',
      header: words('conflicts.largest'),
      width: 90,
      align: 'right',
      unit: '%',
      decimals: 2,
      value: ({ largest }) => largest?.pct ?? null,
      text: ({ largest }) => pctText(largest?.pct ?? null),
      tooltip: ({ kind, largest }) => largest && fieldWords(words, kind, largest.field),
    },
    {
      id: 'largestDay',
      header: words('conflicts.largestDay'),
      width: 92,
      isDate: true,
      value: ({ largest }) => largest?.date ?? null,
      text: ({ largest }) => largest?.date ?? MISSING,
      tone: () => 'muted',
    },
    {
      id: 'sources',
      header: words('conflicts.sources'),
      width: 190,
      grows: true,
      value: sourcesWords,
      text: sourcesWords,
      tooltip: ({ sources }) =>
        sources.map(({ label, files }) => `${label}: ${files.map(({ name }) => name).join(', ')}`).join('; '),
    },
    { id: 'stands', header: words('conflicts.stands'), width: 130, value: standsWords, text: standsWords },
  ];
}

/** The values of one series that differ, day by day. */
export function conflictRowColumns(words: Words, kind: string): Column<ConflictRow>[] {
  const placeOf = ({ file, line }: ConflictRow['stands']) => `${file}:${line}`;
  const placesOf = ({ others }: ConflictRow) => others.map(placeOf).join(words('list.separator'));
  const valuesOf = ({ others }: ConflictRow) =>
    others.map(({ value }) => cellText(value)).join(words('list.separator'));
  const fieldOf = ({ field }: ConflictRow) => fieldWords(words, kind, field);
  return [
    {
      id: 'date',
      header: words('conflicts.date'),
      width: 92,
      isDate: true,
      value: ({ date }) => date,
      text: ({ date }) => date,
    },
    { id: 'key', header: words('conflicts.key'), width: 90, value: ({ key }) => key, text: ({ key }) => key },
    { id: 'field', header: words('conflicts.field'), width: 80, value: fieldOf, text: fieldOf },
    {
      id: 'value',
      header: words('conflicts.value'),
      width: 120,
      align: 'right',
      // To the last digit, as on screen; of two fields a sum would say nothing.
      decimals: ({ stands }) => (typeof stands.value === 'number' ? exactDecimals(stands.value) : 0),
      unitOf: ({ field }) => field,
      value: ({ stands }) => stands.value,
      text: ({ stands }) => cellText(stands.value),
      trace: ({ trace }) => trace,
    },
    {
      id: 'from',
      header: words('conflicts.from'),
      width: 170,
      grows: true,
      value: ({ stands }) => placeOf(stands),
      text: ({ stands }) => placeOf(stands),
    },
    { id: 'others', header: words('conflicts.others'), width: 130, align: 'right', value: valuesOf, text: valuesOf },
    { id: 'otherFrom', header: words('conflicts.otherFrom'), width: 170, grows: true, value: placesOf, text: placesOf },
    {
      id: 'pct',
      header: words('conflicts.pct'),
      width: 80,
      align: 'right',
      unit: '%',
      decimals: 2,
      value: ({ pct }) => pct,
      text: ({ pct }) => pctText(pct),
    },
    {
      id: 'why',
      header: words('conflicts.why'),
      width: 80,
      value: ({ why }) => words(`conflicts.why.${why}`),
      text: ({ why }) => words(`conflicts.why.${why}`),
      tone: () => 'muted',
    },
  ];
}
