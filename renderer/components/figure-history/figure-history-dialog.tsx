import './figure-history.css';
import { Dialog, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { matrixOf } from '../../../shared/figures/figure-matrix.ts';
import { onOneScale } from '../../../shared/figures/one-scale.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';
import { type FigureChoice, useScreen } from '../../state/screen-store.ts';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { HistoryMatrix } from './history-matrix.tsx';
import { HistoryPicture } from './history-picture.tsx';

const WEEKS = 8;

export type PastWeek = OutputOf<'figureHistory'>['weeks'][number];

interface Props {
  readonly figure: FigureChoice;
  readonly week: IsoDate | null;
}

/** 近8周: one figure week by week; a list of names as a matrix, anything else as small pictures on one scale. */
export function FigureHistoryDialog({ figure, week }: Props) {
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  const { data, error } = useDeskQuery('figureHistory', { ...figure, week, weeks: WEEKS }, { enabled: week !== null });
  const weeks = data?.weeks ?? [];
  const matrix = useMemo(() => matrixOf((data?.weeks ?? []).map((one) => one.figure)), [data]);
  const open = (monday: IsoDate) => {
    close();
    goTo({ view: 'week', week: monday });
  };
  const newest = weeks.at(-1)?.figure;
  return (
    <Dialog open size="large" className="figureHistory" onOpenChange={(isOpen) => !isOpen && close()}>
      <DialogHeader
        preheader={newest && [newest.no, newest.title].filter((part) => part !== '').join(' ')}
        header={words('history.title', { count: data ? weeks.length : WEEKS })}
        description={words(matrix ? 'history.about' : 'history.aboutPictures')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={close} />}
      />
      <DialogContent>
        {error && <Problem error={error} />}
        {!data && !error && <Skeleton height={420} />}
        {data && matrix && <HistoryMatrix weeks={weeks} matrix={matrix} onOpen={open} />}
        {data && !matrix && <Pictures weeks={weeks} onOpen={open} />}
      </DialogContent>
    </Dialog>
  );
}

function Pictures({
  weeks,
  onOpen,
}: {
  readonly weeks: readonly PastWeek[];
  readonly onOpen: (week: IsoDate) => void;
}) {
  const figures = useMemo(() => onOneScale(weeks.map(({ figure }) => figure)), [weeks]);
  return (
    <div className="historyPictures">
      {weeks.map((week, place) => (
        <HistoryPicture key={week.from} week={week} figure={figures[place] ?? week.figure} onOpen={onOpen} />
      ))}
    </div>
  );
}
