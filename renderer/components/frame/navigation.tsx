import {
  CalendarIcon,
  ChartBarIcon,
  DocumentIcon,
  FavoriteIcon,
  ImportIcon,
  LineChartIcon,
  SettingsIcon,
  SwapIcon,
} from '@salt-ds/icons';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { NOWHERE, routeHash, useRoute, VIEWS, type View } from '../../state/route.ts';

const ICONS = {
  week: CalendarIcon,
  flows: SwapIcon,
  indices: LineChartIcon,
  'ah-premium': ChartBarIcon,
  watchlist: FavoriteIcon,
  report: DocumentIcon,
  imports: ImportIcon,
  settings: SettingsIcon,
} as const;

/** The views by name and icon; a count on the imports says that questions, unread files or rejected rows wait. */
export function Navigation({ view }: { readonly view: View }) {
  const words = useWords();
  const route = useRoute();
  const { data: status } = useDeskQuery('status', {});
  const waiting = (status?.questions ?? 0) + (status?.filesRefused ?? 0) + (status?.rowsRejected ?? 0);
  return (
    <nav className="navigation" aria-label={words('nav.label')}>
      <div className="brand">{words('app.name')}</div>
      {VIEWS.map((each) => {
        const Icon = ICONS[each];
        return (
          <a
            key={each}
            href={routeHash({ ...NOWHERE, view: each, week: route.week })}
            aria-current={each === view ? 'page' : undefined}
          >
            <Icon size={1} aria-hidden />
            <span>{words(`nav.${each}`)}</span>
            {each === 'imports' && waiting > 0 && (
              <span className="count" title={words('nav.waiting', { count: waiting })}>
                {waiting}
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}
