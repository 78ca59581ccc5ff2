/**
 * A process to be killed: `write-loop.ts WRITER FOLDER [once]` writes into the folder again and again, each time everything
 * in one letter, and says "begun" after the first time.
 */
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFiles } from '../../src/files/make-files.ts';
import { swapFolder } from '../../src/files/swap-folder.ts';
import { replaceFile, writeNew, writeWhole } from '../../src/files/write-whole.ts';

/** How many letters a file of the loop has: so many that writing takes a part of the time that kills can hit. */
export const LETTERS = 4_000_000;
/** How many files the folder has that is swapped. */
export const SITE = Array.from({ length: 30 }, (_, i) => (i === 0 ? 'index.html' : `api/${i}.json`));

/** The writers by name, each writing one letter once. */
export const WRITERS: Readonly<Record<string, (folder: string, text: string, turn: number) => Promise<void>>> = {
  writeWhole: (folder, text) => writeWhole(join(folder, 'whole.txt'), text),
  async replaceFile(folder, text) {
    const path = join(folder, 'replaced.txt');
    const before = await readFile(path).catch(() => null);
    await (before === null ? writeNew(path, text) : replaceFile(path, before, text));
  },
  async writeNew(folder, text, turn) {
    const others = (await readdir(folder)).filter((name) => name.startsWith('new-'));
    await writeNew(join(folder, `new-${process.pid}-${turn}.txt`), text);
    for (const name of others) await unlink(join(folder, name));
  },
  makeFiles: (folder, text) =>
    makeFiles(join(folder, 'table.csv'), async (aside) => {
      await writeWhole(aside, text);
      return new Map([[join(folder, 'codebook.md'), text]]);
    }),
  swapFolder: (folder, text) =>
    swapFolder(join(folder, 'site'), new Map(SITE.map((name) => [name, text.slice(0, LETTERS / 100)])), new Set(SITE)),
};

if (import.meta.filename === process.argv[1]) {
  const [writer = '', folder = '', once] = process.argv.slice(2);
  for (let turn = 0; ; turn += 1) {
    await WRITERS[writer]?.(folder, 'abc'.charAt((turn + process.pid) % 3).repeat(LETTERS), turn);
    if (turn === 0) process.stdout.write('begun\n');
    if (once !== undefined) break;
  }
}
