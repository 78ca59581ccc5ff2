/**
 * Holds the theatres beside the column WhereFought of COW's inter-state wars, which says for each participant in which
 * parts of the world it fought: `node --import tsx scripts/check-where-fought.ts FILE`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { placeIndex } from '../src/assessment/theatres/place-index.ts';
import { loadTheatres } from '../src/casebook/load-theatres.ts';

/** COW's parts of the world; its codes from 11 on are combinations of them (codebook of the wars, version 4.0). */
const PARTS = { 1: 'Americas', 2: 'Europe', 4: 'Africa', 6: 'Middle East', 7: 'Asia', 9: 'Oceania' } as const;
const COMBINED: Readonly<Record<number, readonly (keyof typeof PARTS)[]>> = {
  11: [2, 6],
  12: [2, 7],
  13: [1, 7],
  14: [2, 4, 6],
  15: [2, 4, 6, 7],
  16: [4, 6, 7, 9],
  17: [7, 9],
  18: [4, 6],
  19: [2, 4, 6, 7, 9],
};
/** The gazetteer's regions behind each part, the first that fits; COW counts North Africa as Middle East. */
const REGIONS: readonly (readonly [string, string])[] = [
  ['western-hemisphere', PARTS[1]],
  ['sub-saharan-africa', PARTS[4]],
  ['middle-east', PARTS[6]],
  ['north-africa', PARTS[6]],
  ['europe', PARTS[2]],
  ['oceania', PARTS[9]],
  ['asia', PARTS[7]],
];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file of inter-state wars.');
const { wars, gazetteer } = await loadTheatres('cases');
const index = placeIndex(gazetteer);

/** The part of the world of a place on land; a sea, or a place that spans several, has none. */
function partOf(place: string): string | undefined {
  const up = new Set(index.waysUp(place).map(({ container }) => container));
  return gazetteer.get(place)?.kind === 'sea' ? undefined : REGIONS.find(([region]) => up.has(region))?.[1];
}

const text = readFileSync(file, 'latin1').replaceAll(/\r\n?/g, '\n');
const rows = parse(text, { columns: true, relax_column_count: true }) as Record<string, string>[];
let [same, more, fewer] = [0, 0, 0];
const lines: string[] = [];
for (const row of rows) {
  const code = Number(row['WhereFought']);
  const parts = COMBINED[code] ?? (code in PARTS ? [code as keyof typeof PARTS] : []);
  const state = Number(row['ccode']);
  const theatres = [...wars.values()]
    .filter(({ cow }) => cow.includes(Number(row['WarNum'])))
    .flatMap((war) => war.theatres.filter(({ sides }) => sides.flat().some((one) => one.state === state)));
  const ours = new Set(theatres.flatMap(({ places }) => places.flatMap(({ place }) => partOf(place) ?? [])));
  const theirs = new Set(parts.map((part) => PARTS[part]));
  const missing = [...theirs].filter((part) => !ours.has(part));
  const extra = [...ours].filter((part) => !theirs.has(part as never));
  if (missing.length > 0) fewer += 1;
  else if (extra.length > 0) more += 1;
  else same += 1;
  if (missing.length + extra.length > 0) {
    lines.push(
      `${row['WarNum']} ${row['WarName']} ${state}: COW alone ${missing.join(', ') || '-'}; here alone ${extra.join(', ') || '-'}`,
    );
  }
}
console.log(
  `${rows.length} participants: ${same} with the same parts of the world, ${more} with COW's and more, ${fewer} without one of COW's`,
);
for (const line of lines) console.log(line);
