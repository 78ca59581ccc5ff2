import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DyadYearOptions, exportDyadYears } from '../../src/app/export-dyad-years.ts';
import { Database } from '../../src/store/database.ts';
import { capturedEffects, scratch, stateOf } from '../scratch.ts';
import { member, smallWorld, spell } from './small-world.ts';

const at = scratch();

/** Three states: 2 and 20 throughout, 40 from 1902 on and again from 1906. */
const STATES = [spell(2, 1816, 2016), spell(20, 1900, 2016), spell(40, 1902, 1903), spell(40, 1906, 1906)];
/** 2 is to defend 20 from 1901 to 1902 and consult it later; 20 owes 2 nothing but to consult it. */
const MEMBERS = [
  member(1, 2, '1901-06-01', '1903-01-01', { phase: 1, defense: 1 }),
  member(1, 20, '1901-06-01', '1903-01-01', { phase: 1 }),
  member(1, 2, '1903-01-01', '1903-12-31', { phase: 2, consul: 1 }),
  member(1, 20, '1903-01-01', '1903-12-31', { phase: 2, consul: 1 }),
];
const WORLD = at('small.duckdb');
await smallWorld(WORLD, STATES, MEMBERS);

const OPTIONS: DyadYearOptions = {
  db: WORLD,
  directed: true,
  from: 1816,
  to: 1906,
  add: [],
  standard: 'dyad',
  wars: 'iwd',
  form: 'csv',
  out: at('t.csv'),
};

async function exported(changes: Partial<DyadYearOptions>): Promise<string[]> {
  const options = { ...OPTIONS, ...changes };
  await exportDyadYears(options, capturedEffects());
  return readFileSync(options.out, 'utf8').trimEnd().split('\n');
}

describe('the rows', () => {
  test('a pair has a row for each year in which both were in the system, in the order of states and years', async () => {
    expect(await exported({ directed: false, from: 1902, to: 1906 })).toEqual([
      'ccode1,ccode2,year',
      ...[1902, 1903, 1904, 1905, 1906].map((year) => `2,20,${year}`),
      ...[1902, 1903, 1906].map((year) => `2,40,${year}`),
      ...[1902, 1903, 1906].map((year) => `20,40,${year}`),
    ]);
  });

  test('directed, each pair stands twice', async () => {
    const rows = await exported({ directed: true, from: 1906, to: 1906 });
    expect(rows.slice(1)).toEqual(['2,20,1906', '2,40,1906', '20,2,1906', '20,40,1906', '40,2,1906', '40,20,1906']);
  });

  test('members of the last year of the list are carried forward, others are not', async () => {
    expect(await exported({ directed: false, from: 2015, to: 2018 })).toEqual([
      'ccode1,ccode2,year',
      ...[2015, 2016, 2017, 2018].map((year) => `2,20,${year}`),
    ]);
  });
});

describe('obligations', () => {
  const add = ['obligations'];

  test('each direction has its own; the later phase counts in its first year; after the end there is 0', async () => {
    const rows = await exported({ add, from: 1900, to: 1904 });
    expect(rows.filter((row) => /^(ccode1|2,20|20,2),/.test(row))).toEqual([
      'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul',
      '2,20,1900,0,0,0,0,0',
      '2,20,1901,1,0,0,0,0',
      '2,20,1902,1,0,0,0,0',
      '2,20,1903,0,0,0,0,1',
      '2,20,1904,0,0,0,0,0',
      '20,2,1900,0,0,0,0,0',
      '20,2,1901,0,0,0,0,0',
      '20,2,1902,0,0,0,0,0',
      '20,2,1903,0,0,0,0,1',
      '20,2,1904,0,0,0,0,0',
    ]);
  });

  test('undirected, what either owed the other', async () => {
    const rows = await exported({ add, directed: false, from: 1902, to: 1902 });
    expect(rows[1]).toBe('2,20,1902,1,0,0,0,0');
  });

  test('after the years that ATOP covers the fields are empty, not 0', async () => {
    const rows = await exported({ add, from: 2018, to: 2019 });
    expect(rows.slice(1)).toEqual(['2,20,2018,0,0,0,0,0', '2,20,2019,,,,,', '20,2,2018,0,0,0,0,0', '20,2,2019,,,,,']);
  });

  test('Parquet has the same rows', async () => {
    const out = at('t.parquet');
    const csv = await exported({ add });
    await exportDyadYears({ ...OPTIONS, add, form: 'parquet', out }, capturedEffects());
    const db = await Database.open(':memory:', 'write');
    const columns = await db.columns(`from '${out}'`);
    db.close();
    const rows = (columns['year'] ?? []).map((_, i) =>
      Object.values(columns)
        .map((values) => values[i])
        .join(','),
    );
    expect([Object.keys(columns).join(','), ...rows]).toEqual(csv);
  });
});

