/** What another program writes, for the compiler and for Node: every entry of the package, with its types. */
import { assess, type LedgerRow, ledger, presetStandard, readCasebook } from 'casus';
import { findState } from 'casus/core';
import { jeffreysInterval } from 'casus/stats';

const rows: readonly LedgerRow[] = await ledger({ patron: 'russia', since: '2022' });
const { agreements, contingencies } = await readCasebook();
const standard = presetStandard('dyad');
if (standard === undefined) throw new Error('no preset');
const candidates: number = assess(agreements, contingencies, standard).length;
const interval = jeffreysInterval(3, 4);
const low: number | null = interval.kind === 'estimate' ? interval.low : null;
const code: number = findState('russia').ccode;
// @ts-expect-error a patron is a name
const wrong = () => ledger({ patron: 365 });
console.log(JSON.stringify({ rows: rows.length, candidates, low, code, wrong: typeof wrong }));
