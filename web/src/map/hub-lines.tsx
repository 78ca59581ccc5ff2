import type { Hub } from './hubs.ts';
import { lineBetween, type Place } from './layout.ts';

/** With more treaties of many states than this their names would lie on one another. */
const NAMED = 4;
/** So many letters of a name are drawn. */
const LONGEST = 44;

/** Treaties of many states: a line from each state to a small ring that stands for the treaty. */
export function Hubs({
  hubs,
  view,
  places,
  dashed = false,
}: {
  readonly hubs: readonly Hub[];
  readonly view: 'map' | 'network';
  readonly places: ReadonlyMap<number, Place>;
  readonly dashed?: boolean;
}) {
  return hubs.map(({ agreement, hue, members }) => {
    const drawn = members.flatMap((state) =>
      [places.get(state) ?? []].filter((place): place is Place => place.length > 0),
    );
    if (drawn.length === 0) return null;
    const mean = (axis: 0 | 1) => drawn.reduce((sum, place) => sum + place[axis], 0) / drawn.length;
    const centre: Place = [mean(0), mean(1)];
    const colour = `var(--obligation-${hue})`;
    return (
      <g key={`${hue} ${agreement}`}>
        <title>{`${agreement}: each of ${members.length} states to each`}</title>
        <path
          d={drawn.map((place) => lineBetween(place, centre, view)).join('')}
          fill="none"
          stroke={colour}
          strokeWidth={0.7}
          strokeDasharray={dashed ? '1.5 3' : undefined}
        />
        <circle cx={centre[0]} cy={centre[1]} r={4} fill="var(--ground)" stroke={colour} strokeWidth={2} />
        {view === 'map' && hubs.length <= NAMED && (
          <text
            x={centre[0]}
            y={centre[1] - 8}
            textAnchor="middle"
            className="on-map"
            fontSize={11}
            fontFamily="var(--sans)"
            fill="var(--ink)"
          >
            {agreement.length > LONGEST ? `${agreement.slice(0, LONGEST - 1)}…` : agreement}
          </text>
        )}
      </g>
    );
  });
}
