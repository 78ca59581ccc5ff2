import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { processEffects } from '../../src/app/effects.ts';

/** The documents in which a command's output stands below a comment that names the command. */
export const DOCUMENTS_WITH_OUTPUT = ['README.md', 'docs/start.md', 'docs/howto/compare-codings.md'];

/** The width of the terminal in which the documents' examples are run. */
const WIDTH = 80;

const SHOWN = /<!-- output: (casus [^|\n]+?)(?: \| (first|last) (\d+) lines?)? -->\n\n```text\n[\s\S]*?```/g;

/** Runs a command line and gives what a terminal would show. */
export type Runner = (line: string) => Promise<string>;

/** A place to run commands in, with the published data imported. */
export interface Workplace {
  readonly run: Runner;
  readonly close: () => void;
}

/**
 * A temporary folder with an empty database, in which `data/` and `bf2018.dev.csv` lead to the user's own copies.
 * @param shared a folder with `data/atop`, `data/wars` and `gold/alliances/bf2018.dev.csv`.
 */
export async function openWorkplace(shared: string): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-docs-'));
  symlinkSync(resolve(shared, 'data'), join(folder, 'data'));
  symlinkSync(resolve(shared, 'gold', 'alliances', 'bf2018.dev.csv'), join(folder, 'bf2018.dev.csv'));
  const main = await program();
  const done = new Map<string, string>();
  const run: Runner = async (line) => {
    const known = done.get(line);
    if (known !== undefined) return known;
    const shown = await runIn(folder, line, main);
    done.set(line, shown);
    return shown;
  };
  for (const data of ['data/atop', 'data/wars']) await run(`casus import ${data}`);
  return { run, close: () => rmSync(folder, { recursive: true, force: true }) };
}

type Main = typeof import('../../src/cli/main.ts').main;

/** The program: as built, which is faster, if nothing has changed since; otherwise from its source. */
async function program(): Promise<Main> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = join(root, 'dist', 'cli', 'main.js');
  const current = existsSync(built) && statSync(built).mtimeMs > newest(join(root, 'src'));
  const loaded = current ? await import(pathToFileURL(built).href) : await import('../../src/cli/main.ts');
  return (loaded as { readonly main: Main }).main;
}

/** When the newest file under a folder was written. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

async function runIn(folder: string, line: string, main: Main): Promise<string> {
  const before = process.cwd();
  let shown = '';
  const show = (text: string) => {
    shown += text;
  };
  process.chdir(folder);
  try {
    const effects = { ...processEffects(), out: show, note: show, width: WIDTH, interactive: false };
    const status = await main(line.split(' ').slice(1), effects);
    if (status !== 0) throw new Error(`"${line}" ended with ${status}:\n${shown}`);
    return shown;
  } finally {
    process.chdir(before);
  }
}

/** A document with the output below each `<!-- output: casus … -->` as the command gives it now. */
export async function withOutput(document: string, run: Runner): Promise<string> {
  let result = '';
  let from = 0;
  for (const found of document.matchAll(SHOWN)) {
    const [block, line = '', part, count] = found;
    const shown = cut(await run(line), part, Number(count));
    const comment = block.slice(0, block.indexOf('\n'));
    result += `${document.slice(from, found.index)}${comment}\n\n\`\`\`text\n${shown}\n\`\`\``;
    from = found.index + block.length;
  }
  return result + document.slice(from);
}

/** All of a text, or its first or last lines with a mark where the rest was. */
function cut(text: string, part: string | undefined, count: number): string {
  const lines = text.trimEnd().split('\n');
  if (part === undefined || lines.length <= count) return lines.join('\n');
  return (part === 'first' ? [...lines.slice(0, count), '…'] : ['…', ...lines.slice(-count)]).join('\n');
}
