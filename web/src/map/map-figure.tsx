import type { ReactNode } from 'react';
import type { ObligationsInTime } from '../../../src/present/map/obligations-in-time.ts';
import { listed } from '../../../src/present/names.ts';
import { REGISTER_YEAR } from '../../../src/present/promises/register-day.ts';
import { count, obligationWords } from '../../../src/present/words.ts';
import type { Table } from '../data/csv.ts';
import { dayWords } from '../data/days.ts';
import { Figure } from '../parts/figure.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapPicture, type View } from './map-picture.tsx';
import type { Snapshot } from './snapshot.ts';
import { HUES, type Promise_ } from './ties.ts';

/** The map or the network in its frame. */
export function MapFigure({
  data,
  snapshot,
  view,
  chosen,
  older,
  onChoose,
  children,
}: {
  readonly data: ObligationsInTime;
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly chosen: number | null;
  /** Draws what stood when ATOP ended as well. */
  readonly older: boolean;
  readonly onChoose: (state: number | null) => void;
  /** The controls above the picture. */
  readonly children: ReactNode;
}) {
  const asOf = older && snapshot.older.length > 0 ? (data.coverage.alliances?.[1] ?? null) : null;
  const drawn = { snapshot, view, chosen, older: asOf !== null };
  return (
    <Figure
      id="promises"
      file={`promises-${snapshot.day}${chosen === null ? '' : `-${snapshot.states.get(chosen)?.iso3 ?? chosen}`}`}
      title={finding(data, snapshot, chosen)}
      note={note(data, snapshot, view)}
      source={sourceOf(data, snapshot)}
      standard={data.standard}
      coverage={coverageWords(data, snapshot)}
      table={chosen === null ? statesTable(snapshot) : promisesTable(snapshot, chosen)}
      drawing={() => <MapPicture {...drawn} legend asOf={asOf} />}
    >
      <div style={{ display: 'grid', gap: '0.75rem' }}>
        {children}
        <MapPicture {...drawn} onChoose={onChoose} />
        <MapLegend asOf={asOf} />
      </div>
    </Figure>
  );
}

/** What a title rests on, in brackets behind it. */
function basisWords({ coverage }: ObligationsInTime, { basis, day }: Snapshot): string {
  if (basis === 'atop') return `ATOP, ${coverage.alliances?.[0]} to ${coverage.alliances?.[1]}`;
  if (Number(day.slice(0, 4)) < REGISTER_YEAR) return 'agreements of the casebook alone, a few of all there were';
  return `register of promises in force, a selection drawn up for ${REGISTER_YEAR}`;
}

/** The finding of a day, counted on the promises that are known of it, and what it rests on. It never says that none stood. */
export function finding(data: ObligationsInTime, snapshot: Snapshot, chosen: number | null): string {
  const { day, states, promises } = snapshot;
  const on = dayWords(day);
  const basis = `(${basisWords(data, snapshot)})`;
  if (states.size === 0) return `On ${on} no state is known: the day is outside the years that the data cover`;
  if (chosen === null) {
    const bound = new Set(promises.map(({ promisor }) => promisor)).size;
    const defense = new Set(promises.filter(({ hue }) => hue === 'defense').map(({ promisor }) => promisor)).size;
    if (bound === 0) return `No promise between states is known on ${on} ${basis}`;
    return `On ${on}, ${bound} of ${count(states.size, 'state')} are known to have promised something to another; ${defense} promised to defend it ${basis}`;
  }
  const name = states.get(chosen)?.name ?? '';
  const others = (from: 'promisor' | 'beneficiary', to: 'promisor' | 'beneficiary') =>
    new Set(promises.filter((one) => one[to] === chosen && one.hue === 'defense').map((one) => one[from])).size;
  const [to, by] = [others('promisor', 'beneficiary'), others('beneficiary', 'promisor')];
  const received =
    to === 0
      ? `no promise to defend ${name} is known`
      : `${count(to, 'state')} ${to === 1 ? 'is' : 'are'} known to have promised to defend ${name}`;
  const given = by === 0 ? 'nor one that it gave' : `which had promised to defend ${by}`;
  const both = to === 0 && by > 0 ? `${received}; it had promised to defend ${count(by, 'state')}` : received;
  return `On ${on}, ${to === 0 && by > 0 ? both : `${received}, ${given}`} ${basis}`;
}

