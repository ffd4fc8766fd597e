import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { MOST_PICTURE_BYTES } from '../../../shared/contract/user-figures.ts';
import { placedUserFigure } from '../../../shared/figures/figures.ts';
import { groupName } from '../../../shared/figures/groups.ts';
import { shownPart } from '../../../shared/figures/shown-part.ts';
import { parsePaste } from '../../../shared/figures/user-figures/parse-paste.ts';
import type { UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import { text } from '../../../shared/i18n/text.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { figureInput } from '../../../shared/week/build-week.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { ChangeWriter } from '../../store/change-log.ts';
import { keepPicture, pictureByHash } from '../../store/pictures.ts';
import { putUserFigure, removeUserFigure, storedUserFigures } from '../../store/user-figures.ts';
import { codeOf } from '../code-of.ts';
import type { CallContext, DeskContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherWeek } from '../gather/gather-week.ts';
import { rowsOfUserFigure } from '../gather/user-figures.ts';
import { chooseWeek } from '../known-weeks.ts';
import { stagedPath } from '../staged-file.ts';
import { userChange } from '../user-change.ts';
import { readPicture } from './read-picture.ts';

type Names = 'userFigures' | 'previewFigure' | 'saveFigure' | 'removeFigure' | 'keepPicture';

/** Figures that the user makes without code. */
export const userFiguresHandlers: Handlers<Names> = {
  userFigures({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    return {
      figures: storedUserFigures(desk.userDb()),
      groups: [...rows.groups.keys()].map((id) => ({ id, name: groupName(id, lang, rows.groupNames.get(id) ?? null) })),
      series: seriesOf(rows),
      exhibits: rows.exhibits.map(({ figure, title }) => ({ id: figure, title: title || figure })),
    };
  },

  previewFigure({ week, figure }, call) {
    const draft = checked(call, figure);
    const rows = gatherWeek(call.desk, chooseWeek(call.desk, week), call.lang);
    const input = figureInput(rows);
    return shownPart(placedUserFigure('preview', draft, input, rowsOfUserFigure(call.desk, draft, rows)), {});
  },

  saveFigure({ id, figure }, call) {
    const { desk } = call;
    if (id !== null) known(desk, id);
    const kept = { ...checked(call, figure), id: id ?? `u-${desk.ports.newId()}` };
    write(desk, 'saveFigure', (writer) => putUserFigure(writer, desk.userDb(), kept));
    return kept;
  },

  removeFigure({ id }, { desk }) {
    known(desk, id);
    write(desk, 'removeFigure', (writer) => removeUserFigure(writer, id));
    return { id };
  },

  keepPicture({ upload }, { desk }) {
    const { db } = desk.own();
    const file = stagedPath(desk.paths.data, upload);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new DeskFailure('UPLOAD_BROKEN');
    try {
      if (size > MOST_PICTURE_BYTES) throw new DeskFailure('PICTURE_TOO_LARGE', { most: MOST_PICTURE_BYTES / 1e6 });
      const bytes = readFileSync(file);
      const read = readPicture(bytes);
      if (!read) throw new DeskFailure('NOT_A_PICTURE');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      keepPicture(db, { sha256, bytes, ...read });
      return { picture: sha256, ...read };
    } finally {
      rmSync(file, { force: true });
    }
  },
};

/** A draft as it is kept: codes in their one form, its week by its Monday; told where it cannot be drawn. */
function checked({ desk, lang }: CallContext, figure: UserFigureDraft): UserFigureDraft {
  const { content, week } = figure;
  if (content.kind === 'pasted') {
    const { faults } = parsePaste(content.text, content.as);
    const [first] = faults;
    if (first) {
      const problem = text(lang, `pasteFault.${first.problem}`);
      const { row, column, text: found } = first;
      throw new DeskFailure('BAD_PASTE', { row, column, problem, text: found, count: faults.length });
    }
  }
  if (content.kind === 'picture' && !pictureByHash(desk.userDb(), content.picture))
    throw new DeskFailure('NO_SUCH_PICTURE');
  if (content.kind === 'instrumentLines' && content.group === null && content.codes.length === 0)
    throw new DeskFailure('NO_INSTRUMENTS');
  const inCode = content.kind === 'instrumentLines' ? { ...content, codes: content.codes.map(codeOf) } : content;
  return { ...figure, content: inCode, week: week && weekOf(week).from };
}

/** Each series on each of its bases, with how many points it has. */
function seriesOf({ series }: WeekRows) {
  const byName = Map.groupBy(series, (row) => `${row.series}\t${row.basis}`);
  return [...byName.values()].flatMap((points) => {
    const last = points.at(-1);
    return last ? [{ series: last.series, basis: last.basis, unit: last.unit, count: points.length }] : [];
  });
}

function known(desk: DeskContext, id: string): void {
  const figures = storedUserFigures(desk.userDb());
  if (!figures.some((figure) => figure.id === id))
    throw new DeskFailure('NO_SUCH_FIGURE', { id, known: figures.map((figure) => figure.id).join(', ') });
}

function write(desk: DeskContext, operation: string, put: (writer: ChangeWriter) => void): void {
  userChange(desk, operation, put);
  desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
}
