import { Button } from '@salt-ds/core';
import { useRef } from 'react';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { textOfFile } from '../../desk-client/text-of-file.ts';
import type { LiveWrite } from '../../desk-client/use-live-write.ts';
import { useSaveBlob } from '../../desk-client/use-save-blob.ts';
import { useLang, useWords } from '../../state/language.ts';

/** Groups as a CSV: out to another desk or a sheet, and in from one. */
export function GroupFiles({ live }: { readonly live: LiveWrite }) {
  const words = useWords();
  const lang = useLang();
  const bridge = useDesk();
  const saveBlob = useSaveBlob();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance="bordered" onClick={() => picker.current?.click()}>
        {words('groups.import')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={words('groups.import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void textOfFile(file).then((text) => live.write('importGroups', { text }));
          target.value = '';
        }}
      />
      <Button appearance="bordered" onClick={() => void saveBlob(() => callDesk(bridge, 'exportGroups', {}, lang))}>
        {words('groups.export')}
      </Button>
    </>
  );
}
