import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { drawing, withRooms } from '../../scripts/reference/architecture-page.ts';
import { importRules, ROOMS } from '../../scripts/rooms.ts';
import { ROOT, textFiles } from './files.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const FILES = ['src', 'web/src', 'scripts', 'bench'].flatMap((folder) =>
  ['.ts', '.tsx', '.mjs'].flatMap((end) => textFiles(folder, end)),
);

/** Every relative import, export and dynamic import of the program, with the file that it leads to. */
const IMPORTS = FILES.flatMap(({ path, text }): Import[] => {
  const found = text.matchAll(/(?:^|\n)(import|export)( type)?[^;'"]*? from '(\.[^']+)'|import\('(\.[^']+)'\)/g);
  return [...found]
    .map(([, , type, named, dynamic]) => ({
      from: path,
      to: normalize(join(dirname(path), (named ?? dynamic) as string)),
      typesOnly: type !== undefined,
    }))
    .filter(({ to }) => !to.startsWith('node_modules/') && !to.startsWith('dist/'));
});

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const roomOf = (path: string) => ROOMS.find(({ folder }) => isIn(path, folder));

test('the lint rules are the ones that the table of rooms gives', () => {
  const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  expect(overrides, 'run "npm run rooms"').toEqual(JSON.parse(JSON.stringify(importRules())));
});

test('every folder of src is a room of the table', () => {
  const folders = new Set(textFiles('src', '.ts').map(({ path }) => path.split('/').slice(0, 2).join('/')));
  expect([...folders].filter((folder) => !ROOMS.some((room) => room.folder === folder))).toEqual([]);
});

test('a room imports only what the table says, and of some rooms types alone', () => {
  expect(IMPORTS.length).toBeGreaterThan(500);
  const wrong = IMPORTS.filter(({ from, to, typesOnly }) => {
    const room = roomOf(from);
    if (room === undefined || isIn(to, room.folder)) return false;
    if (room.imports.some((place) => isIn(to, place))) return false;
    return !(typesOnly && room.types.some((place) => isIn(to, place)));
  });
  expect(wrong).toEqual([]);
});

test('no file of src or web imports itself by way of others, not even for a type', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of IMPORTS) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test('docs/architecture.md draws the rooms as the table has them', () => {
  const written = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
  expect(written, 'run "npm run docs"').toBe(withRooms(written));
  expect(written).toContain(drawing());
});

test('every import between rooms is an arrow of the drawing, or a way along its arrows', () => {
  const arrows = [...drawing().matchAll(/^ {2}(\S+) (?:-->|-\.->) (\S+)$/gm)].map(([, from, to]) => ({ from, to }));
  const reached = (from: string): string[] =>
    arrows.filter((arrow) => arrow.from === from).flatMap(({ to }) => [to as string, ...reached(to as string)]);
  const short = (path: string) => roomOf(path)?.folder.replace('src/', '');
  const wrong = IMPORTS.filter(({ from, to }) => {
    const [a, b] = [short(from), short(to)];
    return a !== undefined && b !== undefined && a !== b && a !== 'scripts' && !reached(a).includes(b);
  });
  expect(wrong).toEqual([]);
});
