import { getOrMake } from '../../../shared/collections/get-or-make.ts';
import { DEFAULT_GROUPS, shippedOwn } from '../../../shared/figures/groups.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { editedGroups } from '../../store/instrument-groups.ts';
import { standingList } from '../../store/stated-facts.ts';

/** A group without the user's word. */
interface StatedGroup {
  readonly codes: readonly string[];
  readonly base: 'shipped' | 'file';
}

/** Groups as they ship, or above that as the files have them. */
export function groupsOfFiles(db: ReadDb): ReadonlyMap<string, StatedGroup> {
  const listed = new Map<string, string[]>();
  const add = (group: string, code: string) => {
    const members = getOrMake(listed, group, () => []);
    if (!members.includes(code)) members.push(code);
  };
  for (const row of standingList(db, 'groupMembers').sort((a, b) => a.place - b.place)) add(row.group_name, row.code);
  for (const { code, groups: own } of standingList(db, 'instruments'))
    for (const group of own === null ? [] : (JSON.parse(own) as string[])) add(group, code);
  const groups = new Map<string, StatedGroup>();
  for (const [id, { codes }] of Object.entries(DEFAULT_GROUPS)) groups.set(id, { codes, base: 'shipped' });
  for (const [id, codes] of listed) groups.set(id, { codes, base: 'file' });
  return groups;
}

/** Members, own series and names of every group: the report's, above it the list of a file, above that the user's word. */
export function gatherGroups(db: ReadDb, userDb: ReadDb): Pick<WeekRows, 'groups' | 'groupOwns' | 'groupNames'> {
  const groups = new Map<string, readonly string[]>();
  const groupOwns = new Map<string, string>();
  const groupNames = new Map<string, { zh: string; en: string | null }>();
  for (const [id, { codes }] of groupsOfFiles(db)) {
    groups.set(id, codes);
    const own = shippedOwn(id, codes);
    if (own !== null) groupOwns.set(id, own);
  }
  for (const { id, name, name_en, own, codes } of editedGroups(userDb)) {
    groups.set(id, codes);
    groupOwns.delete(id);
    if (own !== null) groupOwns.set(id, own);
    if (name !== null) groupNames.set(id, { zh: name, en: name_en });
  }
  return { groups, groupOwns, groupNames };
}
