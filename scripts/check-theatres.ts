/**
 * Holds the theatres of `cases/theatres/` beside the battles of the Historical Conflict Event Dataset, whose
 * coordinates their writer had not seen: `node --import tsx scripts/check-theatres.ts FILE [--misses] [--apart]`.
 * `--misses` lists the battles outside; `--apart` lists places that the gazetteer keeps apart though their boxes share
 * more than half of the smaller one.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadTheatres } from '../src/casebook/load-theatres.ts';
import type { Box, Theatre } from '../src/core/theatre.ts';
import { statesNamed, warsNamed } from './hced-names.ts';
import { placesApart } from './places-apart.ts';

interface Battle {
  readonly name: string;
  readonly war: string;
  readonly year: number;
  readonly at: readonly [number, number];
  readonly pairs: readonly (readonly [number, number])[];
}

/** Whom a battle set against whom. Without a winner and a loser, nobody knows. */
function pairsOf(winner: string, loser: string, year: number): [number, number][] {
  const losers = statesNamed(loser, year);
  return statesNamed(winner, year).flatMap((a) => losers.filter((b) => b !== a).map((b): [number, number] => [a, b]));
}

const [file, ...flags] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file of battles.');
const { wars, gazetteer, problems } = await loadTheatres('cases');
if (problems.length > 0) throw new Error(`The theatres have ${problems.length} problems.`);

const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[];
const battles = rows.flatMap((row): Battle[] => {
  const year = Number(row['year']);
  const war = warsNamed(row['war_name'] ?? '').find((id) => {
    const { from, to } = wars.get(id) ?? { from: { year: 0 }, to: { year: 0 } };
    return year >= from.year && year <= to.year;
  });
  const at: [number, number] = [Number(row['latitude']), Number(row['longitude'])];
  const pairs = pairsOf(row['winner'] || row['participant_1'] || '', row['loser'] || row['participant_2'] || '', year);
  return war === undefined ? [] : [{ name: row['event_id'] ?? '', war, year, at, pairs }];
});

function isIn([south, west, north, east]: Box, [lat, lon]: readonly [number, number]): boolean {
  const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return lat >= south && lat <= north && across;
}

/** Does some theatre of the war, in the battle's year and (if given) between the pair, have a place around it? */
function isCovered({ war, year, at }: Battle, pair?: readonly [number, number]): boolean {
  const inYear = ({ from, to }: { from?: { year: number } | undefined; to?: { year: number } | undefined }) =>
    (from?.year ?? 0) <= year && year <= (to?.year ?? 9999);
  const has = (side: Theatre['sides'][0], state: number) => side.some((one) => one.state === state && inYear(one));
  const between = ({ sides: [one, other] }: Theatre) =>
    !pair || (has(one, pair[0]) && has(other, pair[1])) || (has(one, pair[1]) && has(other, pair[0]));
  return (wars.get(war)?.theatres ?? []).some(
    (theatre) =>
      inYear(theatre) &&
      between(theatre) &&
      theatre.places.some((entry) => inYear(entry) && gazetteer.get(entry.place)?.boxes.some((box) => isIn(box, at))),
  );
}

const agrees = (battle: Battle) => battle.pairs.some((pair) => isCovered(battle, pair));
/** The same question with the coordinates of the next battle of the war: how often would chance agree? */
const shifted = (own: readonly Battle[]) =>
  own.map((battle, i) => ({ ...battle, at: own[(i + 1) % own.length]?.at ?? battle.at }));

const share = (list: readonly Battle[], test: (battle: Battle) => boolean) => {
  const hits = list.filter(test).length;
  return `${hits} of ${list.length} (${list.length === 0 ? '-' : Math.round((100 * hits) / list.length)} %)`;
};
const line = (name: string, list: readonly Battle[], chance: string) => {
  const named = list.filter(({ pairs }) => pairs.length > 0);
  console.log(`| ${name} | ${share(named, agrees)} | ${share(list, (battle) => isCovered(battle))} | ${chance} |`);
};

console.log(
  `${rows.length} events, ${battles.length} of them in ${new Set(battles.map(({ war }) => war)).size} wars of the theatres\n`,
);
console.log('| war | pair, year and place | year and place | pair and year, next battle’s place |\n|---|---|---|---|');
const moved: Battle[] = [];
for (const id of [...wars.keys()].toSorted()) {
  const own = battles.filter(({ war }) => war === id);
  if (own.length === 0) continue;
  const others = own.length < 10 ? [] : shifted(own.filter(({ pairs }) => pairs.length > 0));
  moved.push(...others);
  line(id, own, others.length === 0 ? '' : share(others, agrees));
}
line('**all**', battles, share(moved, agrees));

if (flags.includes('--misses')) {
  for (const battle of battles.filter(({ pairs }) => pairs.length > 0).filter((one) => !agrees(one))) {
    const where = isCovered(battle) ? 'another pair’s' : 'outside';
    console.log(
      `${battle.war} ${battle.name} ${battle.at.map((x) => x.toFixed(1)).join(',')} ${where} ${battle.pairs.join(' ')}`,
    );
  }
}
if (flags.includes('--apart')) for (const pair of placesApart(gazetteer)) console.log(pair);
