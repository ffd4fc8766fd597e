import { describe, expect, it } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { parseRoute, type Route, routeHash } from './route.ts';

describe('the address', () => {
  it('reads back what it wrote', () => {
    const routes: readonly Route[] = [
      { view: 'week', week: null, against: null, code: null, file: null, sheet: null, line: null },
      { view: 'week', week: isoDate('2026-03-16'), against: null, code: null, file: null, sheet: null, line: null },
      {
        view: 'week',
        week: isoDate('2026-03-16'),
        against: isoDate('2026-03-09'),
        code: null,
        file: null,
        sheet: null,
        line: null,
      },
      { view: 'imports', week: isoDate('2026-03-16'), against: null, code: null, file: 3, sheet: '恒指 1', line: 42 },
      { view: 'imports', week: null, against: null, code: null, file: 3, sheet: null, line: null },
      {
        view: 'stock',
        week: isoDate('2026-03-16'),
        against: null,
        code: '9988.HK',
        file: null,
        sheet: null,
        line: null,
      },
      { view: 'settings', week: isoDate('2026-03-16'), against: null, code: null, file: null, sheet: null, line: null },
    ];
    for (const route of routes) expect(parseRoute(routeHash(route))).toEqual(route);
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/week/2026-13-40',
    '#/week/today',
    '#/week?file=-1&line=x',
    '#/week?against=9',
    '#/week?code=9988.HK',
    '#/stock',
    '#/stock?code=9988',
  ])('%s falls back to the week that opens by default', (hash) => {
    expect(parseRoute(hash)).toEqual({
      view: 'week',
      week: null,
      against: null,
      code: null,
      file: null,
      sheet: null,
      line: null,
    });
  });
});
