/** A share as people read it: `47`, without the sign; what is almost all or almost nothing is not rounded to all or nothing. */
export function hundredths(share: number): string {
  if (share > 0.995 && share < 1) return 'over 99';
  if (share > 0 && share < 0.005) return 'under 1';
  return String(Math.round(share * 100));
}

/** `47 %`; `less than 1 %` where it is not nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %';
  return `${Math.round(share * 100)} %`;
}
