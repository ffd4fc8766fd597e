import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { InstrumentGroupView } from '../../../shared/contract/groups.ts';
import type { LiveWrite } from '../../desk-client/use-live-write.ts';
import { useWords } from '../../state/language.ts';

/** What the user calls a group, in Chinese and in English. */
export function GroupNames({ group, live }: { readonly group: InstrumentGroupView; readonly live: LiveWrite }) {
  const words = useWords();
  const [zh, setZh] = useState(group.named?.zh ?? group.name);
  const [en, setEn] = useState(group.named?.en ?? '');
  const { id, own, members } = group;
  return (
    <form
      className="groupNaming"
      onSubmit={(event) => {
        event.preventDefault();
        const named = { zh: zh.trim(), en: en.trim() === '' ? null : en.trim() };
        if (named.zh !== '') void live.write('saveGroup', { id, named, own, codes: members.map(({ code }) => code) });
      }}
    >
      <label>
        {words('groups.name')} <input value={zh} maxLength={40} onChange={({ target }) => setZh(target.value)} />
      </label>
      <label>
        {words('groups.nameEn')} <input value={en} maxLength={60} onChange={({ target }) => setEn(target.value)} />
      </label>
      <Button type="submit" appearance="bordered" disabled={zh.trim() === ''}>
        {words('groups.rename')}
      </Button>
    </form>
  );
}
