import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, ROOT, textFiles } from './files.ts';

const LONGEST = 400;

test(`no source file is longer than ${LONGEST} lines`, () => {
  const files = [...textFiles('src', '.ts'), ...['.ts', '.tsx', '.css'].flatMap((end) => textFiles('web/src', end))];
  const long = files.filter(({ text }) => text.split('\n').length - 1 > LONGEST);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test.each(['src', 'test', 'scripts', 'web/src'])('names in %s/ are in kebab-case', (folder) => {
  const odd = textFiles(folder, '').filter(
    ({ path }) => !/^(\.?[a-z0-9]+([-.][a-z0-9]+)*|[a-z0-9-]+\.R|README\.md)$/.test(basename(path)),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test('every room that holds code has a README that says what it may import and where to start', () => {
  const rooms = readdirSync(join(ROOT, 'src')).filter((room) => textFiles(`src/${room}`, '.ts').length > 0);
  expect(rooms.length).toBeGreaterThan(5);
  for (const room of rooms) {
    const file = join(ROOT, 'src', room, 'README.md');
    expect(existsSync(file), `src/${room}/README.md`).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text, `src/${room}/README.md`).toContain('May import');
    expect(text, `src/${room}/README.md`).toContain('Start with');
  }
});

test.each(documents())('every link in $path leads somewhere', ({ path, text }) => {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] as string);
  const dead = links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', heading] = link.split('#');
    const target = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), decodeURI(file));
    if (!existsSync(target)) return true;
    return heading !== undefined && !headings(readFileSync(target, 'utf8')).includes(heading);
  });
  expect(dead).toEqual([]);
});

/** The places that headings make: lower case, words joined by hyphens, no punctuation. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((found) =>
    (found[1] as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('docs/dependencies.md has a line for each dependency', () => {
  const text = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const named = [...text.matchAll(/^\| `([^`]+)` +\| ([^ |]+)/gm)].map((found) => `${found[1]} ${found[2]}`);
  const needed = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`);
  expect(named.sort()).toEqual(needed.sort());
});

test('the README has fewer than 900 words', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').trim().split(/\s+/).length).toBeLessThan(900);
});

test('CITATION.cff names the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8')).toContain(`\nversion: ${version}\n`);
});
