import { type Effects, processEffects } from '../app/effects.ts';
import { CasusError } from '../core/errors.ts';
import { packageVersion } from '../files/package-files.ts';
import { type Command, readLine } from './command.ts';
import { COMMANDS } from './command-list.ts';
import { commandHelp, generalHelp } from './help.ts';
import { isDebugging } from './standard-streams.ts';

export { watchStreams } from './standard-streams.ts';

/**
 * Runs a command line. Results go to stdout, everything else to stderr.
 * @returns the exit status: 0 fine, 1 the user can fix it, 2 a defect.
 */
export async function main(line: readonly string[], effects: Effects = processEffects()): Promise<number> {
  try {
    return await dispatch(line, effects);
  } catch (error) {
    const known = error instanceof CasusError ? error : new CasusError('defect', { why: String(error) });
    if (known !== error || isDebugging()) effects.note(`${(error as Error).stack ?? ''}\n`);
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
    effects.out(asked === undefined ? generalHelp() : commandHelp(await load(asked)));
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
  const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (listed === undefined) throw new CasusError('command-unknown', { name });
  return (await listed.load()).default;
}
