import { type PartialDate, parsePartialDate } from '../partial-date.ts';
import { CAPITALS } from './capitals-table.ts';

/** A capital, and from when it was one; null where it was from the state's first day. */
export interface Capital {
  readonly city: string;
  /** Degrees east, and north, to a tenth. */
  readonly lon: number;
  readonly lat: number;
  readonly from: PartialDate | null;
}

/** The capitals that the state with this Correlates of War code has had, in order of time; none if it is unknown. */
export function capitalsOf(ccode: number): Capital[] {
  return CAPITALS.filter(([code]) => code === ccode).map(([, city, lon, lat, from]) => ({
    city,
    lon,
    lat,
    from: from === undefined ? null : parsePartialDate(from),
  }));
}
