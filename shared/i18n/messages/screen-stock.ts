/** Words of a stock's page, of its notes, and of what is held through southbound. */
export const stockZh = {
  'nav.stock': '个股',
  'holding.of.issued': '占已发行股份',
  'holding.of.H': '占H股',
  'holding.of.listed': '占流通股',
} as const;

export const stockEn: Readonly<Record<keyof typeof stockZh, string>> = {
  'nav.stock': 'Stock',
  'holding.of.issued': 'of issued shares',
  'holding.of.H': 'of H shares',
  'holding.of.listed': 'of listed shares',
};
