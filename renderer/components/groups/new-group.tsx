import { useState } from 'react';
import type { LiveWrite } from '../../desk-client/use-live-write.ts';
import { useWords } from '../../state/language.ts';
import { InstrumentField } from './instrument-field.tsx';

interface Props {
  readonly live: LiveWrite;
  readonly onMade: (id: string) => void;
}

/** A group of one's own: a name, and with its first instrument it is there. */
export function NewGroup({ live, onMade }: Props) {
  const words = useWords();
  const [name, setName] = useState('');
  const make = async (code: string) => {
    const named = { zh: name.trim(), en: null };
    const made = await live.write('saveGroup', { id: null, named, own: null, codes: [code] });
    if (made) onMade(made.id);
  };
  return (
    <section className="groupEditor" aria-label={words('groups.new')}>
      <header>
        <h3>{words('groups.new')}</h3>
      </header>
      <label className="newGroupName">
        {words('groups.name')} <input value={name} maxLength={40} onChange={({ target }) => setName(target.value)} />
      </label>
      {name.trim() === '' ? (
        <p className="muted">{words('groups.nameFirst')}</p>
      ) : (
        <InstrumentField taken={[]} onChoose={(code) => void make(code)} />
      )}
    </section>
  );
}
