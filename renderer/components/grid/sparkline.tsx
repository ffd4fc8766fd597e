interface Props {
  /** The oldest first; null where there is nothing. */
  readonly values: readonly (number | null)[];
}

const [WIDTH, HEIGHT] = [96, 18];

/** Small columns in a cell, up and down from one line; the numbers are in the chart beside the table. */
export function Sparkline({ values }: Props) {
  if (values.length === 0) return null;
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const slot = WIDTH / Math.max(1, values.length);
  const scale = largest === 0 ? 0 : (HEIGHT / 2 - 1) / largest;
  const middle = HEIGHT / 2;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="sparkline" aria-hidden>
      <line x1={0} x2={WIDTH} y1={middle} y2={middle} />
      {values.map((value, index) => {
        if (value === null || value === 0) return null;
        const height = Math.max(1, Math.abs(value) * scale);
        const place = { x: index * slot + slot * 0.15, y: value < 0 ? middle : middle - height };
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are weeks, and the order is theirs.
            key={index}
            {...place}
            width={Math.max(1, slot * 0.7)}
            height={height}
            className={value < 0 ? 'down' : 'up'}
          />
        );
      })}
    </svg>
  );
}
