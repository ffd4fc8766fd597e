import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { Mapping } from '../../../shared/contract/mappings.ts';
import { FileButton } from '../../components/form/file-button.tsx';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useSaveBlob } from '../../desk-client/use-save-blob.ts';
import { useLang, useWords } from '../../state/language.ts';
import { Topic } from './topic.tsx';

/** Mappings of columns that are kept: to rename, to remove, to hand to another desk and to take from one. */
export function MappingsTopic() {
  const words = useWords();
  const lang = useLang();
  const bridge = useDesk();
  const saveBlob = useSaveBlob();
  const { data, error } = useDeskQuery('mappings', {});
  const taken = useLongCall('importMappings');
  const mappings = data?.mappings ?? [];
  return (
    <Topic title={words('mapping.saved')} about={words('mapping.saved.about')}>
      {error && <Problem error={error} />}
      {data && mappings.length === 0 && <p className="muted">{words('mapping.saved.none')}</p>}
      {mappings.map((mapping) => (
        <MappingLine key={`${mapping.id} ${mapping.name}`} mapping={mapping} />
      ))}
      <span className="directionRow">
        <Button
          appearance="bordered"
          disabled={mappings.length === 0}
          onClick={() => void saveBlob(() => callDesk(bridge, 'exportMappings', {}, lang))}
        >
          {words('mapping.export')}
        </Button>
        <FileButton
          accept=".json,application/json"
          appearance="bordered"
          label={words('mapping.importFile')}
          onChoose={(file) => void file.text().then((text) => taken.run({ text }))}
        />
      </span>
      <LongCallProgress
        label={words('mapping.importing')}
        state={taken.state}
        onCancel={taken.cancel}
        onDismiss={taken.dismiss}
      />
    </Topic>
  );
}

function MappingLine({ mapping }: { readonly mapping: Mapping }) {
  const words = useWords();
  const save = useLongCall('saveMapping');
  const remove = useLongCall('removeMapping');
  const [name, setName] = useState(mapping.name);
  const isRenamed = name.trim() !== '' && name.trim() !== mapping.name;
  const files = mapping.files?.replace(/^like:/, '').replaceAll('#', '…') ?? null;
  return (
    <form
      className="mappingLine"
      aria-label={mapping.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRenamed) void save.run({ mapping: { ...mapping, name: name.trim() } });
      }}
    >
      <span className="directionRow">
        <input aria-label={words('mapping.name')} value={name} onChange={({ target }) => setName(target.value)} />
        <span>{words(`mapping.table.${mapping.table}`)}</span>
        <Button type="submit" appearance="bordered" disabled={!isRenamed}>
          {words('mapping.rename')}
        </Button>
        <Button appearance="bordered" onClick={() => void remove.run({ id: mapping.id })}>
          {words('mapping.remove')}
        </Button>
      </span>
      <span className="muted">
        {words('mapping.saved.columns')}: {mapping.signature.join(' | ')}
      </span>
      <span className="muted">
        {files === null ? words('mapping.saved.allFiles') : words('mapping.saved.files', { files })}
      </span>
      {[save, remove].map((call, index) => (
        <LongCallProgress
          key={index === 0 ? 'save' : 'remove'}
          label={words(index === 0 ? 'mapping.rename' : 'mapping.remove')}
          state={call.state}
          onCancel={call.cancel}
          onDismiss={call.dismiss}
        />
      ))}
    </form>
  );
}
