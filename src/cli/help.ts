import type { Command } from './command.ts';
import { COMMANDS } from './command-list.ts';

/** What `casus --help` prints; no command is loaded for it. */
export function generalHelp(): string {
  const widest = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(widest)}  ${about}`);
  return `casus: who promised what, what happened, who came, how it ended\n\nUsage: casus <command> [options]\n\n${lines.join('\n')}\n\n"casus <command> --help" shows a command\u2019s options. Without a command: casus start.\n`;
}

/** What `casus <command> --help` prints. */
export function commandHelp({ name, about, usage, args, examples }: Command): string {
  const options = Object.entries(args).map(([option, definition]) => {
    const hint = definition.type === 'enum' ? (definition.options ?? []).join('|') : (definition.valueHint ?? '');
    const left = `--${option}${definition.type === 'boolean' ? '' : ` ${hint}`}`;
    const preset =
      definition.default === undefined || definition.default === '' ? '' : ` (default: ${definition.default})`;
    return [left, `${definition.description ?? ''}${preset}`] as const;
  });
  const widest = Math.max(0, ...options.map(([left]) => left.length));
  const lines = options.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`);
  const shown = options.length === 0 ? '' : `\nOptions:\n${lines.join('\n')}\n`;
  return `${sentence(about)}\n\nUsage: casus ${name} ${usage}${usage === '' ? '' : ' '}[options]\n${shown}\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}\n`;
}

/** A command's purpose as a sentence; a question keeps its mark. */
function sentence(about: string): string {
  return about.endsWith('?') ? about : `${about}.`;
}
