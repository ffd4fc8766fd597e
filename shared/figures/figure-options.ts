import type { Lang } from '../contract/envelope.ts';
import type { Figure, FigureOption, FigureParams } from './figure.ts';
import type { FigureData } from './figure-data.ts';

/** What is chosen of an option: the usual one where nothing, or nothing that there is, was chosen. */
export function chosenOf({ key, choices }: FigureOption, params: FigureParams): string {
  return choices.find((choice) => choice === params[key]) ?? choices[0] ?? '';
}

/** A figure's options as the reader sees them, in the figure's own words; a figure without any says nothing of them. */
export function optionsOf({ options, words }: Figure, params: FigureParams, lang: Lang): Pick<FigureData, 'options'> {
  if (!options) return {};
  const said = (key: string) => words[lang][key] ?? key;
  return {
    options: options.map((option) => ({
      key: option.key,
      label: said(`option.${option.key}`),
      chosen: chosenOf(option, params),
      choices: option.choices.map((value) => ({ value, label: said(`option.${option.key}.${value}`) })),
    })),
  };
}
