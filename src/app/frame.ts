import type { Casebook } from '../casebook/load.ts';
import type { FrameFileRow, FrameRuleFile } from '../casebook/load-frame.ts';
import type { Agreement, Obligation } from '../core/agreement.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, partialDate } from '../core/partial-date.ts';
import { readLeaders } from '../datasets/archigos/leaders.ts';
import type { DefencePromise } from '../datasets/atop/patronages.ts';
import { readDefencePromises } from '../datasets/atop/patronages.ts';
import { readCoups } from '../datasets/coupcats/coups.ts';
import { readDisputeDangers } from '../datasets/mid/dispute-dangers.ts';
import { readEpisodes } from '../datasets/ucdp-acd/episodes.ts';
import type { Danger } from '../frame/danger.ts';
import { dangersFromData, isAmong } from '../frame/dangers-from-data.ts';
import { drawFrame, type FrameEntry, type HelpPromise } from '../frame/draw-frame.ts';
import { isCaseOf } from '../frame/match-cases.ts';
import type { Years } from '../present/compare/period.ts';
import { type ComparedFrame, codedDecision, comparedFrames } from '../present/dangers/compared-frame.ts';
import { type FrameAnswer, frameRowOf } from '../present/dangers/frame-answer.ts';
import type { NameOf } from '../present/names.ts';
import type { DangerRow } from '../present/rows/danger-row.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { readFrameFile } from './built-in.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { casebookRows, type LedgerOptions } from './ledger.ts';

/** ATOP 5.1 says who was allied until the end of this year; for later days the register of promises alone speaks. */
const ATOP_ENDS = 2018;

/** What to build the frame from. */
export interface FrameOptions {
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
}

/**
 * Builds the frame of dangers from the imported data, the register of promises and the rule of `cases/frame.yaml`.
 * @throws CasusError `dataset-not-imported` without UCDP, MID, CoupCats, Archigos and ATOP; `casebook-broken`.
 */
export async function buildFrame({ db: path, cases }: FrameOptions, effects: Effects): Promise<FrameEntry[]> {
  const [casebook, rule] = [await readCasebook(cases, effects), await readRule()];
  const db = await openFor(
    path,
    'the data of the frame',
    'FOLDER, where FOLDER has UCDP, MID, CoupCats, Archigos and ATOP',
  );
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const of = (name: string) => newest(name, imports, path);
    const [acd, leaders, atop] = [of('ucdp-acd'), of('archigos'), of('atop')];
    of('mid');
    of('coupcats');
    const data = {
      episodes: await readEpisodes(db, acd.manifest, acd.record.file),
      disputes: await readDisputeDangers(db),
      coups: (await readCoups(db)).coups,
      leaders: await readLeaders(db, leaders.manifest, leaders.record.file),
    };
    const promises = [
      ...(await readDefencePromises(db, atop.manifest, rule.patrons)).map(fromAtop),
      ...casebook.agreements.flatMap((agreement) => fromRegister(agreement, rule.patrons)),
    ];
    const listed = dangersFromData(data, rule.since);
    const dangers = [...listed, ...rule.dangers.map(byHand).filter((danger) => !isAmong(danger, listed))];
    const certain = casebook.contingencies.filter(({ id }) => rule.certain.includes(id));
    return drawFrame(dangers, promises, rule, {
      certain: ({ danger }) => certain.some((one) => isCertain(danger, one)),
      excluded: (entry) => rule.excluded.some((one) => !one.afterTheLot && isExcluded(entry, one)),
      excludedSince: (entry) => rule.excluded.some((one) => one.afterTheLot === true && isExcluded(entry, one)),
    });
  } finally {
    db.close();
  }
}

/** The rule of the built-in frame. @throws CasusError `casebook-broken`. */
async function readRule(): Promise<FrameRuleFile> {
  const { rule } = await readFrameFile();
  if (rule === null) throw new CasusError('file-missing', { path: 'cases/frame.yaml' });
  return rule;
}

function isCertain(danger: Danger, { subject, kind, began }: Casebook['contingencies'][number]): boolean {
  return subject !== undefined && isCaseOf(danger, { ally: subject, kind, began });
}

function isExcluded(
  { patron, ally, danger }: Pick<FrameEntry, 'patron' | 'ally' | 'danger'>,
  one: FrameRuleFile['excluded'][number],
): boolean {
  return one.danger === danger.id && one.ally === ally && (one.patron ?? patron) === patron;
}

function byHand({ id, state, kind, from, to, by }: FrameRuleFile['dangers'][number]): Danger {
  return { id: `hand:${id}`, state, kind, from, to: to ?? null, by };
}