describe('beside the table', () => {
  test('a descriptor with size, checksum and every column; a codebook; citations', async () => {
    const out = at('beside/dyads.csv');
    mkdirSync(dirname(out));
    const result = await exportDyadYears({ ...OPTIONS, add: ['obligations'], out }, capturedEffects());
    expect(readdirSync(dirname(out)).sort()).toEqual([
      'datapackage.json',
      'dyads.csv',
      'dyads.csv.bib',
      'dyads.csv.codebook.md',
      'dyads.csv.csl.json',
    ]);
    const csv = readFileSync(out);
    const { resources } = JSON.parse(readFileSync(at('beside/datapackage.json'), 'utf8'));
    expect(resources).toHaveLength(1);
    expect(resources[0]).toMatchObject({
      path: 'dyads.csv',
      bytes: csv.length,
      hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      rows: csv.toString().trimEnd().split('\n').length - 1,
    });
    expect(result.rows).toBe(resources[0].rows);
    const names = csv.toString().split('\n', 1)[0]?.split(',');
    expect(resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(names);
    const codebook = readFileSync(`${out}.codebook.md`, 'utf8');
    for (const name of names ?? []) expect(codebook).toContain(`### ${name}\n`);
    expect(codebook).not.toContain(dirname(out));
    expect(readFileSync(`${out}.bib`, 'utf8')).toMatch(
      /@dataset\{cow2017states,[\s\S]*@article\{leeds2002atop,|@article\{leeds2002atop,[\s\S]*@dataset\{cow2017states,/,
    );
    const csl = JSON.parse(readFileSync(`${out}.csl.json`, 'utf8'));
    expect(csl.map(({ id }: { id: string }) => id).sort()).toEqual(['cow2017states', 'leeds2002atop']);
  });

  test('a second table joins the descriptor; the same again changes no byte', async () => {
    const folder = at('two');
    mkdirSync(folder);
    const [a, b] = [`${folder}/a.csv`, `${folder}/b.csv`];
    await exported({ out: b });
    await exported({ out: a });
    const first = readFileSync(`${folder}/datapackage.json`, 'utf8');
    expect(JSON.parse(first).resources.map(({ path }: { path: string }) => path)).toEqual(['a.csv', 'b.csv']);
    await exported({ out: b });
    expect(readFileSync(`${folder}/datapackage.json`, 'utf8')).toBe(first);
  });
});

describe('what cannot be written or made loses nothing', () => {
  test.each([
    ['a descriptor by someone else', 'file-exists', { out: at('foreign/t.csv') }],
    ['a folder in its place', 'output-exists-as-folder', { out: at('folder.csv') }],
    ['a folder that is not there', 'file-unwritable', { out: at('absent/t.csv') }],
    [
      'ATOP not imported',
      'dataset-not-imported',
      { db: at('states.duckdb'), add: ['obligations'], out: at('old.csv') },
    ],
    ['no database', 'dataset-not-imported', { db: at('absent.duckdb'), out: at('old.csv') }],
  ])('%s gives %s', async (_, code, changes) => {
    mkdirSync(at('foreign'), { recursive: true });
    mkdirSync(at('folder.csv'), { recursive: true });
    writeFileSync(at('foreign/datapackage.json'), '{ "name": "mine" }');
    writeFileSync(at('old.csv'), 'old');
    await smallWorld(at('states.duckdb'), STATES, null);
    await expect(exported(changes)).rejects.toMatchObject({ code });
    expect(readFileSync(at('foreign/datapackage.json'), 'utf8')).toBe('{ "name": "mine" }');
    expect(readFileSync(at('old.csv'), 'utf8')).toBe('old');
    expect(readdirSync(at('')).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(at('foreign'))).toEqual(['datapackage.json']);
  });

  test('a failure in the middle leaves the table and what is beside it as it was', async () => {
    const out = at('kept/t.csv');
    mkdirSync(dirname(out));
    await exported({ out });
    const names = readdirSync(dirname(out));
    const before = names.map((name) => stateOf(at(`kept/${name}`)));
    mkdirSync(`${at('kept')}/u.csv.bib`);
    await expect(exported({ out: at('kept/u.csv'), add: ['obligations'] })).rejects.toMatchObject({
      code: 'output-exists-as-folder',
    });
    expect(readdirSync(dirname(out)).sort()).toEqual([...names, 'u.csv.bib'].sort());
    expect(names.map((name) => stateOf(at(`kept/${name}`)))).toEqual(before);
  });
});
