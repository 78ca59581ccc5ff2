import type { TestedPromise } from '../../src/reliability/tested-promise.ts';

/** A made-up test: a bilateral promise of defense by 350 to 345 in war `a` of 1930, honored, unless the patch says more. */
export function promise(patch: Partial<TestedPromise> = {}): TestedPromise {
  return {
    key: 'made-up',
    agreement: 'atop:1',
    atopid: 1,
    war: 'a',
    warid: 1,
    warname: 'a war',
    year: 1930,
    promisor: 350,
    beneficiary: 345,
    region: 'europe',
    verdict: 'honored',
    deciding: 'defense',
    ofHelp: true,
    obligations: ['defense'],
    multilateral: false,
    wartime: false,
    ...patch,
  };
}

/** Promises with these verdicts (h honored, v violated, n not invoked, u undetermined), else alike. */
export function promises(verdicts: string, patch: Partial<TestedPromise> = {}): TestedPromise[] {
  const words = { h: 'honored', v: 'violated', n: 'not-invoked', u: 'undetermined' } as const;
  return [...verdicts].map((letter) => promise({ ...patch, verdict: words[letter as keyof typeof words] }));
}
