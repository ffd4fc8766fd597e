/**
 * AH premium in per cent (design, section 5, AH): A close (CNY) x HKD per CNY / H close (HKD) - 1, all of one day. Above zero
 * where the A share is the dearer one.
 */
export function ahPremiumPct(aClose: number, hkdPerCny: number, hClose: number): number {
  return ((aClose * hkdPerCny) / hClose - 1) * 100;
}
