import type { SupportAct } from '../../core/response.ts';
import type { OutcomeName } from '../../forecast/outcomes/outcome.ts';
import type { FileUsed } from './file-used.ts';

/** A probability from 0 to 1 with its 95 % interval. */
export interface Likely {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
}

/** A promise of the patron to the ally that is in force on the day of the forecast. */
export interface PromiseNow {
  readonly agreement: string;
  readonly title: string;
  readonly binding: 'legal' | 'political' | 'domestic-law';
  /** Kinds of obligation, strongest first as the glossary has them. */
  readonly kinds: readonly string[];
  /** What must hold for it to bind, as far as the data say. */
  readonly conditions: readonly string[];
  readonly since: string;
  readonly source: 'casebook' | 'atop';
}

/** A danger of the ally's past in the casebook, and what the patron did. */
export interface PastDanger {
  readonly case: string;
  readonly verdict: string;
  /** The strongest confirmed act; null where it is not known. */
  readonly delivered: SupportAct | null;
  readonly outcomes: readonly string[];
}

/** If this ally is tested: what the patron owes, and what past tests lead one to expect. */
export interface IfTested {
  readonly promises: readonly PromiseNow[];
  readonly pastDangers: readonly PastDanger[];
  readonly sentence: string;
}

/** One government's forecast with its reasons. */
export interface GovernmentAnswer extends Likely {
  readonly ccode: number;
  readonly iso: string | null;
  readonly name: string;
  /** 1 is the highest probability of all governments. */
  readonly rank: number;
  /** What raises and what lowers it most, in words, strongest first. */
  readonly reasons: readonly Reason[];
  readonly similar: { readonly cases: number; readonly events: number; readonly hit: readonly string[] };
  /** With a patron: how often it comes first of all the patron's allies when countries are drawn anew, 0 to 1. */
  readonly comesFirst?: number;
  /** With a patron: why the state counts as its ally, and the promises. */
  readonly ifTested?: IfTested;
  /** Asked for alone: what the same model said of it year by year, knowing only what came before. */
  readonly history?: readonly PastYear[];
}

/** What the model said of a government for a year, from what was known at the end of the year before; and what came. */
export interface PastYear {
  readonly year: number;
  readonly probability: number;
  readonly rank: number;
  readonly of: number;
  readonly happened: boolean;
}

/** One reason: what it is, and what it does to the odds. */
export interface Reason {
  readonly words: string;
  /** The odds are multiplied by this, against an average government of the past. */
  readonly timesTheOdds: number;
}

/** A place that no model covers, with what people have entered for it in the register. */
export interface NotCovered {
  readonly name: string;
  readonly why: string;
  readonly judgements: readonly {
    readonly by: string;
    readonly probability: number;
    readonly question: string;
    readonly to: string;
  }[];
}

/** A forecast of governments, for the world, a patron's allies or one state. */
export interface ForecastAnswer {
  /** One sentence that can be printed. */
  readonly sentence: string;
  readonly outcome: OutcomeName;
  /** How the question resolves. */
  readonly rule: string;
  /** The last day of which anything is known, and the days on which the event would count. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly horizon: number;
  readonly model: {
    readonly name: string;
    readonly about: string;
    readonly penalty: number;
    readonly rows: number;
    readonly events: number;
    readonly slopes: readonly { readonly feature: string; readonly slope: number }[];
  };
  /** Share of events a government in all years, and in the last ten. */
  readonly baseRate: number;
  readonly recentRate: number;
  readonly patron?: { readonly ccode: number; readonly name: string };
  /** That at least one of the patron's allies is hit. */
  readonly atLeastOne?: Likely & { readonly allies: number; readonly sharedShock: number };
  /** How sure the order of the allies is, in a sentence. */
  readonly order?: string;
  /** What the patron did in the dangers of all its allies in the casebook: how often its strongest confirmed help was what. */
  readonly pastHelp?: {
    readonly dangers: number;
    readonly strongest: readonly { readonly act: string; readonly count: number }[];
    readonly sentence: string;
  };
  /** How many governments were forecast. */
  readonly of: number;
  readonly governments: readonly GovernmentAnswer[];
  /** Places that belong here and that no model covers. */
  readonly notCovered: readonly NotCovered[];
  /** Until when each kind of data goes. */
  readonly knownTo: readonly { readonly what: string; readonly until: string }[];
  readonly caveats: readonly string[];
  readonly seed: number;
  readonly files: readonly FileUsed[];
}
