import { type Effects, processEffects } from '../app/effects.ts';
import { packageVersion } from '../app/package-version.ts';
import { CasusError } from '../core/errors.ts';
import { type Command, readLine } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';

/** Every command, loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  start: () => import('./commands/start.ts'),
  import: () => import('./commands/import.ts'),
  assess: () => import('./commands/assess.ts'),
  explain: () => import('./commands/explain.ts'),
  agree: () => import('./commands/agree.ts'),
  code: () => import('./commands/code.ts'),
  pool: () => import('./commands/pool.ts'),
  rates: () => import('./commands/rates.ts'),
  compare: () => import('./commands/compare.ts'),
  multiverse: () => import('./commands/multiverse.ts'),
  delivery: () => import('./commands/delivery.ts'),
  ledger: () => import('./commands/ledger.ts'),
  case: () => import('./commands/case.ts'),
  read: () => import('./commands/read.ts'),
  review: () => import('./commands/review.ts'),
  theses: () => import('./commands/theses.ts'),
  drift: () => import('./commands/drift.ts'),
  report: () => import('./commands/report.ts'),
  serve: () => import('./commands/serve.ts'),
  publish: () => import('./commands/publish.ts'),
  casebook: () => import('./commands/casebook.ts'),
  export: () => import('./commands/export.ts'),
  versions: () => import('./commands/versions.ts'),
  cite: () => import('./commands/cite.ts'),
  doctor: () => import('./commands/doctor.ts'),
};

/**
 * Runs a command line. Results go to stdout, everything else to stderr.
 * @returns the exit status: 0 fine, 1 the user can fix it, 2 a defect.
 */
export async function main(line: readonly string[], effects: Effects = processEffects()): Promise<number> {
  try {
    return await dispatch(line, effects);
  } catch (error) {
    const known = error instanceof CasusError ? error : new CasusError('defect', { why: String(error) });
    if (known !== error) effects.note(`${(error as Error).stack ?? ''}\n`);
    effects.note(`${known.format()}\n`);
    return known.exit;
  }
}

async function dispatch(line: readonly string[], effects: Effects): Promise<number> {
  const [name = 'start', ...rest] = line;
  if (name === '--version' || name === '-v') {
    effects.out(`${packageVersion()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = name === 'help' ? rest[0] : undefined;
    effects.out(asked === undefined ? await generalHelp(COMMANDS) : commandHelp(await load(asked)));
    return 0;
  }
  if (name.startsWith('-')) return dispatch(['start', ...line], effects);
  const command = await load(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    effects.out(commandHelp(command));
    return 0;
  }
  return command.run(readLine(command, rest), effects);
}

async function load(name: string): Promise<Command> {
  const loader = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (loader === undefined) throw new CasusError('command-unknown', { name });
  return (await loader()).default;
}
