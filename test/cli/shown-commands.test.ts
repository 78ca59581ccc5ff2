import { expect, test } from 'vitest';
import { readLine } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { CasusError } from '../../src/core/errors.ts';
import { documents } from '../docs/files.ts';

/** A command line that a document shows, with the document's path. */
interface Shown {
  readonly path: string;
  readonly line: string;
  /** In a block of commands to copy; otherwise named in a sentence, where its arguments may be left out. */
  readonly whole: boolean;
}

const SHOWN = documents().flatMap(({ path, text }): Shown[] => {
  const blocks = [...text.matchAll(/```(?:sh|text)\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    (block as string).split('\n'),
  );
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const spans = [...prose.matchAll(/`(casus [^`<[]+)`/g)].map(([, line]) => line as string);
  const outputs = [...prose.matchAll(/<!-- output: (casus [^|\n]+?)(?: \|| {1,2}-->)/g)].map(
    ([, line]) => line as string,
  );
  const copied = blocks.filter((line) => /^(bin\/)?casus [a-z]/.test(line) && !/[<[]/.test(line));
  return [
    ...[...copied, ...outputs].map((line) => ({ path, line, whole: true })),
    ...spans.map((line) => ({ path, line, whole: false })),
  ];
});

test('the documents show commands', () => {
  expect(SHOWN.filter(({ whole }) => whole).length).toBeGreaterThan(40);
});

test('every command line in a document is one that the program takes', async () => {
  const wrong: string[] = [];
  for (const { path, line, whole } of SHOWN) {
    const [name = '', ...words] = wordsOf(line);
    if (name === '--help' || name === '--version') continue;
    const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (listed === undefined) {
      if (/^[a-z]/.test(name)) wrong.push(`${path}: ${line} [command-unknown]`);
      continue;
    }
    try {
      readLine((await listed.load()).default, words);
    } catch (error) {
      if (!(error instanceof CasusError)) throw error;
      const leftOut = error.code === 'argument-missing' || /it needs a value/.test(error.message);
      if (whole || !leftOut) wrong.push(`${path}: ${line} [${error.code}]`);
    }
  }
  expect(wrong).toEqual([]);
});

/** The words after `casus`, without a comment, as a shell would part them. */
function wordsOf(line: string): string[] {
  const plain = line.replace(/^(bin\/)?casus /, '').replace(/ +(#|>|\|) .*$/, '');
  return [...plain.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}
