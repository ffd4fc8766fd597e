export type Channel = 'sh' | 'sz' | 'total';

/** How tables name the two channels of Stock Connect and both together. */
export const CHANNEL_WORDS: Readonly<Record<string, Channel>> = {
  sh: 'sh',
  sse: 'sh',
  沪: 'sh',
  上海: 'sh',
  '港股通(沪)': 'sh',
  港股通沪: 'sh',
  sz: 'sz',
  szse: 'sz',
  深: 'sz',
  深圳: 'sz',
  '港股通(深)': 'sz',
  港股通深: 'sz',
  total: 'total',
  all: 'total',
  合计: 'total',
  港股通: 'total',
  南向: 'total',
};
