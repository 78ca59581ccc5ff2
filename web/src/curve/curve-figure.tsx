import { useMemo } from 'react';
import { choiceInWords, ruleInWords } from '../../../src/present/curve/choice-words.ts';
import type { Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import { yearsWords } from '../../../src/present/headline-type.ts';
import type { Table } from '../data/csv.ts';
import { Figure } from '../parts/figure.tsx';
import { layOut } from './curve-layout.ts';
import { CurvePicture } from './curve-picture.tsx';
import { rateWords, SpecificationCard } from './specification-card.tsx';

/** The curve in its frame: point at a specification, or move along it with the slider; click to adopt it. */
export function CurveFigure({
  curve,
  id,
  onPoint,
  onAdopt,
}: {
  readonly curve: Multiverse;
  /** The specification that is pointed at. */
  readonly id: string;
  readonly onPoint: (id: string) => void;
  readonly onAdopt: (standard: string) => void;
}) {
  const layout = useMemo(() => layOut(curve), [curve]);
  const found = layout.sorted.findIndex((one) => one.id === id);
  const base = layout.sorted.findIndex((one) => one.id === curve.base.id);
  const at = found < 0 ? Math.max(0, base) : found;
  const one = layout.sorted[at];
  const point = (next: number) => onPoint(layout.sorted[next]?.id ?? '');
  return (
    <Figure
      id="curve"
      title={titleOf(curve)}
      file={`curve-${curve.on}${curve.patron === null ? '' : `-${curve.patron.toLowerCase()}`}`}
      note={`${curve.headline.finding} ${curve.headline.caveat} Each mark is one way to code the same records, with its interval, from the lowest rate to the highest. Black marks ask the same question as the base. The bars below show the choices of each.`}
      source={sourceOf(curve)}
      standard={`${curve.base.standard} and every combination of its choices`}
      table={tableOf(curve)}
      drawing={() => <CurvePicture curve={curve} layout={layout} at={null} />}
    >
      <div style={{ display: 'grid', gap: '1rem' }}>
        <CurvePicture
          curve={curve}
          layout={layout}
          at={at}
          onPoint={point}
          onTake={() => one !== undefined && curve.on !== 'coding' && onAdopt(one.standard)}
        />
        <label className="field not-embedded not-printed">
          <span>Move along the curve</span>
          <input
            type="range"
            min={0}
            max={layout.sorted.length - 1}
            value={at}
            aria-valuetext={one === undefined ? '' : `${one.honored} of ${one.tests} honored`}
            onChange={({ target }) => point(Number(target.value))}
          />
        </label>
        {one !== undefined && <SpecificationCard curve={curve} one={one} onAdopt={onAdopt} />}
      </div>
    </Figure>
  );
}

const WHAT: Readonly<Record<Multiverse['on'], string>> = {
  cases: 'the casebook’s tests',
  wars: 'the tests in the imported wars',
  coding: 'the coding’s tests',
};

/** The answer to the base's own question first; how far the whole range goes stands in the note. */
function titleOf(curve: Multiverse): string {
  const { least: low, most: high } = curve.sameQuestion;
  const who = curve.patron ?? 'patrons';
  const of = curve.years === null ? '' : ` of ${yearsWords(curve.years)}`;
  const what = `${WHAT[curve.on]}${of}`;
  if (low === null || high === null) return `${curve.headline.finding.replace(/[.]$/, '')} (${what})`;
  if (low.rate === high.rate) return `On the same question, ${who} kept ${rateWords(low)} of ${what}`;
  return `On the same question, ${who} kept from ${rateWords(low)} to ${rateWords(high)} of ${what}, depending on how doubtful ones are counted`;
}

function sourceOf({ on, patron, intervals }: Multiverse): string {
  const records = on === 'cases' ? 'the casebook' : on === 'wars' ? 'ATOP and Interstate War Data' : 'a coding';
  return `${records}${patron === null ? '' : `, ${patron} alone`}. ${intervals}`;
}

/** The most specifications that a table on the page has; the download of `casus multiverse` has all. */
const MOST_ROWS = 200;

function tableOf({ specifications, switches }: Multiverse): Table {
  const rules = switches.filter(({ changes }) => changes).map(({ name }) => name);
  const step = Math.max(1, Math.ceil(specifications.length / MOST_ROWS));
  const sorted = [...specifications].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  return {
    columns: ['honored', 'tests', 'rate', 'low', 'high', ...rules.map(ruleInWords), 'id'],
    rows: sorted
      .filter((_, at) => at % step === 0)
      .map((one) => [
        one.honored,
        one.tests,
        one.rate,
        one.low,
        one.high,
        ...rules.map((rule) => choiceInWords(rule, one.choices[rule] ?? null)),
        one.id,
      ]),
  };
}
