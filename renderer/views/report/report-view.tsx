import './report-view.css';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { HousePane } from './house-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { UpdatePane } from './update-pane.tsx';
import { WritePane } from './write-pane.tsx';

/** 报告: what the report holds at the left, the report itself in the middle, and what it is written as at the right. */
export function ReportView({ week }: { readonly week: IsoDate | null }) {
  const isAsked = { enabled: week !== null };
  const chapter = useDeskQuery('chapter', { week }, isAsked);
  const texts = useDeskQuery('reportTexts', { week }, isAsked);
  if (chapter.error) return <Problem error={chapter.error} onRetry={() => void chapter.refetch()} />;
  if (!chapter.data || week === null) return <Skeleton height="100%" />;
  const written = new Map((texts.data?.texts ?? []).map(({ slot, text }) => [slot, text]));
  return (
    <div className="reportView">
      <OutlinePane week={week} />
      <PreviewPane chapter={chapter.data} written={written} />
      <div className="reportSide">
        <WritePane week={week} holes={chapter.data.holes} stale={chapter.data.stale} written={written} />
        <UpdatePane week={week} />
        <HousePane />
      </div>
    </div>
  );
}
