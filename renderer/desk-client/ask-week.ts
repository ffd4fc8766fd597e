import type { QueryClient } from '@tanstack/react-query';
import type { DeskBridge, Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { parseRoute } from '../state/route.ts';
import { deskQuery } from './desk-query.ts';

/**
 * Asks for the week of the address, or the one that opens by default, with its figures, before anything of it is drawn: at the
 * start, and whenever the address changes. The window asks for the same once it has put the week before away, and finds it on
 * its way. What fails here is told there.
 */
export async function askWeek(queries: QueryClient, bridge: DeskBridge, lang: Lang): Promise<void> {
  const ask = <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
    queries.fetchQuery(deskQuery(bridge, name, input, lang));
  // Without a pause where they are known: the window draws as soon as it may.
  const known = queries.getQueryData<OutputOf<'weeks'>>(deskQuery(bridge, 'weeks', {}, lang).queryKey);
  try {
    const { weeks, defaultWeek } = known ?? (await ask('weeks', {}));
    const { view, week: asked, against } = parseRoute(window.location.hash);
    if (view !== 'week') return;
    const days = [asked ?? defaultWeek, against].filter((day) => day !== null);
    await Promise.all(
      days.flatMap((day) => {
        const week = weeks.find(({ from, to }) => from <= day && day <= to)?.from ?? day;
        return [ask('week', { week }), ask('figures', { week })];
      }),
    );
  } catch {
    // The view that needs it asks again, and says why it has no answer.
  }
}
