import type { DatedClose } from '../../analytics/rating-reading.ts';
import type { UserFigure } from './user-figure.ts';

/** A picture that the desk keeps. */
export interface KeptPicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

/** What a user figure rests on beyond the week's own rows. */
export interface UserFigureRows {
  /** Closes of its instruments up to the week's end, on one basis each, in the order of their days. */
  readonly closes: ReadonlyMap<string, readonly DatedClose[]>;
  readonly picture: KeptPicture | null;
}

/** A figure of the user's, with all that it is drawn from beside the week. */
export interface GatheredUserFigure extends UserFigureRows {
  readonly figure: UserFigure;
}
