import { describe, expect, test } from 'vitest';
import { type Beside, type Casebook, loadCasebook } from '../../src/casebook/load.ts';
import { overlay } from '../../src/casebook/overlay.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

const CASE = 'contingencies/italy-1950.yaml';
const PACT = 'agreements/france-italy-1949.yaml';
const base = () => loadCasebook('/cases', memoryEffects(SMALL));

/** A folder of one's own, read beside the made-up casebook or alone. */
async function own(files: Readonly<Record<string, string>>, alone = false): Promise<Casebook> {
  const beside: Beside = { casebook: await base(), register: async () => new Map() };
  return loadCasebook('/cases', memoryEffects(files), alone ? undefined : beside);
}

const text = (file: string, ...edits: readonly (readonly [string | RegExp, string])[]) =>
  edits.reduce((made, [what, by]) => made.replace(what, by), SMALL[file] as string);
const second = text(CASE, [/^id: .*/m, 'id: italy-1951'], [/^name: .*/m, 'name: A second revolt']);

describe('a case of one’s own', () => {
  const files = { 'contingencies/italy-1951.yaml': second };

  test('may name sources, actors and agreements of the casebook beside it', async () => {
    expect((await own(files)).problems).toEqual([]);
    const codes = (await own(files, true)).problems.map(({ code }) => code);
    expect(codes).toContain('reference-dangling');
  });

  test('but not what neither has', async () => {
    const wrong = { 'contingencies/italy-1951.yaml': second.replaceAll('tribune/one', 'tribune/nine') };
    expect((await own(wrong)).problems.map(({ message }) => message).join(' ')).toContain('tribune/nine');
  });

  test('stands beside the others, in the order of ids', async () => {
    const { casebook, replaced } = overlay(await base(), await own(files));
    expect(casebook.contingencies.map(({ id }) => id)).toEqual(['italy-1950', 'italy-1951']);
    expect(casebook.sources.size).toBe((await base()).sources.size);
    expect(replaced).toEqual([]);
    expect(casebook.problems).toEqual([]);
  });
});

describe('what has the id of another', () => {
  test('replaces it, and is named', async () => {
    const mine = { [CASE]: text(CASE, [/^name: .*/m, 'name: As I see it']) };
    const { casebook, replaced } = overlay(await base(), await own(mine));
    expect(casebook.contingencies.map(({ name }) => name)).toEqual(['As I see it']);
    expect(replaced).toEqual([{ kind: 'case', id: 'italy-1950' }]);
  });

  test('a source replaces a source, the others of its publisher stay', async () => {
    const file = 'sources/herald.yaml';
    const mine = {
      [file]: (SMALL[file] as string).split('  two:')[0]?.replace('First report', 'Read again') as string,
    };
    const { casebook, replaced } = overlay(await base(), await own(mine));
    expect(casebook.sources.get('herald/one')?.title).toBe('Read again');
    expect(casebook.sources.has('herald/two')).toBe(true);
    expect(replaced).toEqual([{ kind: 'source', id: 'herald/one' }]);
  });

  test('an agreement without a clause that a case names is a problem', async () => {
    const mine = { [PACT]: text(PACT, ['- id: help', '- id: aid']) };
    const { problems } = overlay(await base(), await own(mine)).casebook;
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`${PACT} reference-dangling`]);
    expect(problems[0]?.message).toContain('italy-1950');
  });
});
