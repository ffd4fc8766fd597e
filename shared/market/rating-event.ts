/** What a rating event does: begins a rating, keeps, raises or lowers it, or ends it (design, section 5, Ratings). */
export const RATING_EVENTS = ['initiated', 'reiterated', 'upgraded', 'downgraded', 'terminated'] as const;
export type RatingEvent = (typeof RATING_EVENTS)[number];

/** How lists name the events, in lower case. */
export const RATING_EVENT_WORDS: Readonly<Record<string, RatingEvent>> = {
  首次: 'initiated',
  首次覆盖: 'initiated',
  initiated: 'initiated',
  initiate: 'initiated',
  维持: 'reiterated',
  reiterated: 'reiterated',
  reiterate: 'reiterated',
  maintain: 'reiterated',
  上调: 'upgraded',
  upgraded: 'upgraded',
  upgrade: 'upgraded',
  下调: 'downgraded',
  downgraded: 'downgraded',
  downgrade: 'downgraded',
  终止: 'terminated',
  terminated: 'terminated',
  terminate: 'terminated',
};