/** The years and records that the day's promises rest on. */
function coverageWords(data: ObligationsInTime, snapshot: Snapshot): string {
  const wars =
    data.coverage.wars === null ? '' : `; tests in wars of ${data.coverage.wars[0]} to ${data.coverage.wars[1]}`;
  return `${dayWords(snapshot.day)}: ${basisWords(data, snapshot)}${wars}`;
}

function note({ coverage: { alliances } }: ObligationsInTime, { day, basis, older }: Snapshot, view: View): string {
  const places =
    view === 'map' ? 'States are drawn at their capitals. ' : 'The circle orders states by part of the world. ';
  const borders =
    view === 'map' && day < '1992' ? 'Before 1992 the map has no borders, because Casus knows only today’s. ' : '';
  if (alliances === null) {
    return `${places}${borders}No alliance data are imported: these are the agreements of the casebook and of its register of promises in force. A line that is missing means “not known”, not “not owed”.`;
  }
  if (basis === 'atop') {
    return `${places}${borders}Alliances are those of ATOP, which covers ${alliances[0]} to ${alliances[1]}, and agreements of the casebook. After that a missing line means “not known”, not “not owed”.`;
  }
  const dashed =
    older.length === 0
      ? ''
      : ` Dashed lines are alliances that were in force on the last day of ${alliances[1]}. ATOP does not say whether they still are, and no number counts them.`;
  return `${places}${borders}ATOP covers ${alliances[0]} to ${alliances[1]}; on this day only agreements of the casebook and of its register of promises in force are known.${dashed}`;
}

function sourceOf({ coverage }: ObligationsInTime, { basis, tests }: Snapshot): string {
  const published = [
    ...(basis === 'atop' ? ['ATOP'] : []),
    ...(coverage.wars !== null && tests.size > 0 ? ['Interstate War Data'] : []),
  ];
  return `${[...published, 'the Casus casebook'].join(', ')}; coastlines of Natural Earth.`;
}

function statesTable({ states, promises, tests }: Snapshot): Table {
  const rows = [...states.values()].map(({ ccode, name }) => {
    const given = promises.filter(({ promisor }) => promisor === ccode);
    const received = promises.filter(({ beneficiary }) => beneficiary === ccode);
    const verdicts = (tests.get(ccode) ?? []).map(({ war, verdict }) => `${war}: ${verdict}`);
    return { ccode, name, given, received, verdicts };
  });
  return {
    columns: [
      'state',
      'COW code',
      'promises given',
      'to defend',
      'promises received',
      'to be defended',
      'tests of promises to it',
    ],
    rows: rows
      .filter(({ given, received, verdicts }) => given.length + received.length + verdicts.length > 0)
      .map(({ ccode, name, given, received, verdicts }) => [
        name,
        ccode,
        given.length,
        defending(given),
        received.length,
        defending(received),
        verdicts.join('; '),
      ]),
  };
}

function defending(promises: readonly Promise_[]): number {
  return promises.filter(({ kinds }) => kinds.includes('defense')).length;
}

function promisesTable({ states, promises }: Snapshot, chosen: number): Table {
  const name = (code: number) => states.get(code)?.name ?? '';
  const own = promises.filter(({ promisor, beneficiary }) => promisor === chosen || beneficiary === chosen);
  own.sort((a, b) => HUES.indexOf(a.hue) - HUES.indexOf(b.hue));
  return {
    columns: ['promisor', 'beneficiary', 'obligations', 'agreement', 'binding', 'from', 'to'],
    rows: own.map(({ promisor, beneficiary, kinds, agreement, binding, from, to }) => [
      name(promisor),
      name(beneficiary),
      listed(kinds.map(obligationWords)),
      agreement,
      binding,
      from,
      to,
    ]),
  };
}
