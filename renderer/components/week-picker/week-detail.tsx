import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import type { WeekSpan } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { inputName } from '../frame/input-name.ts';
import { weekDays, weekNumber } from './week-number.ts';

/** The week that is pointed at: its days, and which inputs it lacks. Asking for it also has it at hand when it is chosen. */
export function WeekDetail({ span }: { readonly span: WeekSpan | null }) {
  const words = useWords();
  const { data } = useDeskQuery('week', { week: span?.from ?? null }, { enabled: span !== null });
  if (span === null) return null;
  const { from, to, have, want, edition } = span;
  const lacking = data?.readiness.filter(({ state }) => state !== 'complete') ?? [];
  return (
    <div className="weekDetail" aria-live="polite">
      <p>
        <strong>{weekDays(from, to)}</strong>{' '}
        <span className="muted">{words('weekPicker.number', { number: weekNumber(from) })}</span>{' '}
        <span className={have === want ? 'muted' : 'lacking'}>{words('weekPicker.days', { have, want })}</span>{' '}
        {edition !== null && <span className="muted">{words('published.sign', { edition })}</span>}
      </p>
      <p className={lacking.length === 0 ? 'muted' : 'lacking'}>
        {data && lacking.length === 0 && words('weekPicker.whole', { count: data.readiness.length })}
        {lacking.length > 0 &&
          words('weekPicker.lacks', {
            inputs: lacking
              .map((input) => `${inputName(words, input.input)} ${input.have}/${input.want}`)
              .join(words('list.separator')),
          })}
      </p>
    </div>
  );
}
