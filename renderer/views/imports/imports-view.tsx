import './imports-view.css';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { useWords } from '../../state/language.ts';
import { ConflictsTab } from './conflicts-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { FoldersMenu } from './folders-menu.tsx';
import { GapsTab } from './gaps-tab.tsx';

const TABS = ['files', 'conflicts', 'gaps'] as const;
type Tab = (typeof TABS)[number];

/** What came in, where files disagree, and what the week still lacks. */
export function ImportsView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const [tab, setTab] = useState<Tab>('files');
  return (
    <div className="importsView">
      <div className="importsBar">
        <Segments
          label={words('imports.tabs')}
          value={tab}
          options={TABS.map((value) => ({ value, label: words(`imports.tab.${value}`) }))}
          onChange={setTab}
        />
        <span className="spacer" />
        <FoldersMenu />
      </div>
      {tab === 'files' && <FilesTab />}
      {tab === 'conflicts' && <ConflictsTab />}
      {tab === 'gaps' && <GapsTab week={week} />}
    </div>
  );
}
