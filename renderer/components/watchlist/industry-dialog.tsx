import { useState } from 'react';
import { INDUSTRY_RATINGS } from '../../../shared/contract/rating-parts.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import type { DeskCallError } from '../../desk-client/desk-call-error.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useWords } from '../../state/language.ts';
import { ChoiceLine, TextLine } from '../form/form-fields.tsx';
import { WriteDialog } from '../form/write-dialog.tsx';

interface Props {
  readonly sector: string;
  /** The day that is offered: the week's last. */
  readonly day: string;
}

type Choice = (typeof INDUSTRY_RATINGS)[number] | 'terminated';

/** The rating of an industry (看好, 中性, 看淡), typed; what it did is worked out from the one before. */
export function IndustryDialog({ sector, day }: Props) {
  const words = useWords();
  const [error, setError] = useState<DeskCallError | null>(null);
  const write = useWrite(setError);
  const [draft, setDraft] = useState({ rating: 'overweight' as Choice, ratedOn: day, by: '', note: '' });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const wordOf = (rating: Choice) => words(rating === 'terminated' ? 'event.terminated' : `industry.${rating}`);
  const isEnd = draft.rating === 'terminated';
  const submit = () =>
    isIsoDate(draft.ratedOn)
      ? write(
          'rateIndustry',
          {
            sector,
            ratedOn: draft.ratedOn,
            rating: draft.rating === 'terminated' ? null : draft.rating,
            event: isEnd ? 'terminated' : null,
            by: draft.by.trim() || null,
            note: draft.note.trim() || null,
          },
          words('rate.done', { name: sector, rating: wordOf(draft.rating) }),
        )
      : Promise.resolve(false);
  return (
    <WriteDialog
      title={words('rateIndustry.title', { sector })}
      about={words('rateIndustry.about')}
      submit={words('rate.submit')}
      isWhole={isIsoDate(draft.ratedOn)}
      error={error}
      onSubmit={submit}
    >
      <ChoiceLine<Choice>
        isFirst
        label={words('rateIndustry.rating')}
        value={draft.rating}
        options={[...INDUSTRY_RATINGS, 'terminated' as const].map((value) => ({ value, label: wordOf(value) }))}
        onChange={(rating) => change({ rating })}
      />
      <TextLine
        label={words('watchlist.ratedOn')}
        type="date"
        value={draft.ratedOn}
        onChange={(ratedOn) => change({ ratedOn })}
      />
      <TextLine label={words('watchlist.by')} value={draft.by} onChange={(by) => change({ by })} />
      <TextLine label={words('watchlist.note.column')} value={draft.note} onChange={(note) => change({ note })} />
    </WriteDialog>
  );
}
