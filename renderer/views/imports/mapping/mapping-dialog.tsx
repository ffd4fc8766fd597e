import './mapping-dialog.css';
import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import { useState } from 'react';
import type { ImportFile } from '../../../../shared/contract/imports.ts';
import { mappingFaults, saysMoreThanHeadings } from '../../../../shared/contract/mapped-fields.ts';
import type { MappingDraft } from '../../../../shared/contract/mappings.ts';
import type { InputOf } from '../../../../shared/contract/operations.ts';
import { LongCallProgress } from '../../../components/states/long-call-progress.tsx';
import { Problem } from '../../../components/states/problem.tsx';
import { Skeleton } from '../../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../../desk-client/use-long-call.ts';
import { useWords } from '../../../state/language.ts';
import { MappingConstants } from './mapping-constants.tsx';
import { MappingReading } from './mapping-reading.tsx';
import { MappingResult } from './mapping-result.tsx';
import { MappingTable } from './mapping-table.tsx';
import { useTriedMapping } from './use-tried-mapping.ts';

/** How the beginning of the file was asked for. */
export type Asked = Omit<InputOf<'inspect'>, 'fileId'>;

interface Props {
  readonly fileId: number;
  readonly name: string;
  readonly onClose: () => void;
  readonly onMapped: (file: ImportFile) => void;
}

/** 对应列: what each column of a file is, with what would be imported beneath, before it is. */
export function MappingDialog({ fileId, name, onClose, onMapped }: Props) {
  const words = useWords();
  const [asked, setAsked] = useState<Asked>({});
  const [edited, setEdited] = useState<{ readonly by: Asked; readonly draft: MappingDraft } | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [remember, setRemember] = useState(true);
  const { data: seen, error } = useDeskQuery('inspect', { fileId, ...asked });
  // What was edited is of the header that it was edited under.
  const columnsOf = edited?.by === asked ? edited.draft : (seen?.mapping ?? null);
  const draft = columnsOf && { ...columnsOf, name: title ?? columnsOf.name };
  const faults = draft ? mappingFaults(draft) : [];
  const isNamed = draft !== null && draft.name.trim() !== '';
  const given = draft && { fileId, mapping: draft, encoding: asked.encoding ?? null };
  const { tried, error: notTried, isTrying } = useTriedMapping(isNamed && faults.length === 0 ? given : null);
  const { state, run, cancel, dismiss } = useLongCall('mapFile');
  // A file that only asks goes in once it is answered.
  const goesIn = tried !== null && (tried.rowsLoaded > 0 || tried.status === 'held');
  const submit = async () => {
    const file = given && (await run({ ...given, remember }));
    if (file) onMapped(file);
  };
  return (
    <Dialog open size="large" className="mappingDialog" onOpenChange={(open) => !open && onClose()}>
      <DialogHeader
        header={words('mapping.title', { name })}
        description={words('mapping.description')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={onClose} />}
      />
      <DialogContent>
        {error && <Problem error={error} />}
        {!error && !(seen && draft) && <Skeleton height={240} />}
        {seen && draft && (
          <div className="mappingParts">
            <MappingReading seen={seen} asked={asked} table={draft.table} onAsked={setAsked} />
            <MappingTable
              seen={seen}
              draft={draft}
              onDraft={(changed) => setEdited({ by: asked, draft: changed })}
              onHeaderLine={(headerLine) => setAsked({ ...asked, headerLine })}
            />
            <MappingConstants draft={draft} onDraft={(changed) => setEdited({ by: asked, draft: changed })} />
            {notTried && <Problem error={notTried} />}
            <MappingResult faults={faults} isTrying={isTrying} tried={tried} />
          </div>
        )}
        <LongCallProgress label={words('mapping.importing')} state={state} onCancel={cancel} onDismiss={dismiss} />
      </DialogContent>
      <DialogActions>
        <label className="mappingName">
          {words('mapping.name')} <input value={draft?.name ?? ''} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <label className="mappingRemember">
          <input type="checkbox" checked={remember} onChange={({ target }) => setRemember(target.checked)} />{' '}
          {words(draft && saysMoreThanHeadings(draft) ? 'mapping.rememberLike' : 'mapping.remember')}
        </label>
        <span className="spacer" />
        <Button appearance="bordered" onClick={onClose}>
          {words('action.cancel')}
        </Button>
        <Button sentiment="accented" disabled={!goesIn || state.kind === 'running'} onClick={() => void submit()}>
          {words('mapping.import')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
