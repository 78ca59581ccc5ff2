/**
 * The rows of the pooled model on imported wars, for R:
 * `node --import tsx test/stats/r/write-real-rows.ts DATABASE > rows.csv`. They are made from publishers' data and are
 * not kept; R's answer is, in real-rows.glmer.json.
 */
import { argv, stdout } from 'node:process';
import { processEffects } from '../../../src/app/effects.ts';
import { judge } from '../../../src/app/judge.ts';
import { testedPromises } from '../../../src/present/rates/tested-promises.ts';
import { otherWars } from '../../../src/reliability/pooling/other-wars.ts';
import { poolInput } from '../../../src/reliability/pooling/pooling-input.ts';

const options = { on: 'wars', db: argv[2] as string, wars: 'iwd', standard: 'ally' } as const;
const { tests, candidates, contingencies } = await judge(options, processEffects());
const promises = testedPromises(tests, candidates);
const facts = { cinc: () => null, otherWars: otherWars(contingencies) };
const { input } = poolInput(
  promises,
  ['era', 'multilateral', 'wartime', 'stretched'],
  ['patron', 'war', 'obligation'],
  facts,
);
const columns = [...input.fixed, ...input.groups.map(({ name, levels }) => ({ name, values: levels }))];
stdout.write(`${['honored', ...columns.map(({ name }) => name)].join(',')}\n`);
input.y.forEach((honored, row) => {
  stdout.write(`${[honored, ...columns.map(({ values }) => values[row])].join(',')}\n`);
});
