import { ownFormat } from '../own-table.ts';

/** The product's own list of groups: which instruments a figure holds, in which order. The newest list is the whole. */
export const groups = ownFormat({
  id: 'groups',
  needs: ['group', 'code'],
  may: ['order'],
  dates: [],
  createReader:
    () =>
    (cells, { line }) => {
      const row = {
        group_name: cells.needText('group'),
        code: cells.code('code'),
        place: cells.number('order') ?? line,
      };
      return { facts: [{ kind: 'groupMembers', row }] };
    },
});
