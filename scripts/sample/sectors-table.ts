/** Sectors of the sample's stocks, as a house would sort them; A shares as their H shares. */
const CODES_BY_SECTOR: Readonly<Record<string, string>> = {
  互联网: '9988 0700 3690 9999 9618 1024 9626 9961 0241 9888 3317 PDD.O',
  计算机: '3896 0268 0596',
  '汽车&自动驾驶': '0175 1211 9868 2473 2026 0800 9660 2498 2525 TSLA.O 002594.SZ',
  人工智能: '0100',
  消费电子: '1810',
  可选消费: '9992',
  半导体: '1347 0981 688981.SH 688347.SH',
  通信: '6869 601869.SH',
  银行: '3968 1398 600036.SH 601398.SH',
  保险: '2318 601318.SH',
  证券: '1428 6030 600030.SH',
  石油石化: '0883 600938.SH',
  有色金属: '2899 601899.SH',
  机械设备: '0568 002490.SZ',
  医药: '2359 603259.SH',
};

/** The sector of each code. */
export const SECTORS: ReadonlyMap<string, string> = new Map(
  Object.entries(CODES_BY_SECTOR).flatMap(([sector, codes]) =>
    codes.split(' ').map((code) => [code.includes('.') ? code : `${code}.HK`, sector] as const),
  ),
);
