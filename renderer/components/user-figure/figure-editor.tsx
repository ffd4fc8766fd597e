import './figure-editor.css';
import '../groups/instrument-field.css';
import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import { useState } from 'react';
import type { UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { LongCallProgress } from '../states/long-call-progress.tsx';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { ContentFields } from './content-fields.tsx';
import { EMPTY_DRAFT, isDrawable } from './empty-draft.ts';
import { FigurePreview } from './figure-preview.tsx';
import { WordsFields } from './words-fields.tsx';

interface Props {
  /** The figure that is changed or copied; null: a new one. */
  readonly id: string | null;
  readonly isCopy: boolean;
  readonly week: IsoDate | null;
}

/** 新建图表: a figure without code, drawn beside its form as it will stand. */
export function FigureEditor({ id, isCopy, week }: Props) {
  const words = useWords();
  const { closeModal, tellDone } = useScreen();
  const { data: made, error } = useDeskQuery('userFigures', { week }, { enabled: week !== null });
  const { state, run, cancel, dismiss } = useLongCall('saveFigure');
  const [edited, setEdited] = useState<UserFigureDraft | null>(null);
  const found = made?.figures.find((figure) => figure.id === id) ?? null;
  const draft = edited ?? (found ? draftOf(found, isCopy, words('figures.copyOf')) : EMPTY_DRAFT);
  const isWhole = draft.title.zh.trim() !== '' && isDrawable(draft);
  const keep = async () => {
    const kept = await run({ id: isCopy ? null : id, figure: draft });
    if (kept === null) return;
    closeModal();
    tellDone(words('figures.kept', { title: kept.title.zh }), true);
  };
  return (
    <Dialog open size="large" className="figureEditor" onOpenChange={(open) => !open && closeModal()}>
      <DialogHeader
        header={words(id === null || isCopy ? 'figures.new' : 'figures.edit')}
        description={words('figures.about')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={closeModal} />}
      />
      <DialogContent>
        {error && <Problem error={error} />}
        {!made && !error && <Skeleton height={360} />}
        {made && (
          <div className="editorPanes">
            <div className="editorForm">
              <ContentFields draft={draft} made={made} onDraft={setEdited} />
              <WordsFields draft={draft} week={week} onDraft={setEdited} />
            </div>
            <FigurePreview draft={draft} week={week} />
          </div>
        )}
        <LongCallProgress label={words('figures.keep')} state={state} onCancel={cancel} onDismiss={dismiss} />
      </DialogContent>
      <DialogActions>
        <Button appearance="bordered" onClick={closeModal}>
          {words('action.cancel')}
        </Button>
        <Button
          sentiment="accented"
          disabled={!isWhole || state.kind === 'running'}
          title={isWhole ? undefined : words('figures.notWhole')}
          onClick={() => void keep()}
        >
          {words('figures.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function draftOf({ title, content, source, unit, decimals, week }: UserFigureDraft, isCopy: boolean, copyWord: string) {
  const called = isCopy ? { ...title, zh: title.zh + copyWord } : title;
  return { title: called, content, source, unit, decimals, week };
}
