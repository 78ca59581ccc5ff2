import { memo } from 'react';
import type { TestInTime } from '../../../src/present/map/obligations-in-time.ts';
import { Hubs } from './hub-lines.tsx';
import {
  BORDERS,
  BORDERS_SINCE,
  HEIGHT,
  LAND,
  lineBetween,
  NETWORK_HEIGHT,
  onCircle,
  onMap,
  type Place,
  WIDTH,
} from './layout.ts';
import { DrawnLegend, LEGEND_HEIGHT } from './map-legend.tsx';
import type { Snapshot } from './snapshot.ts';
import { HUES, type Tie } from './ties.ts';

export type View = 'map' | 'network';

/** Who owes whom what on a day, as one picture. */
export function MapPicture({
  snapshot,
  view,
  chosen,
  older = false,
  legend = false,
  asOf = null,
  onChoose,
}: {
  readonly snapshot: Snapshot;
  readonly view: View;
  /** The state whose promises alone are drawn; null for all. */
  readonly chosen: number | null;
  /** Draws what stood when ATOP ended as well. */
  readonly older?: boolean;
  /** Draws what colours and rings mean below, for a file. */
  readonly legend?: boolean;
  /** The last year of ATOP, where what stood in it is drawn. */
  readonly asOf?: number | null;
  readonly onChoose?: (state: number | null) => void;
}) {
  const places = view === 'map' ? onMap(snapshot) : onCircle(snapshot);
  const height = view === 'map' ? HEIGHT : NETWORK_HEIGHT;
  return (
    <svg
      className="picture map"
      viewBox={`0 0 ${WIDTH} ${height + (legend ? LEGEND_HEIGHT : 0)}`}
      role="img"
      aria-label={label(snapshot)}
    >
      {view === 'map' && <Ground borders={snapshot.day >= BORDERS_SINCE} />}
      {older && (
        <>
          <Ties
            ties={chosen === null ? snapshot.allOlder.ties : snapshot.older}
            view={view}
            places={places}
            chosen={chosen}
            dashed
          />
          {chosen === null && <Hubs hubs={snapshot.allOlder.hubs} view={view} places={places} dashed />}
        </>
      )}
      {chosen === null && <Hubs hubs={snapshot.all.hubs} view={view} places={places} />}
      <Ties ties={chosen === null ? snapshot.all.ties : snapshot.ties} view={view} places={places} chosen={chosen} />
      {[...places].map(([state, place]) => (
        <StateMark
          key={state}
          place={place}
          name={snapshot.states.get(state)?.name ?? ''}
          tests={snapshot.tests.get(state)}
          chosen={state === chosen}
          named={view === 'network' || state === chosen}
          outward={view === 'network'}
          onChoose={onChoose === undefined ? undefined : () => onChoose(state === chosen ? null : state)}
        />
      ))}
      {legend && <DrawnLegend top={height} asOf={asOf} />}
    </svg>
  );
}

function label({ day, states, promises }: Snapshot): string {
  return `${states.size} states and ${promises.length} promises between them on ${day}; the list below has them all.`;
}

/** Coastlines, and borders where the atlas has those of the day. */
const Ground = memo(function Ground({ borders }: { readonly borders: boolean }) {
  return (
    <g>
      <path d={LAND} fill="var(--ground-open)" stroke="var(--rule)" strokeWidth={0.5} />
      {borders && <path d={BORDERS} fill="none" stroke="var(--rule)" strokeWidth={0.6} />}
    </g>
  );
});

