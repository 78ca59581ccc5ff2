import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addForecast, listRegister, resolveQuestion, scoredRegister, verifyRegister } from '../../src/app/register.ts';
import { appendToRegister, readRegisterFolder, sha256 } from '../../src/app/register-store.ts';
import { CasusError } from '../../src/core/errors.ts';
import { chainLines, GENESIS } from '../../src/forecast/register/chain.ts';
import type { Entry, Forecast, Question } from '../../src/forecast/register/entry.ts';
import { scoreRegister } from '../../src/forecast/register/score-register.ts';
import { readRegister } from '../../src/forecast/register/verify.ts';
import { capturedEffects, scratch } from '../scratch.ts';

const at = scratch();
const EFFECTS = capturedEffects();

const QUESTION: Question = {
  kind: 'question',
  id: 'herring',
  text: 'Is the government of {subject} toppled?',
  rule: 'Yes if it is, no if it is not.',
  outcome: 'toppled',
  from: '2030-01-01',
  to: '2030-12-31',
  made: '2029-12-01',
};

function said(
  subject: string,
  by: string,
  probability: number | null,
  method: Forecast['method'] = 'judgement',
): Forecast {
  return { kind: 'forecast', question: 'herring', subject, by, method, probability, made: '2029-12-02' };
}

const SOURCE = { publisher: 'A Paper', title: 'It fell', date: '2030-05-01', address: 'https://paper.example/fell' };

const NO = {
  kind: 'resolution',
  question: 'herring',
  answer: 'no',
  date: null,
  made: '2031-01-02',
  words: 'x',
} as const;

const ENTRIES: readonly Entry[] = [
  QUESTION,
  said('NLD', 'Größe', 0.25),
  said('DNK', 'Größe', 0.5),
  said('NLD', 'base', 0.1, 'base rate'),
];

function segments(...parts: readonly (readonly Entry[])[]) {
  let head = GENESIS;
  return parts.map((entries, i) => {
    const lines = chainLines(head, entries, sha256);
    head = lines.head;
    return { name: `00000${i + 1}.jsonl`, bytes: new TextEncoder().encode(lines.text) };
  });
}

describe('the chain', () => {
  test('is read as it was written', () => {
    const read = readRegister(segments(ENTRIES.slice(0, 2), ENTRIES.slice(2)), sha256);
    expect(read.broken).toBeNull();
    expect(read.entries).toEqual(ENTRIES);
    expect(read.hashes.at(-1)).toBe(read.head);
  });

  test('the hash is SHA-256 over the hash before, a line feed and the entry', () => {
    // printf '%s\n{"kind":"x"}' "$(printf '0%.0s' $(seq 64))" | sha256sum
    const { head } = chainLines(GENESIS, [{ kind: 'x' } as never], sha256);
    expect(head).toBe('a3092abfd921a1bd08445431c4a4a4bca9443e95e9996adf436fe9df1ff2b40a');
  });

  test('whichever byte changes, to whatever value, it is named', () => {
    const whole = segments(ENTRIES.slice(0, 2), ENTRIES.slice(2));
    const sizes = whole.map(({ bytes }) => bytes.length);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (file, place, change) => {
        const byte = place % (sizes[file] as number);
        const changed = whole.map(({ name, bytes }, i) => ({
          name,
          bytes: i === file ? Uint8Array.from(bytes) : bytes,
        }));
        const own = (changed[file] as (typeof changed)[number]).bytes;
        own[byte] = (own[byte] as number) ^ change;
        const { broken } = readRegister(changed, sha256);
        expect(broken).toMatchObject({ file: `00000${file + 1}.jsonl`, byte });
      }),
      { numRuns: 60 },
    );
  });

  test('a file that is missing, and a line that was taken out, are found', () => {
    const [first, second, third] = segments(ENTRIES.slice(0, 1), ENTRIES.slice(1, 2), ENTRIES.slice(2));
    expect(readRegister([first, third] as never, sha256).broken).toMatchObject({ file: '000002.jsonl' });
    const lines = new TextDecoder().decode(segments(ENTRIES)[0]?.bytes).split('\n');
    const without = new TextEncoder().encode([...lines.slice(0, 1), ...lines.slice(2)].join('\n'));
    expect(readRegister([{ name: '000001.jsonl', bytes: without }], sha256).broken).toMatchObject({ line: 2 });
    expect(second).toBeDefined();
  });

  test('two bytes that change in one line are told by their line', () => {
    const [one] = segments(ENTRIES);
    const bytes = Uint8Array.from(one?.bytes as Uint8Array);
    bytes[40] = 65;
    bytes[60] = 66;
    expect(readRegister([{ name: '000001.jsonl', bytes }], sha256).broken).toMatchObject({
      line: 1,
      byte: null,
      lineStart: 0,
    });
  });
});

