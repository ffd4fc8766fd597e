import { sectionsOf } from '../../shared/chapter/sections.ts';
import type { OutlineLine } from '../../shared/contract/outline.ts';
import { anyFigureData, countsOf, numberOf, outlineOf, sectionOf, tickedIn } from '../../shared/figures/figures.ts';
import { withSectionsOfPlaces } from '../../shared/figures/outline.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { figureInput } from '../../shared/week/build-week.ts';
import type { ChangeWriter } from '../store/change-log.ts';
import { putOutline, removeOutline } from '../store/outlines.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { gatherHistory } from './gather/figure-history.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek } from './known-weeks.ts';
import { userChange } from './user-change.ts';

/** The order of the report's figures, which numbers them. */
export const outlineHandlers: Handlers<'outline' | 'saveOutline' | 'resetOutline'> = {
  outline: ({ week }, call) => linesOf(call, week),

  saveOutline({ week, entries }, call) {
    const sections = sectionsOf(call.desk.settings().report.sections, call.lang);
    const placed = withSectionsOfPlaces(
      entries.map((entry) => ({ ...entry, section: sectionOf(entry) })),
      sections,
    );
    write(call.desk, 'saveOutline', (writer) => putOutline(writer, placed));
    return linesOf(call, week);
  },

  resetOutline({ week }, call) {
    write(call.desk, 'resetOutline', removeOutline);
    return linesOf(call, week);
  },
};

function write(desk: DeskContext, operation: string, put: (writer: ChangeWriter) => void): void {
  userChange(desk, operation, put);
  desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
}

function linesOf({ desk, lang }: CallContext, week: IsoDate | null) {
  const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
  const [input, history] = [figureInput(rows), gatherHistory(desk, rows)];
  const ticked = tickedIn(input);
  const lines = outlineOf(input).flatMap(({ id, section, width }): OutlineLine[] => {
    const figure = anyFigureData(id, input, history);
    if (!figure) return [];
    const own = rows.userFigures.find((one) => one.figure.id === id)?.figure ?? null;
    return [
      {
        id,
        no: numberOf(id, input),
        title: figure.title,
        counts: countsOf(id, input),
        // A figure of another week, or of a section that is left out, keeps its place and its tick.
        included: ticked.has(id),
        section,
        width: width ?? null,
        isOwn: own !== null,
        week: own?.week ?? null,
        state: figure.state,
      },
    ];
  });
  return { lines, isEdited: rows.outline !== null };
}
