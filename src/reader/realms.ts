/** States of which there were two, by what people call them. */
export const HALVES = [
  ['PRK', 'KOR'],
  ['VNM', 'VDR'],
  ['YEM', 'YMD'],
] as const;
/** The great powers. */
export const GREAT = new Set(['USA', 'RUS', 'SUN', 'CHN', 'GBR', 'FRA']);
export const ISLANDS = new Set(
  'TWN CUB CYP MLT LKA MDG HTI GRD BHR IRL ISL JAM SLB GBR JPN PHL MDV FJI SGP COM TLS NZL PNG GRL'.split(' '),
);
export const EMIRATES = new Set('QAT KWT ARE OMN BHR BRN AFG'.split(' '));
export const KINGDOMS = new Set(
  'SAU JOR MAR BHR THA GBR NPL BTN KHM SWE NOR DNK ESP BEL NLD TON LSO SWZ LBY IRQ EGY IRN AFG'.split(' '),
);

/** Whose ruler is called so. */
export const THRONES: Readonly<Record<string, ReadonlySet<string>>> = {
  emir: EMIRATES,
  sultan: new Set(['OMN', 'BRN', 'MAR', 'TUR']),
  shah: new Set(['IRN', 'AFG']),
  king: KINGDOMS,
  monarch: KINGDOMS,
};
