import { useCallback } from 'react';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import type { HandedIn } from '../../../../shared/contract/handed-in.ts';
import type { OutputOf } from '../../../../shared/contract/operations.ts';
import type { IsoDate } from '../../../../shared/market/iso-date.ts';
import { asDeskCallError } from '../../../desk-client/desk-call-error.ts';
import { useDesk } from '../../../desk-client/desk-context.ts';
import { uploadBytes } from '../../../desk-client/upload-file.ts';
import { type LongCall, useLongCall } from '../../../desk-client/use-long-call.ts';
import { useLang, useWords } from '../../../state/language.ts';
import { useScreen } from '../../../state/screen-store.ts';

/** A document to be published: one that the desk has written, or a file of the user's. */
export interface ChosenDocument {
  readonly name: string;
  readonly document: HandedIn | File;
}

/** What 成稿 has written, as documents; pictures are in the report already. */
export function writtenDocuments(written: OutputOf<'writeReport'> | null): ChosenDocument[] {
  return (written?.files ?? [])
    .filter(({ format }) => format !== 'pictures')
    .flatMap(({ fileName, path, blob }): ChosenDocument[] => {
      if (path !== null) return [{ name: fileName, document: { from: 'path', path } }];
      return blob === null ? [] : [{ name: fileName, document: { from: 'blob', blobId: blob.id } }];
    });
}

/** A document as the desk takes it: bytes of a file are handed over first. */
export async function handedIn(
  bridge: ReturnType<typeof useDesk>,
  { name, document }: ChosenDocument,
  lang: Lang,
): Promise<HandedIn> {
  if (!(document instanceof File)) return document;
  return { from: 'upload', upload: await uploadBytes(bridge, document, lang), name };
}

/** Publishes a week with its documents; gives whether it went through. */
export function usePublish(week: IsoDate): {
  readonly call: LongCall<'publish'>;
  readonly publish: (documents: readonly ChosenDocument[]) => Promise<boolean>;
} {
  const words = useWords();
  const call = useLongCall('publish');
  const bridge = useDesk();
  const lang = useLang();
  const { tellDone, tellError } = useScreen();
  const { run } = call;
  const publish = useCallback(
    async (documents: readonly ChosenDocument[]) => {
      const given: HandedIn[] = [];
      try {
        for (const document of documents) given.push(await handedIn(bridge, document, lang));
      } catch (thrown) {
        tellError(asDeskCallError('uploadPiece', thrown));
        return false;
      }
      const done = await run({ week, documents: given });
      if (done) tellDone(words('publish.done', { label: done.label, edition: done.edition }), false);
      return done !== null;
    },
    [bridge, lang, run, week, tellDone, tellError, words],
  );
  return { call, publish };
}
