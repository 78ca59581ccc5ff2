import type { Command } from './command.ts';

type Loaders = Readonly<Record<string, () => Promise<{ default: Command }>>>;

/** What `casus --help` prints. */
export async function generalHelp(commands: Loaders): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map(async (load) => (await load()).default));
  const widest = Math.max(...loaded.map(({ name }) => name.length));
  const lines = loaded.map(({ name, about }) => `  ${name.padEnd(widest)}  ${about}`);
  return `casus: who promised what, what happened, who came, how it ended\n\nUsage: casus <command> [options]\n\n${lines.join('\n')}\n\n"casus <command> --help" shows a command\u2019s options. Without a command: casus start.\n`;
}

/** What `casus <command> --help` prints. */
export function commandHelp({ name, about, usage, args, examples }: Command): string {
  const options = Object.entries(args).map(([option, definition]) => {
    const hint =
      definition.type === 'enum'
        ? (definition.options ?? []).join('|')
        : ((definition as { valueHint?: string }).valueHint ?? '');
    const left = `--${option}${definition.type === 'boolean' ? '' : ` ${hint}`}`;
    const preset =
      definition.default === undefined || definition.default === '' ? '' : ` (default: ${definition.default})`;
    return [left, `${definition.description ?? ''}${preset}`] as const;
  });
  const widest = Math.max(0, ...options.map(([left]) => left.length));
  const lines = options.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`);
  const shown = options.length === 0 ? '' : `\nOptions:\n${lines.join('\n')}\n`;
  return `${about}.\n\nUsage: casus ${name} ${usage}${usage === '' ? '' : ' '}[options]\n${shown}\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}\n`;
}