describe('the register in a folder', () => {
  const begun = async (name: string) => {
    const folder = at(name);
    await appendToRegister(join(folder, 'forecasts'), () => ENTRIES, EFFECTS);
    return folder;
  };

  test('what cannot follow is refused and nothing is written', async () => {
    const cases = await begun('refused');
    const before = readdirSync(join(cases, 'forecasts'));
    const bad: readonly (readonly Entry[])[] = [
      [QUESTION],
      [said('NLD', 'Größe', 0.3)],
      [said('NLD', 'new', 1.5)],
      [{ ...said('NLD', 'new', 0.5), question: 'none' }],
      [
        {
          kind: 'resolution',
          question: 'herring',
          subject: 'SWE',
          answer: 'no',
          date: null,
          made: '2031-01-02',
          words: 'x',
          sources: [],
        },
      ],
      [
        {
          kind: 'resolution',
          question: 'herring',
          subject: 'NLD',
          answer: 'no',
          date: null,
          made: '2031-01-02',
          words: 'x',
          sources: [],
        },
      ],
      [{ ...NO, subject: 'NLD', made: '2030-12-31', sources: [SOURCE] }],
      [{ ...NO, subject: 'NLD', answer: 'yes', date: '2031-01-01', sources: [SOURCE] }],
    ];
    for (const entries of bad) {
      await expect(appendToRegister(join(cases, 'forecasts'), () => entries, EFFECTS)).rejects.toMatchObject({
        code: 'register-refused',
      });
    }
    expect(readdirSync(join(cases, 'forecasts'))).toEqual(before);
  });

  test('a forecast is added, settled and scored; what is void is counted and in no score', async () => {
    const cases = await begun('scored');
    await addForecast(
      {
        cases,
        question: 'herring',
        subject: 'NLD',
        by: 'A. Reader',
        probability: 0.9,
        made: '2029-12-03',
      },
      EFFECTS,
    );
    await resolveQuestion(
      {
        cases,
        question: 'herring',
        subject: 'NLD',
        answer: 'yes',
        date: '2030-05-01',
        made: '2030-05-02',
        words: 'It fell.',
        sources: [SOURCE],
      },
      EFFECTS,
    );
    await resolveQuestion(
      {
        cases,
        question: 'herring',
        subject: '',
        answer: 'void',
        date: null,
        made: '2031-01-02',
        words: 'No source.',
        sources: [],
        others: true,
      },
      EFFECTS,
    );
    const { scores } = await scoredRegister(cases);
    // By hand: (0.25 - 1)^2, (0.9 - 1)^2, (0.1 - 1)^2; against the base rate 0.5625 - 0.81 and 0.01 - 0.81.
    expect(scores.find(({ by }) => by === 'Größe')).toMatchObject({
      brier: 0.5625,
      settled: 1,
      void: 1,
      voidRate: 0.5,
      open: 0,
    });
    expect(scores.find(({ by }) => by === 'A. Reader')?.brier).toBeCloseTo(0.01, 12);
    expect(scores.find(({ by }) => by === 'A. Reader')?.versusBaseRate).toBeCloseTo(-0.8, 12);
    expect(scores.find(({ by }) => by === 'Größe')?.versusBaseRate).toBeCloseTo(-0.2475, 12);
    const { questions } = await listRegister(cases);
    expect(questions[0]).toMatchObject({ subjects: 2, settled: 1, void: 1, yes: ['NLD'] });
    await expect(
      addForecast(
        { cases, question: 'herring', subject: 'NLD', by: 'late', probability: 1, made: '2030-06-01' },
        EFFECTS,
      ),
    ).rejects.toMatchObject({ code: 'register-refused' });
  });

  test('verify names the file and the byte; nothing is appended to a broken register; an old head that is gone is told', async () => {
    const cases = await begun('broken');
    const { head } = await verifyRegister({ cases });
    await addForecast(
      {
        cases,
        question: 'herring',
        subject: 'DNK',
        by: 'A. Reader',
        probability: 0.2,
        made: '2029-12-03',
      },
      EFFECTS,
    );
    expect((await verifyRegister({ cases, head })).entries).toBe(5);
    const file = join(cases, 'forecasts', '000001.jsonl');
    const bytes = readFileSync(file);
    bytes[100] = 35;
    writeFileSync(file, bytes);
    const error = await verifyRegister({ cases }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CasusError);
    expect((error as CasusError).message).toContain('byte 100 of 000001.jsonl');
    await expect(
      addForecast(
        { cases, question: 'herring', subject: 'DNK', by: 'B', probability: 0.2, made: '2029-12-03' },
        EFFECTS,
      ),
    ).rejects.toMatchObject({ code: 'register-broken' });
    const other = at('other');
    cpSync(await begun('begun-again'), other, { recursive: true });
    await expect(verifyRegister({ cases: other, head: 'f'.repeat(64) })).rejects.toMatchObject({
      code: 'register-head-unknown',
    });
  });

  test('writers at once do not fork the chain and none is lost', async () => {
    const cases = await begun('at-once');
    const writers = Array.from({ length: 24 }, (_, i) =>
      addForecast(
        {
          cases,
          question: 'herring',
          subject: 'NLD',
          by: `writer ${i}`,
          probability: i / 24,
          made: '2029-12-03',
        },
        EFFECTS,
      ),
    );
    await Promise.all(writers);
    const read = await readRegisterFolder(join(cases, 'forecasts'));
    expect(read.broken).toBeNull();
    expect(read.entries).toHaveLength(ENTRIES.length + 24);
    expect(read.segments).toBe(25);
    expect(readdirSync(join(cases, 'forecasts')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a process that is killed while it appends loses nothing that it was told is kept, and leaves a whole chain', async () => {
    const cases = await begun('killed');
    const folder = join(cases, 'forecasts');
    const program = `
      import { appendToRegister } from ${JSON.stringify(new URL('../../src/app/register-store.ts', import.meta.url).href)};
      import { processEffects } from ${JSON.stringify(new URL('../../src/app/effects.ts', import.meta.url).href)};
      for (let i = 0; ; i += 1) {
        const by = process.argv[1] + ' ' + i;
        await appendToRegister(${JSON.stringify(folder)}, () => [{ kind: 'forecast', question: 'herring', subject: 'NLD', by, method: 'judgement', probability: 0.5, made: '2029-12-03' }], processEffects());
        process.stdout.write(by + '\\n');
      }`;
    const told: string[] = [];
    const children = ['one', 'two'].map((name) => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program, name]);
      child.stdout.on('data', (text) => told.push(...String(text).split('\n').filter(Boolean)));
      return child;
    });
    const ends = children.map((child) => new Promise((resolve) => child.on('close', resolve)));
    while (told.length < 8) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(ends);
    const read = await readRegisterFolder(folder);
    expect(read.broken).toBeNull();
    const kept = new Set(read.entries.map((entry) => (entry.kind === 'forecast' ? entry.by : '')));
    expect(told.filter((by) => !kept.has(by))).toEqual([]);
    await addForecast(
      {
        cases,
        question: 'herring',
        subject: 'NLD',
        by: 'after',
        probability: 0.5,
        made: '2029-12-03',
      },
      EFFECTS,
    );
    expect((await verifyRegister({ cases })).entries).toBe(read.entries.length + 1);
  }, 60_000);
});

test('forecasts without a number are counted apart', () => {
  const [score] = scoreRegister([QUESTION, said('NLD', 'a column', null)]);
  expect(score).toMatchObject({ forecasts: 1, withoutProbability: 1, open: 1, brier: null });
});
