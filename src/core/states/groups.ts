import type { Truth } from '../kleene.ts';
import { type PartialDate, parsePartialDate } from '../partial-date.ts';
import { holdsAt } from './match.ts';
import { type Dated, parseSpells } from './row.ts';
import { stateByCow } from './state-codes.ts';

/** The parts of the world by the number ranges of the Correlates of War codes. */
export type WorldRegion = 'americas' | 'europe' | 'africa' | 'middle-east' | 'asia' | 'pacific';

/** Spells as a major power (Correlates of War, State System Membership v2016, list of major powers). */
const GREAT_POWERS: Readonly<Record<number, string>> = {
  2: '1898-08-13/',
  200: '1816-01-01/',
  220: '1816-01-01/1940-06-22 1945-08-15/',
  255: '1816-01-01/1918-11-11 1925-01-01/1945-05-07 1991-12-11/',
  300: '1816-01-01/1918-11-03',
  325: '1860-01-01/1943-09-02',
  365: '1816-01-01/1917-12-05 1922-01-01/',
  710: '1950-01-01/',
  740: '1895-04-01/1945-08-14 1991-12-11/',
};

/** The day each state joined the League of Arab States. Yemen (679) took over the seat of 678. */
const ARAB_LEAGUE: Readonly<Record<number, string>> = {
  435: '1973-11-26',
  520: '1974-02-14',
  522: '1977-09-04',
  581: '1993-11-20',
  600: '1958-10-01',
  615: '1962-08-16',
  616: '1958-10-01',
  620: '1953-03-28',
  625: '1956-01-19',
  645: '1945-03-22',
  651: '1945-03-22',
  652: '1945-03-22',
  660: '1945-03-22',
  663: '1945-03-22',
  670: '1945-03-22',
  678: '1945-05-05',
  679: '1990-05-22',
  680: '1967-12-12',
  690: '1961-07-20',
  692: '1971-09-11',
  694: '1971-09-11',
  696: '1971-12-06',
  698: '1971-09-29',
};

const powers = new Map(
  Object.entries(GREAT_POWERS).map(([ccode, spells]) => [
    Number(ccode),
    parseSpells(spells, Number(ccode)).map((spell: Dated<number>) => spell.span),
  ]),
);

/**
 * The part of the world a state's COW code lies in: americas 2-165, europe 200-399, africa 400-626,
 * middle-east 630-698, asia 700-860, pacific 900 and over. The numbers decide, not the map: Cyprus (352)
 * and the Caucasus (371-373) are in Europe, Egypt (651), Turkey (640) and Iran (630) in the Middle East,
 * Morocco to Libya and Sudan (600-626) in Africa, Central Asia (701-705) in Asia.
 * @throws CasusError `state-code-unknown` if no state has the code.
 */
export function worldRegion(ccode: number): WorldRegion {
  stateByCow(ccode);
  if (ccode < 200) return 'americas';
  if (ccode < 400) return 'europe';
  if (ccode < 630) return 'africa';
  if (ccode < 700) return 'middle-east';
  return ccode < 900 ? 'asia' : 'pacific';
}

/**
 * Was the state a major power by the Correlates of War list (v2016)? Unknown for a month or a year in
 * which that changed and for dates before 1816. A power on the list's last day, 31 December 2016, is
 * taken to be one since.
 * @throws CasusError `state-code-unknown` if no state has the code.
 */
export function isGreatPower(ccode: number, date: PartialDate): Truth {
  stateByCow(ccode);
  return holdsAt(powers.get(ccode) ?? [], date);
}

/** Is or was the state a member of the League of Arab States? A suspended member is one. */
export function isArabState(ccode: number): boolean {
  return ccode in ARAB_LEAGUE;
}

/** The day the state joined the League of Arab States, or null. The League's own list of members. */
export function arabLeagueSince(ccode: number): PartialDate | null {
  const day = ARAB_LEAGUE[ccode];
  return day === undefined ? null : parsePartialDate(day);
}

/** States whose own land lies in a second part of the world as well. */
const SECOND_REGION: Readonly<Record<number, WorldRegion>> = { 365: 'asia', 640: 'europe', 651: 'africa' };

/** Every part of the world in which a state's own land lies: Russia's in Europe and Asia, Turkey's in both too. */
export function homeRegions(ccode: number): readonly WorldRegion[] {
  const second = SECOND_REGION[ccode];
  return second === undefined ? [worldRegion(ccode)] : [worldRegion(ccode), second];
}
