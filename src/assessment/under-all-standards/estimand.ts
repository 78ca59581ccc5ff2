import type { Axis } from '../standard/axes.ts';

/**
 * What a switch changes in the question that a rate answers. A switch that is not here only decides how the same
 * question is answered where the evidence or the text leaves it open.
 */
export const ESTIMANDS: Partial<Readonly<Record<Axis['name'], string>>> = {
  unit: 'what one test is, and so what a rate is a share of',
  overlap: 'which promises are held to have met a war',
  heldNonaggression: 'whether promises that nothing put to the proof count as tests',
  consultation: 'whether a duty to talk counts as a promise that a war can test',
  invokers: 'whose dangers count: those of the first to fight, or of all',
  attackThreshold: 'which dangers count: wars alone, or lesser force',
  multilateral: 'whose conduct is judged: that of every promisor, or of the best',
  partialHelp: 'what counts as keeping a promise: all that was owed, or some of it',
  helpWithinDays: 'what counts as keeping a promise: help at any time, or in time',
};
