import type { ReactNode } from 'react';
import type { ObligationsInTime } from '../../../src/present/map/obligations-in-time.ts';
import { listed } from '../../../src/present/names.ts';
import { count, obligationWords } from '../../../src/present/words.ts';
import type { Table } from '../data/csv.ts';
import { dayWords } from '../data/days.ts';
import { Figure } from '../parts/figure.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapPicture, type View } from './map-picture.tsx';
import { HUES, type Promise_, type Snapshot } from './snapshot.ts';

/** The map or the network in its frame. */
export function MapFigure({
  data,
  snapshot,
  view,
  chosen,
  onChoose,
  children,
}: {
  readonly data: ObligationsInTime;
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly chosen: number | null;
  readonly onChoose: (state: number | null) => void;
  /** The controls above the picture. */
  readonly children: ReactNode;
}) {
  return (
    <Figure
      id="promises"
      title={finding(snapshot, chosen)}
      note={note(data, snapshot.day, view)}
      source={sourceOf(data)}
      standard={data.standard}
      table={chosen === null ? statesTable(snapshot) : promisesTable(snapshot, chosen)}
      drawing={() => <MapPicture snapshot={snapshot} view={view} chosen={chosen} />}
    >
      <div style={{ display: 'grid', gap: '0.75rem' }}>
        {children}
        <MapPicture snapshot={snapshot} view={view} chosen={chosen} onChoose={onChoose} />
        <MapLegend />
      </div>
    </Figure>
  );
}

/** The finding of a day, counted on the promises that are drawn. */
export function finding({ day, states, promises }: Snapshot, chosen: number | null): string {
  const on = dayWords(day);
  if (states.size === 0) return `On ${on} no state is known here: it is outside the years that are covered`;
  if (chosen === null) {
    const bound = new Set(promises.map(({ promisor }) => promisor)).size;
    const defense = new Set(promises.filter(({ hue }) => hue === 'defense').map(({ promisor }) => promisor)).size;
    return `On ${on}, ${bound} of ${count(states.size, 'state')} had promised another something, ${defense} to defend it`;
  }
  const name = states.get(chosen)?.name ?? '';
  const to = (side: 'promisor' | 'beneficiary') =>
    new Set(
      promises
        .filter(
          (promise) =>
            promise[side === 'promisor' ? 'beneficiary' : 'promisor'] === chosen && promise.hue === 'defense',
        )
        .map((promise) => promise[side]),
    ).size;
  return `On ${on}, ${count(to('promisor'), 'state')} had promised to defend ${name}, which had promised to defend ${to('beneficiary')}`;
}

function note({ coverage }: ObligationsInTime, day: string, view: View): string {
  const year = Number(day.slice(0, 4));
  const places =
    view === 'map' ? 'States are drawn at their capitals. ' : 'States stand on the circle by part of the world. ';
  const borders =
    view === 'map' && day < '1992' ? 'Borders are not drawn before 1992, since only today’s are known here. ' : '';
  const { alliances } = coverage;
  if (alliances === null) {
    return `${places}${borders}No alliance data are imported: these are the agreements of the casebook alone, a few of those there are.`;
  }
  const beyond = year < alliances[0] || year > alliances[1];
  const known = beyond
    ? `Alliances are covered from ${alliances[0]} to ${alliances[1]}: on this day only those of the casebook are known.`
    : `Alliances are covered from ${alliances[0]} to ${alliances[1]}.`;
  return `${places}${borders}${known} What is not drawn after that is not known, rather than not owed.`;
}

function sourceOf({ coverage }: ObligationsInTime): string {
  const published = coverage.alliances === null ? '' : 'ATOP, Interstate War Data and ';
  return `${published}the casebook; coastlines of Natural Earth.`;
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
