import { ROOMS } from '../rooms.ts';

/** What stands between these marks in docs/architecture.md is written from the table of rooms. */
const BLOCK = /(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/;

/**
 * The architecture document with its drawing and its table of rooms as `scripts/rooms.ts` has them now.
 * @param document the document as it is, with `<!-- rooms -->` and `<!-- /rooms -->`
 */
export function withRooms(document: string): string {
  return document.replace(BLOCK, (_, start, end) => `${start}\n${drawing()}\n\n${table()}\n\n${end}`);
}

/**
 * A Mermaid drawing: an arrow from a room to each that it may import, dotted where it may import types alone. What a
 * room reaches by way of others has no arrow of its own, or nothing could be read.
 */
export function drawing(): string {
  const rooms = ROOMS.filter(({ folder }) => folder !== 'scripts');
  const lines = rooms.map(({ folder }) => `  ${name(folder)}[${folder}]`);
  const arrows = rooms.flatMap(({ folder, imports, types }) => [
    ...direct(imports).map((other) => `  ${name(folder)} --> ${name(other)}`),
    ...types.map((other) => `  ${name(folder)} -.-> ${name(roomOf(other))}`),
  ]);
  return ['```mermaid', 'flowchart TD', ...lines, ...arrows, '```'].join('\n');
}

/** The rooms among these that none of the others leads to. */
function direct(imports: readonly string[]): string[] {
  return imports.filter((one) => !imports.some((other) => other !== one && reaches(other).has(one)));
}

/** Every room that a room leads to, straight or by way of others. */
function reaches(folder: string): Set<string> {
  const next = ROOMS.find((room) => room.folder === folder)?.imports ?? [];
  return new Set(next.flatMap((one) => [one, ...reaches(one)]));
}

function table(): string {
  const rows = ROOMS.map(({ folder, lives, imports, types }) => {
    const may = [...imports.map(short), ...types.map((one) => `${short(one)} (types)`)];
    return `| \`${folder}\` | ${lives} | ${may.length === 0 ? 'nothing' : may.join(', ')} |`;
  });
  return ['| folder | what lives there | may import |', '| --- | --- | --- |', ...rows].join('\n');
}

function roomOf(path: string): string {
  return ROOMS.find(({ folder }) => path === folder || path.startsWith(`${folder}/`))?.folder ?? path;
}

const short = (path: string) => path.replace('src/', '');
const name = (folder: string) => folder.replace('src/', '').replaceAll('/', '_');
