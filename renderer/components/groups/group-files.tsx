import { Button } from '@salt-ds/core';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { textOfFile } from '../../desk-client/text-of-file.ts';
import type { LiveWrite } from '../../desk-client/use-live-write.ts';
import { useSaveBlob } from '../../desk-client/use-save-blob.ts';
import { useLang, useWords } from '../../state/language.ts';
import { FileButton } from '../form/file-button.tsx';

/** Groups as a CSV: out to another desk or a sheet, and in from one. */
export function GroupFiles({ live }: { readonly live: LiveWrite }) {
  const words = useWords();
  const lang = useLang();
  const bridge = useDesk();
  const saveBlob = useSaveBlob();
  return (
    <>
      <FileButton
        accept=".csv,text/csv"
        appearance="bordered"
        label={words('groups.import')}
        onChoose={(file) => void textOfFile(file).then((text) => live.write('importGroups', { text }))}
      />
      <Button appearance="bordered" onClick={() => void saveBlob(() => callDesk(bridge, 'exportGroups', {}, lang))}>
        {words('groups.export')}
      </Button>
    </>
  );
}
