import { useCallback } from 'react';
import type { FigureFormat } from '../../shared/contract/report.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { useLang, useWords } from '../state/language.ts';
import { type FigureChoice, useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';
import { figureText } from './figure-text.ts';
import { useCopyText } from './use-copy-text.ts';
import { useSaveBlob } from './use-save-blob.ts';
import { useSettings } from './use-settings.ts';

export interface FigureExport {
  readonly copy: (figure: FigureChoice, as?: 'picture' | 'svg') => Promise<void>;
  readonly save: (figure: FigureChoice, format: FigureFormat) => Promise<void>;
}

/** Copies and saves figures as the report prints them; where the host has no clipboard or dialog, the browser's serve. */
export function useFigureExport(week: IsoDate | null): FigureExport {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const { tellDone, tellError } = useScreen();
  const copyText = useCopyText();
  const [colour = ''] = useSettings().settings.printPalette;

  const copy = useCallback(
    async (figure: FigureChoice, as: 'picture' | 'svg' = 'picture') => {
      try {
        if (as === 'svg') {
          const drawn = await callDesk(
            bridge,
            'exportFigure',
            { ...figure, week, format: 'svg', theme: 'print' },
            lang,
          );
          return await copyText(
            { text: await (await fetchBlob(drawn.id)).text(), html: null },
            words('card.copiedSvg'),
          );
        }
        const data = await callDesk(bridge, 'figure', { ...figure, week }, lang);
        // A table is wanted as one, for a sheet or a document; a picture of it can be saved.
        if (data.kind === 'table') return await copyText(figureText(data, lang, colour), words('grid.copied'));
        const blob = await callDesk(bridge, 'exportFigure', { ...figure, week, format: 'png', theme: 'print' }, lang);
        const { state } = await callDesk(bridge, 'copyBlob', { blobId: blob.id }, lang);
        if (state === 'unavailable') await copyInBrowser(blob.id, blob.mediaType);
        tellDone(words('card.copied'), false);
      } catch (thrown) {
        tellError(asDeskCallError('copyBlob', thrown));
      }
    },
    [bridge, week, lang, words, colour, copyText, tellDone, tellError],
  );
  const saveBlob = useSaveBlob();
  const save = useCallback(
    (figure: FigureChoice, format: FigureFormat) =>
      saveBlob(() => callDesk(bridge, 'exportFigure', { ...figure, week, format, theme: 'print' }, lang)),
    [bridge, week, lang, saveBlob],
  );
  return { copy, save };
}

async function copyInBrowser(blobId: string, mediaType: string): Promise<void> {
  const response = await fetchBlob(blobId);
  await navigator.clipboard.write([new ClipboardItem({ [mediaType]: await response.blob() })]);
}

async function fetchBlob(blobId: string): Promise<Response> {
  const response = await fetch(`./blob/${blobId}`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}
