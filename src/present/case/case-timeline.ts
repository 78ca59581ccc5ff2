import type { Actor } from '../../core/actor.ts';
import type { Contingency } from '../../core/contingency.ts';
import { formatPartialDate, type PartialDate, type Span } from '../../core/partial-date.ts';
import type { Voice } from '../../core/response.ts';
import type { NameOf } from '../names.ts';

/** What an entry of a case's record is about. */
export type EntryKind =
  | 'fighting'
  | 'request'
  | 'given'
  | 'capacity'
  | 'response'
  | 'absence'
  | 'finding'
  | 'outcome'
  | 'realignment';

/** One who reported or denied a thing. */
export interface EntryVoice {
  readonly who: string;
  readonly words: string | null;
  readonly sources: readonly string[];
}

/** One fact of a case, with names and days as people write them. What is not known is null. */
export interface CaseEntry {
  readonly kind: EntryKind;
  /** `2026-03-05`, `2026-03` or `2026`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: string;
  readonly other: string | null;
  /** Acts of the ladder that it names; of a request those asked for, of an absence those that did not come. */
  readonly acts: readonly string[];
  /** How well it is established; for an answer, a level of capacity, an outcome or a finding see `says`. */
  readonly status: string | null;
  /** The answer to a request, the level of a capacity, the kind of an outcome or step, what an organ found. */
  readonly says: string | null;
  readonly words: string;
  readonly magnitude: string | null;
  readonly reportedBy: readonly EntryVoice[];
  readonly deniedBy: readonly EntryVoice[];
  readonly singleSource: boolean;
  readonly sources: readonly string[];
  /** Where it stands in the casebook: file and line. */
  readonly file: string;
  readonly line: number;
}

/** All facts of a case in order of time; those without a day come last. */
export function caseTimeline(contingency: Contingency, nameOf: NameOf): CaseEntry[] {
  const name = (actor: Actor) => nameOf(actor, contingency.began);
  return [...fighting(contingency, name), ...recorded(contingency, name)].sort(byDay);
}

function byDay(a: CaseEntry, b: CaseEntry): number {
  return (a.from ?? '9').localeCompare(b.from ?? '9') || a.line - b.line;
}

/** An actor’s name when the case began. */
type Name = (actor: Actor) => string;

function fighting({ hostilities }: Contingency, name: Name): CaseEntry[] {
  return hostilities
    .filter(({ listed }) => !listed)
    .map(({ attacker, attacked, span, byProxy, onDisputedTerritory, incident, sources, source }) => {
      const how = `${byProxy ? ', through a proxy' : ''}${onDisputedTerritory ? ', on territory whose owner is disputed' : ''}${incident ? ', in an incident below an armed attack' : ''}`;
      const words = `${name(attacker)} attacked ${name(attacked)}${how}.`;
      const { file, line } = source;
      const between = pair(attacker, attacked, name);
      return { ...EMPTY, kind: 'fighting', ...days(span), ...between, words, sources: sources ?? [], file, line };
    });
}

type Recorded = Pick<CaseEntry, 'kind'> & {
  readonly actor: Actor;
  readonly other?: Actor | undefined;
  readonly span?: Span | null | undefined;
  readonly date?: PartialDate | undefined;
  readonly acts?: readonly string[];
  readonly status?: string;
  readonly says?: string;
  readonly magnitude?: string | undefined;
  readonly reportedBy?: readonly Voice[] | undefined;
  readonly deniedBy?: readonly Voice[] | undefined;
  readonly words: string;
  readonly singleSource?: boolean | undefined;
  readonly sources: readonly string[];
  readonly source?: { readonly file: string; readonly line: number } | undefined;
};

function recorded({ facts, responses }: Contingency, name: Name): CaseEntry[] {
  const found: Recorded[] = [
    ...(responses ?? []).map((one) => ({ ...one, kind: 'response' as const, other: one.towards, acts: [one.act] })),
    ...(facts?.requests ?? []).map((one) => ({
      ...one,
      kind: 'request' as const,
      actor: one.by,
      other: one.to,
      says: one.answer,
    })),
    ...(facts?.given ?? []).map((one) => ({
      ...one,
      kind: 'given' as const,
      actor: one.by,
      other: one.towards,
      acts: [one.act],
    })),
    ...(facts?.capacity ?? []).map((one) => ({ ...one, kind: 'capacity' as const, says: one.level })),
    ...(facts?.absences ?? []).map((one) => ({ ...one, kind: 'absence' as const, other: one.towards })),
    ...(facts?.organFindings ?? []).map((one) => ({
      ...one,
      kind: 'finding' as const,
      actor: one.organ,
      says: one.finding,
    })),
    ...(facts?.outcomes ?? []).map((one) => ({ ...one, says: one.kind, kind: 'outcome' as const })),
    ...(facts?.realignments ?? []).map((one) => ({
      ...one,
      says: one.kind,
      kind: 'realignment' as const,
      other: one.partner,
    })),
  ];
  return found.map((one) => ({
    ...EMPTY,
    kind: one.kind,
    ...(one.span ? days(one.span) : { from: one.date ? formatPartialDate(one.date) : null, to: null }),
    ...pair(one.actor, one.other, name),
    acts: one.acts ?? [],
    status: one.status ?? null,
    says: one.says ?? null,
    words: one.words,
    magnitude: one.magnitude ?? null,
    reportedBy: (one.reportedBy ?? []).map(voice),
    deniedBy: (one.deniedBy ?? []).map(voice),
    singleSource: one.singleSource ?? false,
    sources: one.sources,
    file: one.source?.file ?? '',
    line: one.source?.line ?? 0,
  }));
}

const EMPTY = {
  acts: [],
  status: null,
  says: null,
  magnitude: null,
  reportedBy: [],
  deniedBy: [],
  singleSource: false,
  sources: [],
} as const;

function days({ from, to }: Span): { from: string; to: string | null } {
  return { from: formatPartialDate(from), to: to && formatPartialDate(to) };
}

function pair(actor: Actor, other: Actor | undefined, name: Name): { actor: string; other: string | null } {
  return { actor: name(actor), other: other === undefined ? null : name(other) };
}

function voice({ who, words, sources }: Voice): EntryVoice {
  return { who, words: words ?? null, sources };
}
