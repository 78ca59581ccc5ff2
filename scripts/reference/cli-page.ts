import type { Command } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { code, codes, page, table } from './markdown.ts';

const INTRO = `Results go to stdout, progress and notes to stderr. The exit status is 0 if all is well, 1 for an error that you can correct
([errors](errors.md)), and 2 for a defect in Casus. Only \`casus fetch\`, and \`casus read\` with \`--model\`, use the network.
\`casus --help\` lists the commands, \`casus <command> --help\` the options of one, and \`casus --version\` the version. In a
clone write \`bin/casus\` for \`casus\`.`;

/** The page of all commands, from their own definitions. */
export async function cliPage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map(async ({ load }) => (await load()).default));
  const overview = table(
    ['command', 'what it does'],
    commands.map(({ name, about }) => [`[${name}](#casus-${name})`, about]),
  );
  return page('Commands', [INTRO, overview, ...commands.map(section)]);
}

function section({ name, about, usage, args, examples }: Command): string {
  const line = ['casus', name, usage, Object.keys(args).length > 0 ? '[options]' : ''].filter((part) => part !== '');
  const shown = examples.map((example) => example).join('\n');
  return [
    `## casus ${name}`,
    about.endsWith('?') ? about : `${about}.`,
    `\`\`\`text\n${line.join(' ')}\n\`\`\``,
    optionTable(args),
    `Examples:\n\n\`\`\`text\n${shown}\n\`\`\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function optionTable(args: Command['args']): string {
  const rows = Object.entries(args).map(([name, definition]) => {
    const { description = '', default: preset } = definition;
    const hint = (definition as { readonly valueHint?: string }).valueHint ?? '';
    const values = definition.type === 'enum' ? codes(definition.options ?? []) : hint;
    const standard = preset === undefined || preset === '' ? '' : code(String(preset));
    return [code(`--${name}`), values, standard, description];
  });
  return rows.length === 0 ? '' : table(['option', 'value', 'default', 'meaning'], rows).trim();
}
