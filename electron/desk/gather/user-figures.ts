import type {
  GatheredUserFigure,
  KeptPicture,
  UserFigureRows,
} from '../../../shared/figures/user-figures/gathered-figure.ts';
import { lineClosesFrom, lineCodes } from '../../../shared/figures/user-figures/instrument-lines.ts';
import type { UserFigure, UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { pictureByHash } from '../../store/pictures.ts';
import type { DeskContext } from '../context.ts';
import { adjustedCloses } from './figure-history.ts';

type Rows = Omit<WeekRows, 'userFigures'>;

/** Instruments that user figures name by themselves: whose vendors are wanted beside those of the groups. */
export function instrumentsOf(figures: readonly UserFigure[]): string[] {
  return figures.flatMap(({ content }) => (content.kind === 'instrumentLines' ? content.codes : []));
}

/** The user's figures, each with what it rests on beyond the week; of one that belongs to another week, nothing. */
export function gatherUserFigures(desk: DeskContext, figures: readonly UserFigure[], rows: Rows): GatheredUserFigure[] {
  return figures.map((figure) => {
    const isOfOther = figure.week !== null && figure.week !== rows.week.from;
    return { figure, ...(isOfOther ? NOTHING : rowsOfUserFigure(desk, figure, rows)) };
  });
}

const NOTHING: UserFigureRows = { closes: new Map(), picture: null };

/** What one figure rests on beyond the week. */
export function rowsOfUserFigure(desk: DeskContext, { content }: UserFigureDraft, rows: Rows): UserFigureRows {
  if (content.kind === 'picture') return { ...NOTHING, picture: keptPicture(desk, content.picture) };
  if (content.kind !== 'instrumentLines') return NOTHING;
  const codes = lineCodes(content, rows);
  const closes =
    codes.length === 0 ? new Map() : adjustedCloses(desk.cache(), codes, lineClosesFrom(content, rows), rows);
  return { ...NOTHING, closes };
}

function keptPicture(desk: DeskContext, sha256: string): KeptPicture | null {
  const stored = pictureByHash(desk.userDb(), sha256);
  if (!stored) return null;
  const { mediaType, width, height, bytes } = stored;
  return { mediaType, width, height, base64: Buffer.from(bytes).toString('base64') };
}
