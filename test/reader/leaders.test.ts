import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { leadersIn, readWholeArticle } from '../../src/app/read-article.ts';
import { Gazetteer } from '../../src/reader/gazetteer/gazetteer.ts';
import { readText } from '../../src/reader/read-text.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { brief } from './read-for-test.ts';

const path = scratch();

/** Whom "Prime Minister Daladier" speaks for follows from the data and the year. */
test.each([
  ['In 1938 Prime Minister Daladier sent troops to Poland.', 'FRA deploy POL'],
  ['In 1990 Prime Minister Daladier sent troops to Poland.', null],
  ['In 1938 the baker Daladier sent troops to Poland.', null],
])('%s', (text, expected) => {
  const leaders = [{ name: 'Daladier', ccode: 220, from: 1938, to: 1940 }];
  const claims = readText(text, {}, new Gazetteer(leaders)).claims.map(brief);
  expect(claims).toEqual(expected === null ? [] : [expected]);
});

test('of two leaders with one family name the one of the time is meant', () => {
  const leaders = [
    { name: 'Zorin', ccode: 365, from: 1950, to: 1960 },
    { name: 'Zorin', ccode: 369, from: 2001, to: null },
  ];
  const act = (year: number) =>
    brief(readText(`In ${year} President Zorin sent tanks to Egypt.`, {}, new Gazetteer(leaders)).claims[0] as never);
  expect([act(1955), act(2010)].map((claim) => claim.slice(0, 3))).toEqual(['SUN', 'UKR']);
});

test('leaders come from the casebook, and from Archigos and REIGN where they were imported', async () => {
  const db = path('leaders.duckdb');
  const alone = await leadersIn(db);
  // cases/topplings/algeria-2019.yaml
  expect(alone).toContainEqual({ name: 'Abdelaziz Bouteflika', ccode: 615, from: 2004, to: 2019 });
  await importDatasets({ db, args: ['archigos-4.1.csv', 'reign-2021.3.csv'].map(fixturePath) }, capturedEffects());
  const all = await leadersIn(db);
  expect(all.length).toBeGreaterThan(alone.length);
  writeFileSync(path('wire.txt'), 'In 2018 President Bouteflika sent troops to Mali.');
  const { claims } = await readWholeArticle({ file: path('wire.txt'), date: null, leaders: all });
  expect(claims.map(brief)).toEqual(['DZA deploy MLI']);
});
