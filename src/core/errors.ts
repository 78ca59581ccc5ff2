import { ERROR_KINDS, type ErrorCode } from './error-kinds.ts';
import { shown } from './plain-text.ts';

/** Where a value stands in a file. Lines and columns count from 1; a column may be a header's name. */
export interface FilePosition {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: string | number | undefined;
}

/** The names between braces in a kind's sentences: the parameters an error of that kind needs. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The parameters of an error with this code. */
export type ErrorParams<C extends ErrorCode> = {
  readonly [K in Names<(typeof ERROR_KINDS)[C]['what'] | (typeof ERROR_KINDS)[C]['remedy']>]: string | number;
};

/** The place as people read it: `wars.csv, line 12, column yrent`; empty if nothing is known. No character is hidden in it. */
export function formatPlace(place: FilePosition): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  return shown(parts.join(', '));
}

function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  // A value that ends its own sentence, such as another error's, brings the full stop along.
  return sentence.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = shown(String(params[name] ?? `{${name}}`));
    return params[name] === undefined ? whole : value + (/[.!?\u2026]$/.test(value) ? '' : stop);
  });
}

/**
 * An error a user can read: a code from the one registry (`error-kinds.ts`), what happened with the
 * offending value, where, and what to do next. Everything Casus throws on purpose is one of these;
 * anything else that escapes is a defect.
 */
export class CasusError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'CasusError';
  readonly code: C;
  readonly params: ErrorParams<C>;
  readonly place: FilePosition;
  readonly remedy: string;
  readonly exit: 1 | 2;

  constructor(code: C, params: ErrorParams<C>, place: FilePosition = {}, options?: ErrorOptions) {
    const kind = ERROR_KINDS[code];
    super(fill(kind.what, params), options);
    this.code = code;
    this.params = params;
    this.place = place;
    this.remedy = fill(kind.remedy, params);
    this.exit = kind.exit;
  }

  /** The same error with the parts of `place` that it does not have yet. */
  at(place: FilePosition): CasusError<C> {
    return new CasusError(this.code, this.params, { ...place, ...definedPartsOf(this.place) }, { cause: this.cause });
  }

  /** The error as it is printed: where, what, the remedy and the code. */
  format(): string {
    const where = formatPlace(this.place);
    return `${where === '' ? '' : `${where}: `}${this.message}\n  ${this.remedy}\n  [${this.code}]`;
  }
}

function definedPartsOf(place: FilePosition): FilePosition {
  return Object.fromEntries(Object.entries(place).filter(([, part]) => part !== undefined));
}
