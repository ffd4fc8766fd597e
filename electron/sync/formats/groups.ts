import { ownFormat } from '../own-table.ts';
import { createPlaces } from '../places-of-rows.ts';

/** The product's own list of groups: which instruments a figure holds, in which order. The newest list is the whole. */
export const groups = ownFormat({
  id: 'groups',
  needs: ['group', 'code'],
  may: ['order'],
  dates: [],
  createReader() {
    const placeIn = createPlaces();
    return (cells, { line }) => {
      const [group, code] = [cells.needText('group'), cells.code('code')];
      const place = cells.number('order') ?? placeIn(`${group}\t${code}`, line);
      return { facts: [{ kind: 'groupMembers', row: { group_name: group, code, place } }] };
    };
  },
});
