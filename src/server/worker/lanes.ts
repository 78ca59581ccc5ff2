import type { Weight } from '../http/endpoint.ts';
import type { Compute } from './compute.ts';
import { WorkQueue } from './work-queue.ts';

/** How many questions may wait in each lane. A light one is answered in some milliseconds, a heavy one in seconds. */
export const MOST_WAITING: Readonly<Record<Weight, number>> = { light: 500, heavy: 24 };

/**
 * Answers in two lanes, so that what is quickly answered never waits behind what takes long. In each, one question is
 * worked on at a time.
 * @param computeOf what answers the questions of a lane
 * @throws CasusError `server-busy`, `request-dropped` as `WorkQueue.run`
 */
export function inLanes(computeOf: (lane: Weight) => Compute, most = MOST_WAITING): Compute {
  const laneOf = (weight: Weight) => ({ queue: new WorkQueue(most[weight]), compute: computeOf(weight) });
  const lanes: Readonly<Record<Weight, ReturnType<typeof laneOf>>> = { light: laneOf('light'), heavy: laneOf('heavy') };
  return (endpoint, given, signal) => {
    const { queue, compute } = lanes[endpoint.weight];
    return queue.run(() => compute(endpoint, given), signal);
  };
}
