import type { PatronComparison } from '../../../src/present/compare/comparison.ts';
import { tooFewToTell } from '../../../src/present/compare/too-few-to-tell.ts';
import { RatesFigure } from '../compare/compare-figure.tsx';
import { ContrastList } from '../compare/contrast-list.tsx';
import { PatronTable } from '../compare/patron-table.tsx';
import { TestsList } from '../compare/tests-list.tsx';
import { aYear, faultIn, oneOf } from '../data/faults.ts';
import { DEFAULT_STANDARD, readChoice } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { RuleSwitcher } from '../parts/rule-switcher.tsx';
import { Answer } from '../parts/states.tsx';
import { WrittenField } from '../parts/written-field.tsx';
import { Page } from '../shell/page.tsx';

/** With more patrons than this the picture shows those with the most tests. */
const MOST = 20;

/** Patrons side by side: how often each kept its word, what it delivered, what became of the allies. */
export function ComparePage() {
  const [state, change] = usePageState();
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  const on = state.get('on') === 'wars' ? 'wars' : 'cases';
  const { preset, switched } = readChoice(standard);
  const isSwitched = Object.keys(switched).length > 0;
  const [since, until] = [yearOf(state.get('since')), yearOf(state.get('until'))];
  const query = {
    ...(on === 'cases' ? {} : { on }),
    ...(since === '' ? {} : { since }),
    ...(until === '' ? {} : { until }),
  };
  const fault = faultIn(state, { on: oneOf('cases', 'wars'), since: aYear, until: aYear });
  const path = fault === null ? '/compare' : null;
  const loaded = useApi<PatronComparison>(path, { ...query, standard });
  const before = useApi<PatronComparison>(isSwitched ? path : null, { ...query, standard: preset });
  return (
    <Page
      title="Who kept its word more often?"
      lead={
        loaded.data !== undefined && (
          <div className="answer">
            <p className="lead">
              {loaded.data.contrasts.find(({ tooFew }) => !tooFew)?.sentence ?? tooFewToTell(loaded.data)}
            </p>
            <p className="quiet prose">{loaded.data.selected}</p>
          </div>
        )
      }
    >
      <div className="section" style={{ marginTop: 0 }}>
        <div className="controls not-embedded not-printed">
          <label className="field">
            <span>Judged on</span>
            <select value={on} onChange={(event) => change({ on: event.target.value === 'cases' ? '' : 'wars' })}>
              <option value="cases">the casebook</option>
              <option value="wars">imported alliances and wars</option>
            </select>
          </label>
          <WrittenField
            label="Dangers since (year)"
            inputMode="numeric"
            size={4}
            value={since}
            onWritten={(text) => change({ since: yearOf(text) })}
          />
          <WrittenField
            label="until (year)"
            inputMode="numeric"
            size={4}
            value={until}
            onWritten={(text) => change({ until: yearOf(text) })}
          />
        </div>
        <RuleSwitcher
          standard={standard}
          hidden={['unit']}
          onChange={(next) => change({ standard: next === DEFAULT_STANDARD ? '' : next })}
        />
        {fault !== null && <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />}
        {fault === null && (
          <Answer
            loaded={loaded}
            lines={10}
            waiting={on === 'wars' ? 'The imported wars are being judged; the first time this takes some seconds.' : ''}
          >
            {(comparison) => {
              const shown = { ...comparison, patrons: comparison.patrons.slice(0, MOST) };
              return (
                <>
                  <RatesFigure comparison={shown} before={isSwitched ? before.data : undefined} />
                  <section className="section not-embedded">
                    <h2>The contrasts in words</h2>
                    <ContrastList contrasts={comparison.contrasts} patrons={comparison.patrons} on={on} />
                  </section>
                  <TestsList patrons={comparison.patrons} standard={standard} />
                  <FrameOfDangers frame={comparison.frame} patrons={comparison.patrons} />
                  <section className="section not-embedded">
                    <h2>What was kept, what came, how it ended</h2>
                    <PatronTable patrons={shown.patrons} standard={standard} linked={on === 'cases'} />
                    {comparison.patrons.length > MOST && (
                      <details>
                        <summary>The other {comparison.patrons.length - MOST}</summary>
                        <PatronTable patrons={comparison.patrons.slice(MOST)} standard={standard} linked={false} />
                      </details>
                    )}
                  </section>
                </>
              );
            }}
          </Answer>
        )}
      </div>
    </Page>
  );
}

/** How far the cases reach: of all dangers to allies that a rule lists, how many are coded, and what the rest could change. */
function FrameOfDangers({ frame, patrons }: Pick<PatronComparison, 'frame' | 'patrons'>) {
  const known = patrons.flatMap((one) => (one.frame === null ? [] : [one.frame]));
  if (frame === null || known.length === 0) return null;
  return (
    <section className="section not-embedded">
      <h2>How far the cases reach</h2>
      <p className="prose">{frame}</p>
      <ul className="prose">
        {known.map((one) => (
          <li key={one.patron}>{one.sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** A year as the address has it; nothing for what is no year. */
function yearOf(written: string | null): string {
  return written !== null && /^[1-9]\d{0,3}$/.test(written.trim()) ? written.trim() : '';
}
