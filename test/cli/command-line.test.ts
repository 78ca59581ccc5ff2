import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { main } from '../../src/cli/main.ts';
import { packageVersion } from '../../src/files/package-files.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, scratch, stateOf } from '../scratch.ts';

const at = scratch();

/** Runs a command line in this process. */
async function run(...line: string[]) {
  const effects = capturedEffects();
  const code = await main(line, effects);
  return { code, ...effects.written };
}

describe('help', () => {
  test.each(['--help', '-h', 'help'])('%s lists every command', async (option) => {
    const { code, out, note } = await run(option);
    expect([code, note]).toEqual([0, '']);
    for (const [name, { load }] of Object.entries(COMMANDS)) {
      const { default: command } = await load();
      expect(command.name).toBe(name);
      expect(out.split('\n').map((shown) => shown.trim().replace(/ +/, ' '))).toContain(`${name} ${command.about}`);
    }
  });

  test.each(Object.keys(COMMANDS))('%s --help shows what it does, how it is called and each option', async (name) => {
    const { code, out, note } = await run(name, '--help');
    expect([code, note]).toEqual([0, '']);
    const command = (await COMMANDS[name]?.load())?.default;
    const about = command?.about ?? '';
    expect(out).toContain(`${about}${about.endsWith('?') ? '' : '.'}\n\nUsage: casus ${name} `);
    for (const option of Object.keys(command?.args ?? {})) expect(out).toContain(`  --${option} `);
    for (const example of command?.examples ?? []) expect(out).toContain(`  ${example}\n`);
    expect(out).not.toContain('undefined');
    expect(await run('help', name)).toEqual({ code, out, note });
    expect(await run(name, 'whatever', '-h')).toEqual({ code, out, note });
  });

  test.each(['--version', '-v'])('%s is the version of the package', async (option) => {
    expect(await run(option)).toEqual({ code: 0, out: `${packageVersion()}\n`, note: '' });
    expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('a line that is wrong gets one error on stderr, nothing on stdout, and exit 1', () => {
  test.each([
    ['an unknown command', ['asess'], 'command-unknown', '"asess"'],
    ['a name from every object', ['toString'], 'command-unknown', '"toString"'],
    ['help for an unknown command', ['help', 'asess'], 'command-unknown', '"asess"'],
    ['an unknown option', ['versions', '--colour'], 'option-unknown', '--colour'],
    ['an unknown option with a value', ['versions', '--colour=red'], 'option-unknown', '--colour'],
    ['an unknown short option', ['versions', '-x'], 'option-unknown', '--x'],
    ['an unknown option without a command', ['--colour'], 'option-unknown', '--colour'],
    ['an option without its value', ['versions', '--db'], 'option-invalid', '--db'],
    ['an empty value', ['versions', '--db='], 'option-invalid', '--db'],
    ['an argument too many', ['versions', 'atop'], 'argument-extra', '"atop"'],
    ['an argument too few', ['explain', '1350'], 'argument-missing', '<atopid> <warid>'],
    ['no argument', ['import'], 'argument-missing', 'casus import'],
    ['a word for a number', ['explain', 'nato', '1'], 'argument-invalid', '"nato"'],
    ['rates of what is not imported', ['rates', '--db', 'DB'], 'dataset-not-imported', 'casus import'],
    ['a coding that is not there', ['rates', '--coding', 'nowhere.csv'], 'file-missing', 'nowhere.csv'],
    ['a grouping that is none', ['rates', '--coding', 'FILE', '--by', 'colour'], 'option-invalid', 'colour'],
    ['a dataset that is not imported', ['assess', '--db', 'DB'], 'dataset-not-imported', 'casus import'],
    ['a file to import that is not there', ['import', './nowhere.csv', '--db', 'DB'], 'file-missing', 'nowhere'],
  ])('%s', async (_, line, code, says) => {
    const coding = fixturePath('../../cli/fixtures/coding-a.csv');
    const words = line.map((word) => (word === 'DB' ? at('none.duckdb') : word === 'FILE' ? coding : word));
    const found = await run(...words);
    expect(found.code).toBe(1);
    expect(found.out).toBe('');
    expect(found.note).toContain(`[${code}]\n`);
    expect(found.note).toContain(says);
    expect(found.note).not.toMatch(/undefined|\n {4}at /);
    expect(stateOf(at('none.duckdb'))).toBeNull();
  });

  test('a value that an option does not have', async () => {
    const found = await run('versions', '--format', 'xml');
    expect(found).toMatchObject({ code: 1, out: '' });
    expect(found.note).toContain('[option-invalid]');
    expect(found.note).toContain('table, json');
  });

  test('what nobody foresaw is a defect: exit 2, with where it happened', async () => {
    const effects = capturedEffects({
      isFolder: () => {
        throw new TypeError('a defect made for this test');
      },
    });
    expect(await main(['import', 'iwd', 'x.csv', '--db', at('none.duckdb')], effects)).toBe(2);
    expect(effects.written.out).toBe('');
    expect(effects.written.note).toMatch(/TypeError: a defect made for this test\n {4}at [\s\S]*\[defect\]\n$/);
  });
});

describe('import, versions and cite', () => {
  const db = at('told.duckdb');

  test('an import tells each file, then where it is stored; again, that there is nothing to do', async () => {
    const first = await run('import', fixturePath('iwd-1.1.csv'), '--db', db);
    expect(first).toMatchObject({ code: 0, note: expect.stringContaining('casus start') });
    expect(first.out).toMatch(
      /^\+ iwd-1\.1, .*: 5 rows, added\s+\([\s\S]*: a\s+copy\s+that\s+Casus\s+does\s+not\s+know\)\n! .* 581 of\s+the 586 rows[\s\S]*not known\.\nStored in .*\n$/,
    );
    expect((await run('import', fixturePath('iwd-1.1.csv'), '--db', db)).out).toMatch(/unchanged[\s\S]*Nothing to do/);
  });

  test('its result as JSON is for programs', async () => {
    const { out } = await run('import', fixturePath('cow-states-2016.csv'), '--db', db, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ db, imported: [{ dataset: 'cow-states-2016', rows: 5 }], passedOver: [] });
  });

  test('versions and cite speak of what was imported', async () => {
    const { out } = await run('versions', '--db', db);
    expect(out).toMatch(/^iwd +1\.1 .* 5 rows$/m);
    expect(out).toMatch(/^atop +5\.1 .* no$/m);
    const cited = JSON.parse((await run('cite', '--db', db, '--format', 'csl')).out) as { id: string }[];
    const ids = cited.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['casus', 'casus-casebook', 'cow2017states', 'iwd-1.1', 'reiter2016iwd']),
    );
    expect(ids).not.toContain('leeds2002atop');
    expect((await run('cite', '--db', db)).out).toMatch(/@article\{reiter2016iwd,/);
  });
});
