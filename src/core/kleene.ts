/**
 * Kleene's strong three-valued logic. A fact that is not known is never silently "no":
 * `unknown` spreads unless the other operands already decide the result
 * (S. C. Kleene, Introduction to Metamathematics, 1952, section 64).
 */
export type Truth = 'yes' | 'no' | 'unknown';

/** The truth value of something that is known either way. */
export function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

/** Negation; unknown stays unknown. */
export function not(a: Truth): Truth {
  if (a === 'unknown') return 'unknown';
  return a === 'yes' ? 'no' : 'yes';
}

/** Conjunction of any number of values: one `no` decides; the empty conjunction is `yes`. */
export function all(values: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const value of values) {
    if (value === 'no') return 'no';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** Disjunction of any number of values: one `yes` decides; the empty disjunction is `no`. */
export function any(values: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const value of values) {
    if (value === 'yes') return 'yes';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}
