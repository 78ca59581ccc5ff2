import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import { type Explanation, explanation, type OtherCoder, spanWords } from '../present/argument/explanation.ts';
import { testKey } from '../reliability/codings/coding.ts';
import { readCodingFile } from './codings.ts';
import type { Effects } from './effects.ts';
import { type Records, readRecords, type WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** Which test to explain, and under which standard. */
export interface ExplainOptions {
  readonly db: string;
  readonly wars: WarSource;
  readonly standard: string;
  readonly atopid: number;
  readonly warid: number;
  /** Codings whose verdicts are shown beside the engine's. */
  readonly codings?: readonly string[] | undefined;
}

/**
 * Argues one test: what was promised, whether each condition held and why, what each ally did, the verdict, and
 * which switches of the standard would change it.
 * @throws CasusError `test-unknown` if the agreement and the war do not meet.
 */
export async function explain(options: ExplainOptions, effects: Effects): Promise<Explanation> {
  const standard = await readStandard(options.standard, effects);
  const records = await readRecords(options.db, options.wars, effects);
  const { agreement, contingency } = find(records, options);
  const coders = await otherCoders(options, effects);
  const sources = records.from.map(({ dataset, file }) => `${dataset} (${file})`);
  const found = explanation(agreement, contingency, standard, { coders, sources });
  if (found !== null) return found;
  const why = `no party fought in it while the agreement stood (${spanWords(agreement.span)}; war ${spanWords(contingency.span)})`;
  throw new CasusError('test-unknown', { atopid: options.atopid, warid: options.warid, why });
}

/** The verdicts of other codings on this test; a coding that does not have it is left out. */
async function otherCoders({ codings, atopid, warid }: ExplainOptions, effects: Effects): Promise<OtherCoder[]> {
  const read = await Promise.all((codings ?? []).map((file) => readCodingFile(file, effects)));
  return read.flatMap(({ name, tests }) => {
    const coded = tests.get(testKey({ atopid, warid }));
    return coded === undefined ? [] : [{ coder: name, verdict: coded.verdict, reason: coded.reason ?? null }];
  });
}

function find(records: Records, { atopid, warid }: ExplainOptions): { agreement: Agreement; contingency: Contingency } {
  const agreement = records.agreements.find((one) => one.atopid === atopid);
  const contingency = records.contingencies.find((one) => one.warid === warid);
  if (agreement === undefined)
    throw new CasusError('test-unknown', { atopid, warid, why: `there is no alliance ${atopid}` });
  if (contingency === undefined)
    throw new CasusError('test-unknown', { atopid, warid, why: `there is no war ${warid}` });
  return { agreement, contingency };
}