/** One path an obligation, so that thousands of lines are five shapes. Dashed lines are as of an earlier day. */
function Ties({
  ties,
  view,
  places,
  chosen,
  dashed = false,
}: {
  readonly ties: readonly Tie[];
  readonly view: View;
  readonly places: ReadonlyMap<number, Place>;
  readonly chosen: number | null;
  readonly dashed?: boolean;
}) {
  const lines = new Map<string, string[]>(HUES.map((hue) => [hue, []]));
  let drawn = 0;
  for (const { a, b, hue } of ties) {
    if (chosen !== null && a !== chosen && b !== chosen) continue;
    const [from, to] = [places.get(a), places.get(b)];
    if (from === undefined || to === undefined) continue;
    lines.get(hue)?.push(lineBetween(from, to, view));
    drawn += 1;
  }
  const width = drawn < 60 ? 1.6 : drawn < 500 ? 0.9 : 0.45;
  return (
    <g fill="none" strokeWidth={width} strokeDasharray={dashed ? '1.5 3' : undefined}>
      {[...HUES].reverse().map((hue) => (
        <path key={hue} d={lines.get(hue)?.join('') ?? ''} stroke={`var(--obligation-${hue})`} />
      ))}
    </g>
  );
}

/** Kept promises are the left half of a ring, broken ones the right half, open ones a dashed ring around both. */
const RINGS = [
  { verdict: 'honored', path: 'M0 -6A6 6 0 0 0 0 6' },
  { verdict: 'violated', path: 'M0 -6A6 6 0 0 1 0 6' },
  { verdict: 'undetermined', path: 'M0 -8.5A8.5 8.5 0 0 0 0 8.5A8.5 8.5 0 0 0 0 -8.5' },
] as const;

/** `Poland: tested, 2 honored, 1 violated`. */
function markWords(name: string, tests: readonly TestInTime[] | undefined): string {
  const counts = RINGS.map(({ verdict }) => ({
    verdict,
    n: tests?.filter((test) => test.verdict === verdict).length ?? 0,
  })).filter(({ n }) => n > 0);
  if (counts.length === 0) return name;
  return `${name}: promises to it first called on that year: ${counts.map(({ n, verdict }) => `${n} ${verdict}`).join(', ')}`;
}

function StateMark({
  place: [x, y],
  name,
  tests,
  chosen,
  named,
  outward,
  onChoose,
}: {
  readonly place: Place;
  readonly name: string;
  readonly tests: readonly TestInTime[] | undefined;
  readonly chosen: boolean;
  readonly named: boolean;
  readonly outward: boolean;
  readonly onChoose: (() => void) | undefined;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for a pointer only; the list beside the map is for the keyboard
    <g className="state-mark" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} onClick={onChoose}>
      <title>{markWords(name, tests)}</title>
      <circle r={9} fill="transparent" />
      {RINGS.filter(({ verdict }) => tests?.some((test) => test.verdict === verdict)).map(({ verdict, path }) => (
        <path
          key={verdict}
          d={path}
          fill="none"
          stroke={`var(--${verdict})`}
          strokeWidth={2.5}
          strokeDasharray={verdict === 'undetermined' ? '2 2' : undefined}
        />
      ))}
      <circle r={chosen ? 4 : 2} fill="var(--ink)" />
      {named && <StateName name={name} x={x} y={y} outward={outward} strong={chosen} />}
    </g>
  );
}

function StateName({
  name,
  x,
  y,
  outward,
  strong,
}: {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly outward: boolean;
  readonly strong: boolean;
}) {
  const short = name.replace(/ \(.*\)$/, '');
  const type = { fontSize: outward ? 9 : 13, fontWeight: strong ? 700 : 400, fill: 'var(--ink)' };
  if (!outward) {
    const end = x > WIDTH - 120;
    return (
      <text x={end ? -9 : 9} y={4} textAnchor={end ? 'end' : 'start'} className="on-map" {...type}>
        {short}
      </text>
    );
  }
  const angle = (Math.atan2(y - NETWORK_HEIGHT / 2, x - WIDTH / 2) * 180) / Math.PI;
  const flip = Math.abs(angle) > 90;
  return (
    <text
      transform={`rotate(${(flip ? angle + 180 : angle).toFixed(1)})`}
      x={flip ? -9 : 9}
      y={3}
      textAnchor={flip ? 'end' : 'start'}
      {...type}
    >
      {short}
    </text>
  );
}
