import './report-view.css';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { AuditPane } from './audit/audit-pane.tsx';
import { AuditRoom } from './audit/audit-room.tsx';
import { useAudit } from './audit/use-audit.ts';
import { HousePane } from './house-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { PublishedBar } from './published/published-bar.tsx';
import { UpdatePane } from './update-pane.tsx';
import { WritePane } from './write-pane.tsx';

/** 报告: what the report holds at the left, the report itself in the middle, and what it is written as at the right. A document that is audited takes its place. */
export function ReportView({ week }: { readonly week: IsoDate | null }) {
  const isAsked = { enabled: week !== null };
  const chapter = useDeskQuery('chapter', { week }, isAsked);
  const texts = useDeskQuery('reportTexts', { week }, isAsked);
  const weeks = useDeskQuery('weeks', {});
  const auditing = useAudit();
  if (auditing.audit) return <AuditRoom {...auditing} audit={auditing.audit} />;
  if (chapter.error) return <Problem error={chapter.error} onRetry={() => void chapter.refetch()} />;
  if (!chapter.data || week === null) return <Skeleton height="100%" />;
  const written = new Map((texts.data?.texts ?? []).map(({ slot, text }) => [slot, text]));
  const edition = weeks.data?.weeks.find(({ from }) => from === chapter.data.week.from)?.edition ?? 0;
  return (
    <div className="reportRoom">
      {edition > 0 && <PublishedBar key={week} week={week} newest={edition} />}
      <div className="reportView">
        <OutlinePane week={week} />
        <PreviewPane chapter={chapter.data} written={written} />
        <div className="reportSide">
          <WritePane chapter={chapter.data} newest={edition} written={written} />
          <UpdatePane week={week} />
          <AuditPane {...auditing} />
          <HousePane />
        </div>
      </div>
    </div>
  );
}
