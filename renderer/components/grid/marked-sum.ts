/** What marked cells of one column of numbers come to, as it prints them. */
export interface MarkedSum {
  readonly count: number;
  readonly sum: string;
  readonly mean: string;
}
