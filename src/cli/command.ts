import { parseArgs } from 'node:util';
import type { CasesChoice } from '../app/casebook.ts';
import type { Effects } from '../app/effects.ts';
import { whyNotDate, whyNotWhole, whyNotYear } from '../core/asked.ts';
import { CasusError } from '../core/errors.ts';

/** What a command is given: its options by name, and the rest of the line. */
export interface Invocation {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly rest: readonly string[];
}

/** An option of a command: a text, one of several words, or a flag. */
export interface OptionDefinition {
  readonly type: 'string' | 'enum' | 'boolean';
  readonly description: string;
  /** What stands for the value in the help: `FILE`. */
  readonly valueHint?: string;
  /** The words of an `enum`. */
  readonly options?: readonly string[];
  readonly default?: string | boolean;
}

/** Options by name. */
export type Options = Readonly<Record<string, OptionDefinition>>;

/** A command of the command line. It returns its exit status. */
export interface Command {
  readonly name: string;
  readonly about: string;
  /** What stands after the name: `<atopid> <warid>`. */
  readonly usage: string;
  readonly args: Options;
  /** How many words after the options it takes: least and most. */
  readonly words: readonly [number, number];
  readonly examples: readonly string[];
  run(given: Invocation, effects: Effects): Promise<number>;
}

/** The option for the database, on every command that uses one. */
export const DB: Options = {
  db: { type: 'string', valueHint: 'FILE', default: '.casus/casus.duckdb', description: 'the database file' },
};

/** The options for your own cases. */
export const CASES: Options = {
  cases: {
    type: 'string',
    valueHint: 'FOLDER',
    default: '',
    description: 'your own cases, added to the built-in ones; yours replace built-in ones with the same id',
  },
  'only-cases': { type: 'string', valueHint: 'FOLDER', default: '', description: 'your own cases and no others' },
};

/**
 * What `--cases` or `--only-cases` names; undefined for the built-in casebook alone.
 * @throws CasusError `file-missing`; `options-exclude` if both are given.
 */
