import { useCallback, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { CitationDecision } from '../../../shared/contract/refresh.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { asDeskCallError } from '../../desk-client/desk-call-error.ts';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { uploadBytes } from '../../desk-client/upload-file.ts';
import { type LongCall, useLongCall } from '../../desk-client/use-long-call.ts';
import { downloadInBrowser } from '../../desk-client/use-save-blob.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

type Updated = OutputOf<'refreshDocument'>;
type RolledForward = OutputOf<'rollForwardDocument'>;

/** A document of which citations are asked about before anything is written. */
export interface Asked {
  readonly file: File;
  /** Where the new one goes; null hands it to the browser. */
  readonly out: string | null;
  readonly questions: RolledForward['questions'];
}

/** Brings a document up to date: into a folder that the user chooses, or where the host has no such dialog to the browser. */
export function useUpdateDocument(week: IsoDate): {
  readonly refreshing: LongCall<'refreshDocument'>;
  readonly rolling: LongCall<'rollForwardDocument'>;
  readonly refresh: (file: File) => Promise<void>;
  readonly rollForward: (file: File) => Promise<void>;
  /** What is asked now; null where nothing is. */
  readonly asked: Asked | null;
  readonly decide: (decisions: Readonly<Record<string, CitationDecision>>) => Promise<void>;
  readonly leave: () => void;
  /** What the last one came to; null before the first. */
  readonly updated: Updated | null;
} {
  const words = useWords();
  const bridge = useDesk();
  const lang = useLang();
  const { tellDone, tellError } = useScreen();
  const refreshing = useLongCall('refreshDocument');
  const rolling = useLongCall('rollForwardDocument');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [updated, setUpdated] = useState<Updated | null>(null);
  const { run: runRefresh } = refreshing;
  const { run: runRollForward } = rolling;

  /** The folder, and the upload's name; null where the user went no further, or it failed and is told. */
  const handOver = useCallback(
    async (file: File, known?: string | null) => {
      try {
        const chosen = known === undefined ? await callDesk(bridge, 'chooseFolder', {}, lang) : null;
        if (chosen?.state === 'cancelled') return null;
        const upload = await uploadBytes(bridge, file, lang);
        const handedIn = { from: 'upload' as const, upload, name: file.name };
        return { week, file: handedIn, out: known ?? chosen?.path ?? null };
      } catch (thrown) {
        tellError(asDeskCallError('uploadPiece', thrown));
        return null;
      }
    },
    [bridge, lang, week, tellError],
  );
  const take = useCallback(
    (made: Updated) => {
      setUpdated(made);
      const { blob = null, path = null, fileName = '' } = made.file ?? {};
      if (blob) downloadInBrowser(blob.id, blob.fileName);
      tellDone(words(path === null ? 'update.downloaded' : 'update.written', { name: path ?? fileName }), false);
    },
    [tellDone, words],
  );
  const refresh = useCallback(
    async (file: File) => {
      const given = await handOver(file);
      const made = given && (await runRefresh(given));
      if (made) take(made);
    },
    [handOver, runRefresh, take],
  );
  const rollForward = useCallback(
    async (file: File) => {
      const given = await handOver(file);
      const made = given && (await runRollForward({ ...given, citations: 'ask' }));
      if (!given || !made) return;
      if (made.file === null) setAsked({ file, out: given.out, questions: made.questions });
      else take(made);
    },
    [handOver, runRollForward, take],
  );
  const decide = useCallback(
    async (decisions: Readonly<Record<string, CitationDecision>>) => {
      const given = asked && (await handOver(asked.file, asked.out));
      const made = given && (await runRollForward({ ...given, decisions }));
      if (!made) return;
      setAsked(null);
      take(made);
    },
    [asked, handOver, runRollForward, take],
  );
  const leave = useCallback(() => setAsked(null), []);
  return { refreshing, rolling, refresh, rollForward, asked, decide, leave, updated };
}
