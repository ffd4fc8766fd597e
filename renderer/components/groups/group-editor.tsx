import { Button } from '@salt-ds/core';
import { CloseIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { GroupMember, InstrumentGroupView } from '../../../shared/contract/groups.ts';
import type { LiveWrite } from '../../desk-client/use-live-write.ts';
import { useWords } from '../../state/language.ts';
import { OrderedList } from '../ordered-list/ordered-list.tsx';
import { GroupNames } from './group-names.tsx';
import { InstrumentField } from './instrument-field.tsx';

interface Props {
  readonly group: InstrumentGroupView;
  readonly live: LiveWrite;
}

interface Wanted {
  readonly members: readonly GroupMember[];
  readonly own: string | null;
}

/** One group: its instruments in their order, which of them is the own series, its name, and the way back. */
export function GroupEditor({ group, live }: Props) {
  const words = useWords();
  // What was asked for last stands until the desk has it.
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { members, own } = wanted ?? group;
  const keep = async (next: Wanted) => {
    setWanted(next);
    const { id, named } = group;
    await live.write('saveGroup', { id, named, own: next.own, codes: next.members.map(({ code }) => code) });
    setWanted((now) => (now === next ? null : now));
  };
  const add = (code: string, name: string) =>
    void keep({ own, members: [...members, { code, name, hasCloses: true }] });
  const remove = (code: string) => {
    const others = members.filter((member) => member.code !== code);
    void keep({ own: own === code ? null : own, members: others });
  };
  return (
    <section className="groupEditor" aria-label={group.name}>
      <header>
        <h3>{group.name}</h3>
        <span className="muted">{words(`groups.origin.${group.origin}.about`)}</span>
        <span className="spacer" />
        {group.base !== null && group.origin === 'user' && (
          <Button appearance="bordered" onClick={() => void live.write('resetGroup', { id: group.id })}>
            {words('groups.reset')}
          </Button>
        )}
        {group.base === null && (
          <Button appearance="bordered" onClick={() => void live.write('removeGroup', { id: group.id })}>
            {words('groups.remove')}
          </Button>
        )}
      </header>
      <InstrumentField taken={members.map(({ code }) => code)} onChoose={add} />
      <div className="groupMembers">
        <OrderedList
          label={words('groups.members')}
          items={members}
          idOf={({ code }) => code}
          nameOf={({ name }) => name}
          onOrder={(items) => void keep({ own, members: items })}
        >
          {(member) => (
            <Member
              member={member}
              isOwn={member.code === own}
              isLast={members.length === 1}
              onOwn={(isOwn) => void keep({ members, own: isOwn ? member.code : null })}
              onRemove={() => remove(member.code)}
            />
          )}
        </OrderedList>
        {members.length === 0 && <p className="muted">{words('groups.empty')}</p>}
      </div>
      {group.figures.length > 0 && (
        <p className="muted">
          {words('groups.figures', { figures: group.figures.map(({ title }) => title).join(words('list.separator')) })}
        </p>
      )}
      {group.members.length > 0 && <GroupNames group={group} live={live} />}
    </section>
  );
}

interface MemberProps {
  readonly member: GroupMember;
  readonly isOwn: boolean;
  readonly isLast: boolean;
  readonly onOwn: (isOwn: boolean) => void;
  readonly onRemove: () => void;
}

function Member({ member: { code, name, hasCloses }, isOwn, isLast, onOwn, onRemove }: MemberProps) {
  const words = useWords();
  const remove = words('groups.removeMember', { name });
  return (
    <>
      <span className={isOwn ? 'memberName own' : 'memberName'}>{name}</span>
      <span className="muted memberCode">{code}</span>
      <span className="spacer">{!hasCloses && <span className="muted">{words('groups.noCloses')}</span>}</span>
      <label className="memberOwn">
        <input
          type="checkbox"
          checked={isOwn}
          aria-label={words('groups.markOwn', { name })}
          onChange={({ target }) => onOwn(target.checked)}
        />
        {words('groups.own')}
      </label>
      <Button
        className="iconButton"
        appearance="transparent"
        aria-label={remove}
        title={isLast ? words('groups.lastMember') : remove}
        disabled={isLast}
        onClick={onRemove}
      >
        <CloseIcon aria-hidden />
      </Button>
    </>
  );
}