export async function casesOf(given: Invocation, effects: Effects): Promise<CasesChoice | undefined> {
  const [added, only] = [text(given, 'cases'), text(given, 'only-cases')];
  const dir = only || added;
  if (dir === '') return undefined;
  if (added !== '' && only !== '') {
    throw new CasusError('options-exclude', { option: 'cases', other: 'only-cases' });
  }
  if (!(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  return only === '' ? added : { only };
}

/** The option for the standard. */
export function standardOption(preset: string): Options {
  const description = 'a preset or a file, with rules switched after it: dyad,organFinding=ignored';
  return { standard: { type: 'string', valueHint: 'NAME|FILE', default: preset, description } };
}

/** The option for the form of the result. */
export function format(...forms: string[]): Options {
  return {
    format: { type: 'enum', options: forms, default: forms[0] as string, description: 'the form of the result' },
  };
}

/** The option for the wars. */
export const WARS: Options = {
  wars: {
    type: 'enum',
    options: ['iwd', 'cow'],
    default: 'iwd',
    description: 'Interstate War Data or COW Inter-State War',
  },
};

/** The option for the seed of random draws. */
export const SEED: Options = {
  seed: { type: 'string', valueHint: 'NUMBER', default: '1', description: 'the seed of random draws' },
};

/** The seed that was given. @throws CasusError `option-invalid` unless it is a whole number that fits in 32 bits. */
export function seedOf(given: Invocation, command: string): number {
  return wholeOption(given, command, 'seed', 0, 0xffff_ffff);
}

/** An option that is a whole number within bounds. @throws CasusError `option-invalid`. */
export function wholeOption(given: Invocation, command: string, option: string, least: number, most: number): number {
  return Number(checked(given, command, option, (value) => whyNotWhole(value, least, most)));
}

/** An option that is refused for a reason, or fine. @throws CasusError `option-invalid`. */
export function checked(
  given: Invocation,
  command: string,
  option: string,
  whyNot: (value: string) => string | null,
): string {
  const value = text(given, option);
  const why = whyNot(value);
  if (why === null) return value;
  throw new CasusError('option-invalid', { option, value, why, command });
}

/** The parts of an option that is a list: `era, patron` is two. */
export function listOf(given: Invocation, option: string): string[] {
  return text(given, option)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** An option that is a day; today if it is left out. @throws CasusError `option-invalid`. */
export function dayOf(given: Invocation, command: string, option: string): string {
  const value = text(given, option) || new Date().toISOString().slice(0, 10);
  const why = /^\d{4}-\d{2}-\d{2}$/.test(value) ? whyNotDate(value) : 'it is a day: 2026-06-30';
  if (why === null) return value;
  throw new CasusError('option-invalid', { option, value, why, command });
}

/** An option that is a list of years. @throws CasusError `option-invalid`. */
export function yearsOf(given: Invocation, command: string, option: string): number[] {
  return listOf(given, option).map((value) => {
    if (whyNotYear(value) === null) return Number(value);
    const why = `it is a list of years such as 1945,1991, and "${value}" is none from 1800 to 2100`;
    throw new CasusError('option-invalid', { option, value, why, command });
  });
}

/**
 * Reads a command's line. `--` ends the options. An empty value is refused: a script whose variable is empty would
 * otherwise ask for something other than it says.
 * @throws CasusError `option-unknown`, `option-invalid`, `argument-missing`, `argument-extra`.
 */
export function readLine(command: Command, line: readonly string[]): Invocation {
  const { args, name: called, words, usage } = command;
  for (const word of line) checkName(command, /^--([^=]+)/.exec(word)?.[1]);
  const { values, positionals: rest } = parseArgs({
    args: [...line],
    options: Object.fromEntries(Object.entries(args).map(([name, definition]) => [name, asParsed(definition)])),
    allowPositionals: true,
    strict: false, // the loop below reports what is wrong, with an error of the registry
  });
  const presets = Object.entries(args).map(([name, definition]) => [name, definition.default] as const);
  const options: Record<string, string | boolean | undefined> = Object.fromEntries(
    presets.filter(([, preset]) => preset !== undefined),
  );
  for (const [name, value] of Object.entries(values)) {
    checkName(command, name);
    const definition = args[name] as OptionDefinition;
    options[name] = definition.type === 'boolean' ? value !== false && value !== 'false' : String(value);
    if (definition.type === 'boolean') continue;
    if (value === true || String(value).trim() === '') {
      throw new CasusError('option-invalid', { option: name, value: '', why: 'it needs a value', command: called });
    }
    checkChoice(command, name, definition, value);
  }
  const [least, most] = words;
  if (rest.some((word) => word.trim() === ''))
    throw new CasusError('argument-invalid', { command: called, what: usage, value: '' });
  if (rest.length < least) throw new CasusError('argument-missing', { command: called, what: usage });
  if (rest.length > most) throw new CasusError('argument-extra', { command: called, value: rest[most] as string });
  return { options, rest };
}

/** To the parser an option has a value or none; which words it may be is checked afterwards. */
function asParsed({ type }: OptionDefinition) {
  return { type: type === 'boolean' ? ('boolean' as const) : ('string' as const) };
}

function checkName({ args, name: command }: Command, option: string | undefined): void {
  if (option === undefined || Object.hasOwn(args, option)) return;
  throw new CasusError('option-unknown', { option, command });
}

function checkChoice(command: Command, option: string, { options }: OptionDefinition, value: unknown): void {
  if (options === undefined || options.includes(String(value))) return;
  const why = `it is one of ${options.join(', ')}`;
  throw new CasusError('option-invalid', { option, value: String(value), why, command: command.name });
}

/** An option's text. */
export function text({ options }: Invocation, name: string): string {
  return String(options[name] ?? '');
}

/** A word of the line as a whole number. @throws CasusError `argument-invalid`. */
export function wholeNumber(command: string, what: string, word: string | undefined): number {
  if (word !== undefined && /^\d+$/.test(word)) return Number(word);
  throw new CasusError('argument-invalid', { command, what, value: word ?? '' });
}
