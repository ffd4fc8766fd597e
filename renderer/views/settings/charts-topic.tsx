import { PRINT_PALETTES } from '../../../shared/charts/print-palettes.ts';
import { useWords } from '../../state/language.ts';
import { ChartFace } from './chart-face.tsx';
import { Choice } from './choice.tsx';
import { Topic, type TopicProps } from './topic.tsx';

const WIDTHS = ['full', 'half'] as const;
const NAMES = ['report', 'navy', 'colourBlind'] as const;
const OWN = 'own';

/** How charts look when they leave the desk: their colours, one by one where the house has its own, and their width on the page. */
export function ChartsTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  const { printPalette } = settings;
  const named = NAMES.find((name) => PRINT_PALETTES[name].every((colour, place) => colour === printPalette[place]));
  return (
    <Topic title={words('settings.charts')} about={words('settings.charts.about')}>
      <span className="muted">{words('settings.palette')}</span>
      <Choice
        label={words('settings.palette')}
        value={named ?? OWN}
        options={[
          ...NAMES.map((value) => ({ value, label: words(`settings.palette.${value}`) })),
          ...(named ? [] : [{ value: OWN, label: words('settings.palette.own') }]),
        ]}
        onChange={(value) => {
          const chosen = NAMES.find((name) => name === value);
          if (chosen) onChange({ printPalette: [...PRINT_PALETTES[chosen]] });
        }}
      />
      <div className="paletteRow">
        {printPalette.map((colour, place) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: a place of the palette, whatever colour stands there.
            key={place}
            type="color"
            value={colour}
            aria-label={words('settings.palette.colour', { n: place + 1 })}
            onChange={({ target }) => onChange({ printPalette: printPalette.with(place, target.value) })}
          />
        ))}
      </div>
      <span className="muted">{words('settings.pictureWidth')}</span>
      <Choice
        label={words('settings.pictureWidth')}
        value={settings.pictureWidth}
        options={WIDTHS.map((value) => ({ value, label: words(`settings.pictureWidth.${value}`) }))}
        onChange={(pictureWidth) => onChange({ pictureWidth })}
      />
      <span className="muted">{words('settings.face')}</span>
      <ChartFace face={settings.chartFace} onChange={onChange} />
    </Topic>
  );
}
