import { findState } from '../core/states/crosswalk.ts';
import { stateByCow } from '../core/states/state-codes.ts';
import { STATES } from '../core/states/table.ts';
import { OTHERS } from './gazetteer/others.ts';

const BY_ISO = new Map<string, { ccode: number; name: string }>();
for (const state of STATES.values()) {
  for (const { value, span } of state.iso) {
    const name =
      state.names.find(
        (each) =>
          each.span.from.first <= span.from.first && (each.span.to === null || each.span.to.last > span.from.first),
      )?.value ?? state.name;
    const living = span.to === null;
    if (living || !BY_ISO.has(value))
      BY_ISO.set(value, { ccode: state.ccode, name: living ? stateByCow(state.ccode).name : name });
  }
}
const BY_NAME = new Map(OTHERS.map(([code, , names]) => [code, names.split(',')[0] as string]));

/** What people call the actor of a code: `RUS` is Russia, `SUN` the Soviet Union, `hts` HTS. */
export function nameOfCode(code: string | null): string {
  if (code === null) return 'nobody named';
  if (code === 'USA') return 'the United States';
  return BY_ISO.get(code)?.name ?? BY_NAME.get(code) ?? code;
}

/** The Correlates of War code of a state's code; the code itself for everybody else, as the casebook has it. */
export function actorOfCode(code: string): number | string {
  return BY_ISO.get(code)?.ccode ?? code;
}

/** Is the code in the vocabulary: an ISO code of a state, or a lower-case name? */
export function isActorCode(code: string): boolean {
  return BY_ISO.has(code) || BY_NAME.has(code) || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code);
}

/**
 * The actor of a code as a casebook's file writes it: a state by its name, if that name means it today, else by its number.
 * @example casebookName('IRN') // 'iran'
 */
export function casebookName(code: string): string {
  const known = BY_ISO.get(code);
  if (known === undefined) return code;
  const name = known.name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  try {
    return findState(name.replaceAll('-', ' ')).ccode === known.ccode ? name : String(known.ccode);
  } catch {
    return String(known.ccode); // a name that several states had
  }
}
