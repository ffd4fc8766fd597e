import type { BrowserContext } from '@playwright/test';
import type { Monday } from './host.ts';
import { paintedAfterHash, type Sight } from './painted.ts';
import { FIRST_CHART, sightOfWeek } from './week-sight.ts';

const TABLE = 'main .ag-cell';
/** What a view is there for: its charts and the rows of its table, with nothing still being fetched. */
const MAIN_CONTENT = {
  // A week without southbound has no table.
  flows: { all: ['.flowsView .tableCard', FIRST_CHART], drawn: FIRST_CHART },
  indices: { all: ['.indicesView', TABLE, FIRST_CHART], drawn: FIRST_CHART },
  'ah-premium': { all: ['.ahView', TABLE, FIRST_CHART], drawn: FIRST_CHART },
  watchlist: { all: ['.watchlistView', TABLE, FIRST_CHART], drawn: FIRST_CHART },
  imports: { all: ['.importsView', '.importsChosen', TABLE] },
  settings: { all: ['.settingsView .card'] },
} as const satisfies Record<string, Sight>;

type OtherView = keyof typeof MAIN_CONTENT;
const OTHER_VIEWS: readonly OtherView[] = ['flows', 'indices', 'ah-premium', 'watchlist', 'imports', 'settings'];
export const VIEWS = ['week', ...OTHER_VIEWS] as const;
type View = (typeof VIEWS)[number];

export interface ViewTimes {
  /** The window had not shown it yet; of the week's view that is its start. */
  readonly first: ReadonlyMap<View, readonly number[]>;
  readonly again: ReadonlyMap<View, readonly number[]>;
}

/** What a view does after it is painted (neighbours fetched, files read) is not to fall into the next one's time. */
const REST_MS = 700;

/** Through all views twice, each round in a fresh window over a week that the desk was not asked for before. */
export async function measureViews(context: BrowserContext, weeks: readonly Monday[]): Promise<ViewTimes> {
  const [first, again] = [new Map<View, number[]>(), new Map<View, number[]>()];
  for (const week of weeks) {
    const page = await context.newPage();
    const go = async (view: View, times: Map<View, number[]>) => {
      const sight = view === 'week' ? weekContent(week) : { ...MAIN_CONTENT[view], none: ['main .skeleton'] };
      const took = await paintedAfterHash(page, `#/${view}/${week}`, sight);
      times.set(view, [...(times.get(view) ?? []), took]);
      await page.waitForTimeout(REST_MS);
    };
    await page.goto(`/#/week/${week}`);
    await page.evaluate((sight) => window.whenPainted(sight), weekContent(week));
    await page.waitForTimeout(REST_MS);
    for (const view of OTHER_VIEWS) await go(view, first);
    for (const view of VIEWS) await go(view, again);
    await page.close();
  }
  return { first, again };
}

/** The table of changes stands below the window, and is not waited for. */
function weekContent(week: Monday): Sight {
  const { all, ...others } = sightOfWeek(week);
  return { ...others, all: [...all, FIRST_CHART], drawn: FIRST_CHART };
}
