import { brierScore } from '../../stats/brier-score.ts';
import { calibration } from '../../stats/calibration.ts';
import { logScore } from '../../stats/log-score.ts';
import type { Entry, Forecast } from './entry.ts';
import { questionStates } from './state.ts';

/** How one forecaster did so far. Scores are null until something is settled. */
export interface ForecasterScore {
  readonly by: string;
  readonly method: Forecast['method'];
  readonly forecasts: number;
  /** Without a probability: settled as right or wrong at most, and in no score. */
  readonly withoutProbability: number;
  readonly open: number;
  readonly settled: number;
  readonly void: number;
  /** Void among all that are no longer open. */
  readonly voidRate: number | null;
  readonly events: number;
  /** How many events its probabilities add up to, among what is settled. */
  readonly expected: number | null;
  readonly brier: number | null;
  readonly logScore: number | null;
  readonly calibrationSlope: number | null;
  /** Brier score minus that of the base rate on the same settled questions and subjects; less is better. */
  readonly versusBaseRate: number | null;
}

/** Scores every forecaster on what is settled, in the order in which they first spoke. */
export function scoreRegister(entries: readonly Entry[]): ForecasterScore[] {
  const states = questionStates(entries);
  const forecasters = new Map<string, Forecast[]>();
  for (const { forecasts } of states.values()) {
    for (const one of forecasts) forecasters.set(one.by, [...(forecasters.get(one.by) ?? []), one]);
  }
  const answer = ({ question, subject }: Forecast) => states.get(question)?.resolutions.get(subject)?.answer;
  const base = new Map<string, number>();
  for (const own of forecasters.values()) {
    for (const { method, question, subject, probability } of own) {
      if (method === 'base rate' && probability !== null) base.set(`${question} ${subject}`, probability);
    }
  }
  return [...forecasters].map(([by, own]): ForecasterScore => {
    const numbered = own.filter(({ probability }) => probability !== null);
    const settled = numbered.filter((one) => answer(one) === 'yes' || answer(one) === 'no');
    const chances = settled.map(({ probability }) => probability as number);
    const events = settled.map((one) => Number(answer(one) === 'yes'));
    const voids = own.filter((one) => answer(one) === 'void').length;
    const closed = own.filter((one) => answer(one) !== undefined).length;
    const brier = brierScore(chances, events);
    const log = logScore(chances, events);
    const fit = calibration(chances, events);
    const shared = settled.flatMap((one, i) => {
      const rate = base.get(`${one.question} ${one.subject}`);
      return rate === undefined ? [] : [{ own: chances[i] as number, rate, event: events[i] as number }];
    });
    const difference = shared.reduce((sum, { own: p, rate, event }) => sum + (p - event) ** 2 - (rate - event) ** 2, 0);
    return {
      by,
      method: own[0]?.method ?? 'judgement',
      forecasts: own.length,
      withoutProbability: own.length - numbered.length,
      open: own.length - closed,
      settled: closed - voids,
      void: voids,
      voidRate: closed === 0 ? null : voids / closed,
      events: events.reduce((sum, one) => sum + one, 0),
      expected: chances.length === 0 ? null : chances.reduce((sum, one) => sum + one, 0),
      brier: brier.kind === 'undefined' ? null : brier.brier,
      logScore: log.kind === 'undefined' ? null : log.logScore,
      calibrationSlope: fit.kind === 'undefined' ? null : fit.slope,
      versusBaseRate: shared.length === 0 ? null : difference / shared.length,
    };
  });
}
