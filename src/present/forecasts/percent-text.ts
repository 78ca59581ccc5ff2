/**
 * A probability in words for print: per cent, with a decimal below 10.
 * @example percentText(0.0049) // '0.5 per cent'
 */
export function percentText(share: number): string {
  return `${percentFigure(share)} per cent`;
}

/** The figure alone: `0.5`, `12`, `under 0.1`. */
export function percentFigure(share: number): string {
  const percent = share * 100;
  if (percent < 0.1) return 'under 0.1';
  return percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
}

/** An interval: `0.3 to 0.8`. */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${percentFigure(low)} to ${percentFigure(high)}`;
}
