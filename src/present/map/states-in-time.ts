import { dayText } from '../../core/day-text.ts';
import type { Span } from '../../core/partial-date.ts';
import { capitalsOf } from '../../core/states/capitals.ts';
import { STATES, type State } from '../../core/states/crosswalk.ts';

/** A state while its name, code and capital were the same. */
export interface StateInTime {
  readonly ccode: number;
  readonly name: string;
  /** ISO 3166-1 alpha-3, where it had one. */
  readonly iso3: string | null;
  /** The first day and the last; null while it lasts. */
  readonly from: string;
  readonly to: string | null;
  readonly capital: { readonly name: string; readonly lon: number; readonly lat: number } | null;
}

/** Every state of the Correlates of War list, a row for each time in which name, code and capital were the same. */
export function statesInTime(): StateInTime[] {
  return [...STATES.values()].flatMap(rowsOf);
}

function rowsOf(state: State): StateInTime[] {
  const capitals = capitalsOf(state.ccode);
  const moves = capitals.flatMap(({ from }) => (from === null ? [] : [from.first]));
  return state.life.flatMap((life) => {
    const [begin, end] = [life.from.first, lastOf(life)];
    const steps = [...state.names, ...state.iso].map(({ span }) => span.from.first);
    const starts = [...new Set([begin, ...steps, ...moves])].filter((day) => day >= begin && day <= end);
    starts.sort((a, b) => a - b);
    return starts.map((first, i) => {
      const last = Math.min(end, (starts[i + 1] ?? Number.POSITIVE_INFINITY) - 1);
      const capital = capitals.findLast(({ from }) => from === null || from.first <= first);
      return {
        ccode: state.ccode,
        name: at(state.names, first) ?? state.name,
        iso3: at(state.iso, first) ?? null,
        from: dayText(first),
        to: last === Number.POSITIVE_INFINITY ? null : dayText(last),
        capital: capital === undefined ? null : { name: capital.city, lon: capital.lon, lat: capital.lat },
      };
    });
  });
}

function at<T>(steps: readonly { readonly value: T; readonly span: Span }[], day: number): T | undefined {
  return steps.find(({ span }) => span.from.first <= day && day <= lastOf(span))?.value;
}

function lastOf({ to }: Span): number {
  return to === null ? Number.POSITIVE_INFINITY : to.last;
}
