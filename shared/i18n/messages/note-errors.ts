/** What is told of a note that cannot be changed. */
export const noteErrorsZh = {
  'error.NO_SUCH_NOTE': '没有编号为 {id} 的笔记，或它不属于这只证券',
  'hint.NO_SUCH_NOTE': '用 notes 查看全部笔记及其编号',
} as const;

export const noteErrorsEn: Readonly<Record<keyof typeof noteErrorsZh, string>> = {
  'error.NO_SUCH_NOTE': 'There is no note {id}, or it is on another instrument',
  'hint.NO_SUCH_NOTE': 'See all notes and their ids with notes',
};
