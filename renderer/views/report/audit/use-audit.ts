import { useCallback, useState } from 'react';
import type { Audit } from '../../../../shared/contract/audit.ts';
import { asDeskCallError } from '../../../desk-client/desk-call-error.ts';
import { useDesk } from '../../../desk-client/desk-context.ts';
import { uploadBytes } from '../../../desk-client/upload-file.ts';
import { type LongCall, useLongCall } from '../../../desk-client/use-long-call.ts';
import { useLang } from '../../../state/language.ts';
import { useScreen } from '../../../state/screen-store.ts';

export interface DocumentAudit {
  readonly call: LongCall<'audit'>;
  /** What the last one found; null before the first, and once it was left. */
  readonly audit: Audit | null;
  /** Hands a document over and has each of its numbers held to the data of its own week. */
  readonly start: (file: File) => Promise<void>;
  readonly leave: () => void;
}

export function useAudit(): DocumentAudit {
  const bridge = useDesk();
  const lang = useLang();
  const { tellError } = useScreen();
  const call = useLongCall('audit');
  const [audit, setAudit] = useState<Audit | null>(null);
  const { run } = call;
  const start = useCallback(
    async (file: File) => {
      const upload = await uploadBytes(bridge, file, lang).catch((thrown) => {
        tellError(asDeskCallError('uploadPiece', thrown));
        return null;
      });
      const found =
        upload === null ? null : await run({ file: { from: 'upload', upload, name: file.name }, week: null });
      if (found) setAudit(found);
    },
    [bridge, lang, run, tellError],
  );
  const leave = useCallback(() => setAudit(null), []);
  return { call, audit, start, leave };
}
