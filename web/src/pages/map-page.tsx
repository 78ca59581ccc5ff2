import { useMemo, useState } from 'react';
import type { ObligationsInTime } from '../../../src/present/map/obligations-in-time.ts';
import { REGISTER_DAY, REGISTER_YEAR } from '../../../src/present/promises/register-day.ts';
import { aDay, type Fault, faultIn, oneOf } from '../data/faults.ts';
import { DEFAULT_STANDARD } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { MapFigure } from '../map/map-figure.tsx';
import type { View } from '../map/map-picture.tsx';
import { type Snapshot, snapshotAt, yearsOf } from '../map/snapshot.ts';
import { StatePanel } from '../map/state-panel.tsx';
import { TimeSlider } from '../map/time-slider.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** Who owes whom what at a chosen date, as a map and as a network. */
export function MapPage() {
  const [state, change] = usePageState();
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  const fault = faultIn(state, { at: aDay, view: oneOf('map', 'network'), atop: oneOf('shown') });
  const loaded = useApi<ObligationsInTime>(fault === null ? '/obligations' : null, { standard });
  return (
    <Page
      title="Who owed whom what, and when?"
      lead={
        <p className="lead">
          Every line is a promise between two states that is known to be in force on the day. Move through time, or
          choose a state to see what it had promised and been promised.
        </p>
      }
    >
      {fault !== null ? (
        <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />
      ) : (
        <Answer loaded={loaded} lines={12}>
          {(data) => <World data={data} />}
        </Answer>
      )}
    </Page>
  );
}

/** The day of a year that the slider stands for. */
const midyear = (year: number) => (year === REGISTER_YEAR ? REGISTER_DAY : `${year}-07-01`);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What of the address the map reads. @param data says which states there are and which years are drawn */
function faultOf(
  state: URLSearchParams,
  data: ObligationsInTime,
  years: { first: number; last: number },
): Fault | null {
  const inYears = (day: string) =>
    Number(day.slice(0, 4)) < years.first || Number(day.slice(0, 4)) > years.last
      ? `promises are known here from ${years.first} to ${years.last}`
      : null;
  const aState = (written: string) =>
    data.states.some((one) => isState(one, written))
      ? null
      : 'it takes a state by its COW or ISO code, such as 365 or RUS';
  return faultIn(state, {
    at: (value) => aDay(value) ?? inYears(value),
    state: aState,
    view: oneOf('map', 'network'),
    atop: oneOf('shown'),
  });
}

function isState({ ccode, iso3 }: { readonly ccode: number; readonly iso3: string | null }, written: string): boolean {
  return String(ccode) === written || (iso3 !== null && iso3 === written.toUpperCase());
}

function World({ data }: { readonly data: ObligationsInTime }) {
  const [state, change] = usePageState();
  const years = useMemo(() => yearsOf(data), [data]);
  const [moving, setMoving] = useState<number | null>(null);
  const fault = faultOf(state, data, years);
  const written = state.get('at') ?? '';
  const asked = DAY.test(written) && fault?.name !== 'at' ? written : midyear(years.last);
  const day = moving === null ? asked : midyear(moving);
  const view: View = state.get('view') === 'network' ? 'network' : 'map';
  const older = state.get('atop') === 'shown';
  const snapshot = useMemo(() => snapshotAt(data, day), [data, day]);
  const chosen = chosenIn(snapshot, state.get('state') ?? '');
  const choose = (code: number | null) => change({ state: code === null ? '' : String(code) });
  const rest = (year: number) => {
    setMoving(null);
    change({ at: midyear(year) });
  };
  if (fault !== null) return <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />;
  return (
    <div className="section" style={{ marginTop: 0 }}>
      <MapFigure data={data} snapshot={snapshot} view={view} chosen={chosen} older={older} onChoose={choose}>
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
            {snapshot.older.length > 0 && (
              <label className="field field-check">
                <input
                  type="checkbox"
                  checked={older}
                  onChange={({ target }) => change({ atop: target.checked ? 'shown' : '' })}
                />
                <span>also what stood when ATOP ended, in {data.coverage.alliances?.[1]} (dashed)</span>
              </label>
            )}
          </div>
        </div>
      </MapFigure>
      <div className="not-embedded">
        {chosen === null ? (
          <EmptyNotice title="Choose a state.">
            <p>Choose it on the map or in the list above. Its promises, given and received, then appear here.</p>
          </EmptyNotice>
        ) : (
          <StatePanel
            snapshot={snapshot}
            state={chosen}
            tests={testsOf(snapshot, chosen)}
            standard={data.standard}
            onChoose={choose}
          />
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
  return [...states.values()].find((one) => isState(one, written))?.ccode ?? null;
}

function testsOf({ tests }: Snapshot, state: number) {
  return [...tests.values()].flat().filter(({ promisor, beneficiary }) => promisor === state || beneficiary === state);
}
