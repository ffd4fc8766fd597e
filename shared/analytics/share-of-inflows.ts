/**
 * What share of all inflows one of them is, in per cent: of the nets above zero alone, since outflows would take from the whole.
 * Null where the net is no inflow.
 */
export function shareOfInflows(net: number, nets: readonly number[]): number | null {
  const inflows = nets.filter((one) => one > 0).reduce((sum, one) => sum + one, 0);
  return net > 0 && inflows > 0 ? (100 * net) / inflows : null;
}
