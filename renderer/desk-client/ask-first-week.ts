import type { QueryClient } from '@tanstack/react-query';
import type { DeskBridge, Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName } from '../../shared/contract/operations.ts';
import { parseRoute } from '../state/route.ts';
import { deskQuery } from './desk-query.ts';

/**
 * Asks for what the first picture needs before anything is drawn: the weeks, then the week of the address or the one that opens
 * by default, with its figures. The window asks for the same by and by, and finds it on its way. What fails here is told there.
 */
export async function askFirstWeek(queries: QueryClient, bridge: DeskBridge, lang: Lang): Promise<void> {
  const ask = <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
    queries.fetchQuery(deskQuery(bridge, name, input, lang));
  try {
    const { weeks, defaultWeek } = await ask('weeks', {});
    const { view, week: asked } = parseRoute(window.location.hash);
    const day = asked ?? defaultWeek;
    if (view !== 'week' || day === null) return;
    const week = weeks.find(({ from, to }) => from <= day && day <= to)?.from ?? day;
    await Promise.all([ask('week', { week }), ask('figures', { week })]);
  } catch {
    // The view that needs it asks again, and says why it has no answer.
  }
}
