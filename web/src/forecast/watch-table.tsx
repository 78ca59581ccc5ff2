import type { ForecastAnswer, GovernmentAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import type { HistoryAnswer } from '../../../src/present/forecasts/record-answer.ts';
import { endOfList } from './scale.ts';
import { lastHead, stateId, WatchRow } from './watch-row.tsx';

/** What the list can be sorted by. */
export type Sorting = 'probability' | 'name' | 'width';

/** How many governments the world's list shows at first. */
const SHOWN = 30;

const ORDERS: Readonly<Record<Sorting, (a: GovernmentAnswer, b: GovernmentAnswer) => number>> = {
  probability: (a, b) => b.probability - a.probability,
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  width: (a, b) => b.high - b.low - (a.high - a.low),
};

/** Reads how the list is sorted from an address. */
export function sortingOf(written: string | null): Sorting {
  return written !== null && Object.hasOwn(ORDERS, written) ? (written as Sorting) : 'probability';
}

/** The watch list: one row a government, the likeliest first unless another order is asked for. */
export function WatchTable({
  forecast,
  histories,
  sorting,
  onSort,
  open,
  onOpen,
  all,
  onAll,
}: {
  readonly forecast: ForecastAnswer;
  readonly histories: readonly HistoryAnswer[] | undefined;
  readonly sorting: Sorting;
  readonly onSort: (next: Sorting) => void;
  /** The state that is open, as addresses write it. */
  readonly open: string;
  readonly onOpen: (id: string) => void;
  /** Whether the whole world is shown. */
  readonly all: boolean;
  readonly onAll: () => void;
}) {
  const { governments, patron } = forecast;
  const sorted = [...governments].sort(ORDERS[sorting]);
  const shown = patron === undefined && !all ? sorted.slice(0, SHOWN) : sorted;
  const end = endOfList(forecast);
  const head = (by: Sorting, words: string) => <SortHead by={by} words={words} sorting={sorting} onSort={onSort} />;
  return (
    <>
      <table className="ledger watch">
        <caption className="seen-by-none">
          One row for each government. The dot is the probability, the bar its 95 % interval and the dashed line the
          rate of the last ten years.
        </caption>
        <thead>
          <tr>
            {head('name', 'Government')}
            {head('probability', 'Probability (95 % interval)')}
            <th scope="col">What moves it most</th>
            <th scope="col">{lastHead(forecast)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <WatchRow
              key={one.ccode}
              one={one}
              forecast={forecast}
              end={end}
              history={histories?.find(({ ccode }) => ccode === one.ccode)?.years}
              open={open === stateId(one)}
              onToggle={() => onOpen(open === stateId(one) ? '' : stateId(one))}
            />
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <p>
          <button type="button" className="button not-printed" onClick={onAll}>
            Show all {sorted.length} governments
          </button>
        </p>
      )}
    </>
  );
}

function SortHead({
  by,
  words,
  sorting,
  onSort,
}: {
  readonly by: Sorting;
  readonly words: string;
  readonly sorting: Sorting;
  readonly onSort: (next: Sorting) => void;
}) {
  const here = sorting === by;
  return (
    <th scope="col" aria-sort={here ? (by === 'name' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" className="link-button" onClick={() => onSort(by)}>
        {words}
        {here && <span aria-hidden="true">{by === 'name' ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}
