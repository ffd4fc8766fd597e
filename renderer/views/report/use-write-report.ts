import { useCallback, useState } from 'react';
import type { ReportFormat } from '../../../shared/chapter/report-formats.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { asDeskCallError } from '../../desk-client/desk-call-error.ts';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { type LongCall, useLongCall } from '../../desk-client/use-long-call.ts';
import { downloadInBrowser } from '../../desk-client/use-save-blob.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

type Written = OutputOf<'writeReport'>;

/** Writes a week's report: into a folder that the user chooses, or where the host has no such dialog to the browser. */
export function useWriteReport(week: IsoDate): {
  readonly call: LongCall<'writeReport'>;
  /** What the last one came to; null before the first. */
  readonly written: Written | null;
  readonly write: (formats: readonly ReportFormat[]) => Promise<void>;
} {
  const words = useWords();
  const call = useLongCall('writeReport');
  const bridge = useDesk();
  const lang = useLang();
  const { tellDone, tellError } = useScreen();
  const [written, setWritten] = useState<Written | null>(null);
  const { run } = call;
  const write = useCallback(
    async (formats: readonly ReportFormat[]) => {
      const chosen = await callDesk(bridge, 'chooseFolder', {}, lang).catch((thrown) => {
        tellError(asDeskCallError('chooseFolder', thrown));
        return null;
      });
      if (chosen === null || chosen.state === 'cancelled') return;
      const { path } = chosen;
      const made = await run({ week, formats: [...formats], out: path });
      if (!made) return;
      setWritten(made);
      for (const { blob } of made.files) if (blob) downloadInBrowser(blob.id, blob.fileName);
      const count = made.files.length;
      if (count === 0) return;
      tellDone(
        path === null ? words('room.write.downloaded', { count }) : words('room.write.done', { count, folder: path }),
        false,
      );
    },
    [bridge, lang, run, week, tellDone, tellError, words],
  );
  return { call, written, write };
}
