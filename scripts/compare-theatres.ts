/**
 * Compares the theatres of twenty wars with a second reader's (`cases/second-reading/theatres.yaml`), pair by pair and
 * place by place: `npx tsx scripts/compare-theatres.ts [--misses]`. A place of one reader is found with the other if the
 * other has the place itself, a part of it or what contains it, for the same pair.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { placeIndex } from '../src/assessment/theatres/place-index.ts';
import { loadTheatres } from '../src/casebook/load-theatres.ts';

const schema = z.record(
  z.string(),
  z.array(z.strictObject({ between: z.tuple([z.int(), z.int()]), places: z.array(z.string()) })),
);

const second = schema.parse(parse(readFileSync('cases/second-reading/theatres.yaml', 'utf8')));
const { wars, gazetteer } = await loadTheatres('cases');
const index = placeIndex(gazetteer);
const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
const touch = (a: string, b: string) => index.inside(a).includes(b) || index.inside(b).includes(a);

type Reading = Map<string, Set<string>>;
const add = (reading: Reading, pair: string, places: readonly string[]) =>
  reading.set(pair, new Set([...(reading.get(pair) ?? []), ...places]));

/** How many pair-and-place entries of one reading the other has. */
function found(one: Reading, other: Reading, misses: string[]): [number, number] {
  let [has, of] = [0, 0];
  for (const [pair, places] of one)
    for (const place of places) {
      of += 1;
      if ([...(other.get(pair) ?? [])].some((theirs) => touch(place, theirs))) has += 1;
      else misses.push(`${pair} ${place}`);
    }
  return [has, of];
}

const all = { first: [0, 0], second: [0, 0] };
console.log(
  '| war | places of the files that the second reader has | places of the second reader that the files have |',
);
console.log('|---|---|---|');
for (const [war, pairs] of Object.entries(second)) {
  const [ours, theirs]: [Reading, Reading] = [new Map(), new Map()];
  for (const { between, places } of pairs) {
    for (const place of places) if (!gazetteer.has(place)) throw new Error(`${war}: there is no place ${place}`);
    add(theirs, key(...between), places);
  }
  for (const { sides, places, confidence } of wars.get(war)?.theatres ?? []) {
    if (confidence === 'low') continue;
    for (const a of sides[0])
      for (const b of sides[1])
        add(
          ours,
          key(a.state, b.state),
          places.map(({ place }) => place),
        );
  }
  const [missing, more]: [string[], string[]] = [[], []];
  const [first, other] = [found(ours, theirs, missing), found(theirs, ours, more)];
  for (const i of [0, 1] as const) {
    all.first[i] = (all.first[i] ?? 0) + first[i];
    all.second[i] = (all.second[i] ?? 0) + other[i];
  }
  console.log(`| ${war} | ${first[0]} of ${first[1]} | ${other[0]} of ${other[1]} |`);
  if (process.argv.includes('--misses'))
    console.log(`  not with the second: ${missing.join(', ')}; not in the files: ${more.join(', ')}`);
}
console.log(`| **all** | ${all.first.join(' of ')} | ${all.second.join(' of ')} |`);
