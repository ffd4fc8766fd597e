import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { FlowChannel, FlowSpan } from '../../shared/contract/flows.ts';
import type { ChartRange } from '../../shared/market/chart-range.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';

/** What the user chose in the views beside the week: found again as it was left, on this machine. */
interface ViewChoices {
  readonly flowWeeks: number;
  readonly flowChannel: FlowChannel;
  readonly flowKind: 'stocks' | 'etfs';
  readonly flowCode: string | null;
  readonly flowSpan: FlowSpan['kind'];
  /** Of the week in which it was chosen; in any other the last day is meant. */
  readonly flowDay: IsoDate | null;
  /** Ends of a range; null stands for the usual weeks up to the one at hand. */
  readonly flowFrom: IsoDate | null;
  readonly flowTo: IsoDate | null;
  /** What southbound is added up by beside the table. */
  readonly flowBy: 'day' | 'week' | 'month' | 'year';
  readonly indexGroup: string | null;
  readonly indexRange: ChartRange;
  readonly indexKind: 'rebased' | 'relative';
  /** Null stands for the usual one. */
  readonly indexBenchmark: string | null;
  /** Lines that the user ticked, by group; the first of a group where nothing was ticked. */
  readonly indexLines: Readonly<Record<string, readonly string[]>>;
  readonly indexMark: string | null;
  readonly ahYears: number;
  readonly ahPair: string | null;
  readonly ahSector: string | null;
  /** How far back a name's page shows its price and what is held of it. */
  readonly stockRange: '3m' | '1y' | '3y' | '5y';
  readonly listTab: 'places' | 'scorecard';
  readonly listSector: string | null;
  readonly listStance: string | null;
  readonly listPlace: string | null;
  readonly fileView: 'text' | 'rows';
  readonly choose: (choice: Partial<Omit<ViewChoices, 'choose'>>) => void;
}

export const useViewChoices = create<ViewChoices>()(
  persist(
    (set) => ({
      flowWeeks: 13,
      flowChannel: 'all',
      flowKind: 'stocks',
      flowCode: null,
      flowSpan: 'week',
      flowDay: null,
      flowFrom: null,
      flowTo: null,
      flowBy: 'day',
      indexGroup: null,
      indexRange: '1y',
      indexKind: 'rebased',
      indexBenchmark: null,
      indexLines: {},
      indexMark: null,
      ahYears: 5,
      ahPair: null,
      ahSector: null,
      stockRange: '1y',
      listTab: 'places',
      listSector: null,
      listStance: null,
      listPlace: null,
      fileView: 'text',
      choose: (choice) => set(choice),
    }),
    { name: 'view-choices', version: 1 },
  ),
);