/** Months as the reader of ATOP counts them, in days; what was in force when ATOP ends is so to the end of that year. */
function fromAtop({ patron, ally, from, to }: DefencePromise): HelpPromise {
  const month = (nth: number) => partialDate(Math.floor(nth / 12), (nth % 12) + 1);
  const end = partialDate(ATOP_ENDS).last;
  const last = to === null ? end : Math.min(month(to).last, end);
  return { patron, ally, first: month(from).first, last, basis: 'atop', within: false };
}

const HELP: ReadonlySet<string> = new Set(['defense', 'assistance', 'regime-protection']);

function fromRegister(agreement: Agreement, patrons: readonly number[]): HelpPromise[] {
  return agreement.obligations
    .filter(({ kind, promisor }) => HELP.has(kind) && typeof promisor === 'number' && patrons.includes(promisor))
    .flatMap((obligation) =>
      beneficiaries(obligation, agreement).map(({ ally, first, last }) => ({
        patron: obligation.promisor as number,
        ally,
        first: Math.max(first, obligation.span.from.first),
        last: Math.min(last, obligation.span.to?.last ?? Infinity),
        basis: agreement.id,
        within: obligation.clause?.internalCovered === true || obligation.kind === 'regime-protection',
      })),
    )
    .filter(({ first, last }) => first <= last);
}

function beneficiaries({ promisor, beneficiaries: named }: Obligation, { parties }: Agreement) {
  if (named === 'unknown') return [];
  const times = parties.flatMap(({ actor, span }) =>
    typeof actor === 'number' ? [{ ally: actor, first: span.from.first, last: span.to?.last ?? Infinity }] : [],
  );
  const others = times.filter(({ ally }) => ally !== promisor);
  if (named === 'other-parties') return others;
  const known = new Set(times.map(({ ally }) => ally));
  return [
    ...others.filter(({ ally }) => named.includes(ally)),
    ...named
      .filter((ally): ally is number => typeof ally === 'number' && !known.has(ally))
      .map((ally) => ({ ally, first: -Infinity, last: Infinity })),
  ];
}

/** The committed frame. @throws CasusError `casebook-broken`. */
async function readFrame(): Promise<{ readonly rule: FrameRuleFile; readonly entries: readonly FrameEntry[] }> {
  const { rows } = await readFrameFile();
  return { rule: await readRule(), entries: rows.map(entryOf) };
}

function entryOf({ patron, ally, kind, from, to, by, danger, promise, callable, stratum }: FrameFileRow): FrameEntry {
  return { patron, ally, danger: { id: danger, state: ally, kind, from, to, by }, bases: promise, callable, stratum };
}

/** The committed frame beside rows of the casebook: what of each patron's part is coded, in these years. */
export async function frameIn(
  rows: readonly DangerRow[],
  years: Years,
  nameOf: NameOf,
): Promise<{ readonly frames: ReadonlyMap<number, ComparedFrame>; readonly frame: string }> {
  const { rule, entries } = await readFrame();
  return { frames: comparedFrames(entries, rows, years, (patron) => nameOf(patron)), frame: frameWords(rule) };
}

/** How the cases are judged, and which years are wanted. */
export interface FrameShownOptions extends Pick<LedgerOptions, 'standard' | 'cases'>, Years {}

/**
 * The committed frame of dangers: what each patron's part holds, and every entry with what the casebook has of it.
 * @throws CasusError `casebook-broken`, and as `casebookRows`.
 */
export async function showFrame(options: FrameShownOptions, effects: Effects): Promise<FrameAnswer> {
  const { rows, nameOf } = await casebookRows(options, effects);
  const { rule, entries } = await readFrame();
  const { frames, frame } = await frameIn(rows, options, nameOf);
  const decisions = rows.map(codedDecision);
  const { since, until } = options;
  const within = entries.filter(
    ({ danger: { from } }) => from.year >= (since ?? from.year) && from.year <= (until ?? from.year),
  );
  return {
    frame,
    seed: rule.seed,
    patrons: [...frames.values()].map((one) => ({ ...one, patron: nameOf(one.patron) })),
    entries: within.map((entry) => frameRowOf(entry, decisions, nameOf, whyNot)),
  };

  function whyNot(entry: FrameEntry): string {
    return rule.excluded.find((one) => isExcluded(entry, one))?.why ?? '';
  }
}

/** What the frame is, and where it is not complete. */
function frameWords({ since, keptTo }: FrameRuleFile): string {
  return (
    `The frame holds the dangers since ${since} to states to which a patron had promised defence or assistance: armed ` +
    'conflicts to 2024 (UCDP), militarized disputes to 2014 (MID), coup attempts to April 2026 (Powell and Thyne), ' +
    `leaders removed by foreign states to 2015 (Archigos). After these years the list was made by hand, to ${formatPartialDate(keptTo)}, ` +
    'and that part is not complete.'
  );
}
