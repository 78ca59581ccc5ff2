import { useMemo, useState } from 'react';
import type { ObligationsInTime } from '../../../src/present/map/obligations-in-time.ts';
import { DEFAULT_STANDARD } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { MapFigure } from '../map/map-figure.tsx';
import type { View } from '../map/map-picture.tsx';
import { type Snapshot, snapshotAt, yearsOf } from '../map/snapshot.ts';
import { StatePanel } from '../map/state-panel.tsx';
import { TimeSlider } from '../map/time-slider.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** Who owes whom what at a chosen date, as a map and as a network. */
export function MapPage() {
  const [state] = usePageState();
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  const loaded = useApi<ObligationsInTime>('/obligations', { standard });
  return (
    <Page
      title="Who owed whom what, and when?"
      lead={
        <p className="lead">
          Every line is a promise between two states that stood on the day. Move through time, or choose a state for
          what it had promised and been promised.
        </p>
      }
    >
      <Answer loaded={loaded} lines={12}>
        {(data) => <World data={data} />}
      </Answer>
    </Page>
  );
}

/** The day of a year that the slider stands for. */
const midyear = (year: number) => `${year}-07-01`;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function World({ data }: { readonly data: ObligationsInTime }) {
  const [state, change] = usePageState();
  const years = useMemo(() => yearsOf(data), [data]);
  const [moving, setMoving] = useState<number | null>(null);
  const written = state.get('at') ?? '';
  const day = moving !== null ? midyear(moving) : DAY.test(written) ? written : midyear(years.last);
  const view: View = state.get('view') === 'network' ? 'network' : 'map';
  const snapshot = useMemo(() => snapshotAt(data, day), [data, day]);
  const chosen = chosenIn(snapshot, state.get('state') ?? '');
  const choose = (code: number | null) => change({ state: code === null ? '' : String(code) });
  const rest = (year: number) => {
    setMoving(null);
    change({ at: midyear(year) });
  };
  return (
    <div className="section" style={{ marginTop: 0 }}>
      <MapFigure data={data} snapshot={snapshot} view={view} chosen={chosen} onChoose={choose}>
        <div className="map-controls not-embedded">
          <TimeSlider
            first={years.first}
            last={years.last}
            year={Number(day.slice(0, 4))}
            onMove={setMoving}
            onRest={rest}
          />
          <div className="controls">
            <label className="field">
              <span>Day</span>
              <input
                type="date"
                className="button"
                value={day}
                min={`${years.first}-01-01`}
                max={`${years.last}-12-31`}
                onChange={({ target }) => DAY.test(target.value) && change({ at: target.value })}
              />
            </label>
            <label className="field">
              <span>Draw</span>
              <select
                value={view}
                onChange={({ target }) => change({ view: target.value === 'map' ? '' : target.value })}
              >
                <option value="map">a map</option>
                <option value="network">a network</option>
              </select>
            </label>
            <StateSelect snapshot={snapshot} chosen={chosen} onChoose={choose} />
          </div>
        </div>
      </MapFigure>
      <div className="not-embedded">
        {chosen === null ? (
          <EmptyNotice title="Choose a state.">
            <p>On the map, or from the list above it: its promises, given and received, are told here.</p>
          </EmptyNotice>
        ) : (
          <StatePanel snapshot={snapshot} state={chosen} tests={testsOf(snapshot, chosen)} onChoose={choose} />
        )}
      </div>
    </div>
  );
}

function StateSelect({
  snapshot,
  chosen,
  onChoose,
}: {
  readonly snapshot: Snapshot;
  readonly chosen: number | null;
  readonly onChoose: (state: number | null) => void;
}) {
  const states = [...snapshot.states.values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <label className="field">
      <span>State</span>
      <select
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : Number(target.value))}
      >
        <option value="">all states</option>
        {states.map(({ ccode, name }) => (
          <option key={ccode} value={ccode}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A state by its COW code or ISO code, if there was one on the day. */
function chosenIn({ states }: Snapshot, written: string): number | null {
  const code = Number(written);
  if (states.has(code)) return code;
  const named = [...states.values()].find(({ iso3 }) => iso3 !== null && iso3 === written.toUpperCase());
  return named?.ccode ?? null;
}

function testsOf({ tests }: Snapshot, state: number) {
  return [...tests.values()].flat().filter(({ promisor, beneficiary }) => promisor === state || beneficiary === state);
}
