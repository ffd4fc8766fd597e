import { useState } from 'react';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import { RATING_EVENTS } from '../../../shared/market/rating-event.ts';
import type { DeskCallError } from '../../desk-client/desk-call-error.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useLang, useWords } from '../../state/language.ts';
import { ChoiceLine, TextLine } from '../form/form-fields.tsx';
import { WriteDialog } from '../form/write-dialog.tsx';
import { EMPTY_RATING, isTargetWell, type RatingDraft, ratingInput } from './rating-draft.ts';
import { StandingEvents } from './standing-events.tsx';

interface Props {
  readonly code: string;
  readonly name: string;
  readonly week: IsoDate;
  /** The day that is offered: the week's last. */
  readonly day: string;
}

/** A rating of a name, typed: what, when, by whom, with its target; the events that stand already, those typed to be taken back. */
export function RateDialog({ code, name, week, day }: Props) {
  const words = useWords();
  const lang = useLang();
  const [error, setError] = useState<DeskCallError | null>(null);
  const write = useWrite(setError);
  const { data: kept } = useDeskQuery('ratingScheme', {});
  const { data } = useDeskQuery('ratings', { week });
  const lines = (data?.lines ?? [])
    .filter((line) => line.code === code)
    .sort((a, b) => (a.ratedOn < b.ratedOn ? 1 : -1));
  const standing = lines.find(({ rating }) => rating !== null);
  const [draft, setDraft] = useState<RatingDraft>({ ...EMPTY_RATING, ratedOn: day });
  const bands = (kept?.scheme.bands ?? []).map((band) => ({
    value: band.zh,
    label: lang === 'zh' ? band.zh : band.en,
  }));
  const rating = draft.rating || standing?.rating || bands[0]?.value || '';
  const options = bands.some(({ value }) => value === rating) ? bands : [{ value: rating, label: rating }, ...bands];
  const input = ratingInput(code, rating, draft);
  const submit = async () =>
    input !== null &&
    write('rate', input, words('rate.done', { name, rating: input.rating ?? words('event.terminated') }));
  const change = (part: Partial<RatingDraft>) => setDraft({ ...draft, ...part });
  return (
    <WriteDialog
      title={words('rate.title', { name })}
      about={words('rate.about')}
      submit={words('rate.submit')}
      isWhole={input !== null}
      error={error}
      size="medium"
      onSubmit={submit}
      beside={
        <StandingEvents
          lines={lines}
          onTakeBack={(ratedOn) => void write('unrate', { code, ratedOn }, words('rate.takenBack', { name, ratedOn }))}
        />
      }
    >
      <ChoiceLine
        isFirst
        label={words('watchlist.rating')}
        value={rating}
        options={options}
        onChange={(chosen) => change({ rating: chosen })}
      />
      <RatingLines draft={draft} week={week} onChange={change} />
    </WriteDialog>
  );
}

interface LinesProps {
  readonly draft: RatingDraft;
  readonly week: IsoDate;
  readonly onChange: (part: Partial<RatingDraft>) => void;
}

/** All but the rating itself. */
function RatingLines({ draft, week, onChange }: LinesProps) {
  const words = useWords();
  return (
    <>
      <ChoiceLine
        label={words('watchlist.event')}
        value={draft.event}
        options={[
          { value: '', label: words('rate.event.auto') },
          ...RATING_EVENTS.map((value) => ({ value, label: words(`event.${value}`) })),
        ]}
        onChange={(event) => onChange({ event })}
      />
      <TextLine
        label={words('watchlist.ratedOn')}
        type="date"
        value={draft.ratedOn}
        onChange={(ratedOn) => onChange({ ratedOn })}
      />
      <p className="formHint">{words('rate.base')}</p>
      {draft.ratedOn > addDays(week, 6) && <p className="formHint caution">{words('rate.afterWeek')}</p>}
      <TextLine
        label={words('watchlist.target')}
        type="number"
        value={draft.target}
        placeholder={words('rate.optional')}
        onChange={(typed) => onChange({ target: typed })}
      />
      {!isTargetWell(draft) && <p className="formHint lacking">{words('rate.target.bad')}</p>}
      <TextLine
        label={words('watchlist.benchmark')}
        value={draft.benchmark}
        placeholder={words('rate.benchmark.auto')}
        onChange={(benchmark) => onChange({ benchmark })}
      />
      <TextLine
        label={words('watchlist.by')}
        value={draft.by}
        placeholder={words('rate.optional')}
        onChange={(by) => onChange({ by })}
      />
      <TextLine
        label={words('watchlist.note.column')}
        value={draft.note}
        placeholder={words('rate.optional')}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
