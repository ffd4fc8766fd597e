import type { InstrumentGroupView } from '../../../shared/contract/groups.ts';
import { FIGURES } from '../../../shared/figures/figures.ts';
import { groupName, REPORT_GROUPS } from '../../../shared/figures/groups.ts';
import { text } from '../../../shared/i18n/text.ts';
import { instrumentName } from '../../../shared/market/instrument-name.ts';
import { csvText } from '../../report/writers/csv.ts';
import type { ChangeWriter } from '../../store/change-log.ts';
import { type EditedGroup, editedGroups, putGroup, removeGroup } from '../../store/instrument-groups.ts';
import { allSeries } from '../../store/prices.ts';
import { storedUserFigures } from '../../store/user-figures.ts';
import { codeOf } from '../code-of.ts';
import type { CallContext, DeskContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherGroups, groupsOfFiles } from '../gather/groups.ts';
import { gatherLabels } from '../gather/labels.ts';
import { userChange } from '../user-change.ts';
import { findInstruments } from './find-instruments.ts';
import { parseGroups } from './parse-groups.ts';

type Names =
  | 'groups'
  | 'saveGroup'
  | 'resetGroup'
  | 'removeGroup'
  | 'importGroups'
  | 'exportGroups'
  | 'findInstruments';

/** The view of indices calls so what stands in no group. */
const OTHERS = 'others';

/** Which instruments stand in the figures: as the report, the files and, above them, the user have it. */
export const groupsHandlers: Handlers<Names> = {
  groups: (_, call) => ({ groups: groupsOf(call) }),

  saveGroup({ id, named, own, codes }, call) {
    const { desk } = call;
    const members = [...new Set(codes.map(codeOf))];
    const ownCode = own === null ? null : codeOf(own);
    if (ownCode !== null && !members.includes(ownCode)) throw new DeskFailure('OWN_NOT_IN_GROUP', { code: ownCode });
    const known = new Set([...groupsOf(call).map((group) => group.id), OTHERS]);
    if (id !== null && !known.has(id)) throw new DeskFailure('NO_SUCH_GROUP', { id, known: [...known].join(', ') });
    const name = named?.zh ?? null;
    if (id === null && name === null) throw new DeskFailure('GROUP_WITHOUT_NAME');
    if (id === null && name !== null && known.has(name)) throw new DeskFailure('GROUP_EXISTS', { name });
    const group = { id: id ?? name ?? '', name, name_en: named?.en ?? null, own: ownCode, codes: members };
    write(desk, 'saveGroup', (writer) => putGroup(writer, group));
    return { id: group.id, groups: groupsOf(call) };
  },

  resetGroup({ id }, call) {
    if (groupOf(call, id).base === null) throw new DeskFailure('GROUP_HAS_NO_BASE', { id });
    write(call.desk, 'resetGroup', (writer) => removeGroup(writer, id));
    return { groups: groupsOf(call) };
  },

  removeGroup({ id }, call) {
    if (groupOf(call, id).base !== null) throw new DeskFailure('GROUP_NOT_OWN', { id });
    write(call.desk, 'removeGroup', (writer) => removeGroup(writer, id));
    return { groups: groupsOf(call) };
  },

  importGroups({ text: csv }, call) {
    const { groups, faults } = parseGroups(csv);
    const [first] = faults;
    if (first) {
      const { line, column, problem, text: found } = first;
      const words = text(call.lang, `groupFault.${problem}`);
      throw new DeskFailure('BAD_GROUPS', { line, column, problem: words, text: found, count: faults.length });
    }
    const before = new Map(editedGroups(call.desk.userDb()).map((group) => [group.id, group]));
    const { groupOwns } = gatherGroups(call.desk.cache(), call.desk.userDb());
    write(call.desk, 'importGroups', (writer) => {
      for (const [id, codes] of groups) putGroup(writer, imported(id, codes, before.get(id), groupOwns.get(id)));
    });
    return { imported: [...groups.keys()], groups: groupsOf(call) };
  },

  exportGroups(_, { desk, lang }) {
    const { groups } = gatherGroups(desk.cache(), desk.userDb());
    const lines = [...groups].flatMap(([id, codes]) => codes.map((code, index) => [id, index + 1, code]));
    return desk.blobs.put({
      fileName: `${text(lang, 'groups.csv.name')}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: new TextEncoder().encode(csvText([['group', 'order', 'code'], ...lines])),
    });
  },

  findInstruments: ({ text: asked }, { desk, lang }) => findInstruments(desk, asked, lang),
};

/** A list of a file says the members; name and own series stay, the latter where it is still among them. */
function imported(
  id: string,
  codes: readonly string[],
  before: EditedGroup | undefined,
  own: string | undefined,
): EditedGroup {
  const isMember = own !== undefined && codes.includes(own);
  return { id, name: before?.name ?? null, name_en: before?.name_en ?? null, own: isMember ? own : null, codes };
}

function write(desk: DeskContext, operation: string, put: (writer: ChangeWriter) => void): void {
  userChange(desk, operation, put);
  desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
}

function groupOf(call: CallContext, id: string): InstrumentGroupView {
  const groups = groupsOf(call);
  const group = groups.find((one) => one.id === id);
  if (!group) throw new DeskFailure('NO_SUCH_GROUP', { id, known: groups.map((one) => one.id).join(', ') });
  return group;
}

/** The report's groups in its order, those of which no list says anything too, then all others. */
function groupsOf({ desk, lang }: CallContext): InstrumentGroupView[] {
  const [db, userDb] = [desk.cache(), desk.userDb()];
  const { groups, groupOwns, groupNames } = gatherGroups(db, userDb);
  const [bases, labels] = [groupsOfFiles(db), gatherLabels(desk)];
  const edited = new Set(editedGroups(userDb).map(({ id }) => id));
  const withCloses = new Set(allSeries(db).map(({ code }) => code));
  return [...new Set([...REPORT_GROUPS, ...groups.keys()])].map((id) => {
    const isOfReport = REPORT_GROUPS.some((one) => one === id);
    const base = bases.get(id)?.base ?? (isOfReport ? 'shipped' : null);
    return {
      id,
      name: groupName(id, lang, groupNames.get(id) ?? null),
      named: groupNames.get(id) ?? null,
      own: groupOwns.get(id) ?? null,
      members: (groups.get(id) ?? []).map((code) => ({
        code,
        name: instrumentName(code, labels, lang),
        hasCloses: withCloses.has(code),
      })),
      origin: edited.has(id) ? 'user' : (base ?? 'user'),
      base,
      figures: figuresOf(desk, id, groupName(id, lang)),
    };
  });
}

/** The figure of the report that is made of the group, and those of the user's. */
function figuresOf(desk: DeskContext, group: string, name: string): InstrumentGroupView['figures'] {
  const shipped = FIGURES.filter(({ id }) => id === group).map(({ id }) => ({ id, title: name }));
  const own = storedUserFigures(desk.userDb()).flatMap(({ id, title, content }) => {
    return 'group' in content && content.group === group ? [{ id, title: title.zh }] : [];
  });
  return [...shipped, ...own];
}
