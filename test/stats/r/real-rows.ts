import { judge } from '../../../src/app/judge.ts';
import { testedPromises } from '../../../src/present/rates/tested-promises.ts';
import { otherWars } from '../../../src/reliability/pooling/other-wars.ts';
import { poolInput } from '../../../src/reliability/pooling/pooling-input.ts';
import { decisionsOf } from '../../../src/reliability/rates/decisions.ts';
import { capturedEffects } from '../../scratch.ts';

/** The rows of the pooled model on the imported wars, also as a table for R. They are made anew, since rules move them. */
export async function realRows(db: string) {
  const { tests, candidates, contingencies } = await judge(
    { on: 'wars', db, wars: 'iwd', standard: 'dyad' },
    capturedEffects(),
  );
  const { input } = poolInput(
    decisionsOf(testedPromises(tests, candidates)),
    ['era', 'multilateral', 'wartime', 'stretched'],
    // With obligation the rows separate, and maximum likelihood has no end that R and Casus could share.
    ['patron', 'war'],
    { cinc: () => null, otherWars: otherWars(contingencies) },
  );
  const columns = [...input.fixed, ...input.groups.map(({ name, levels }) => ({ name, values: levels }))];
  const lines = input.y.map((honored, row) => [honored, ...columns.map(({ values }) => values[row])].join(','));
  return { input, csv: `${[['honored', ...columns.map(({ name }) => name)].join(','), ...lines].join('\n')}\n` };
}
