/** Words of the window: frame, views, actions. */
export const screenZh = {
  'app.name': '周报工作台',
} as const;

export const screenEn: Readonly<Record<keyof typeof screenZh, string>> = {
  'app.name': 'Weekly Desk',
};
