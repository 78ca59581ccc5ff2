/** What a statistic gives when the data do not define it: the reason, in words a reader can use. */
export interface UndefinedStatistic {
  readonly kind: 'undefined';
  readonly why: string;
}

/** The typed absence of a value: statistics never give NaN, Infinity or null. */
export function undefinedStatistic(why: string): UndefinedStatistic {
  return { kind: 'undefined', why };
}
