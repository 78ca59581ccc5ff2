import { expect, test } from 'vitest';
import type { CaseEntry } from '../../src/present/case/case-timeline.ts';
import { mergeFighting } from '../../web/src/case/merge-fighting.ts';

function entry(kind: CaseEntry['kind'], actor: string, other: string, from: string, how = ''): CaseEntry {
  return {
    kind,
    from,
    to: null,
    actor,
    other,
    acts: [],
    status: null,
    says: null,
    words: `${actor} attacked ${other}${how}.`,
    magnitude: null,
    reportedBy: [],
    deniedBy: [],
    singleSource: false,
    sources: [],
    file: 'contingencies/made-up.yaml',
    line: 1,
  };
}

test('fighting of the same days is told once, and nothing else moves', () => {
  const merged = mergeFighting([
    entry('fighting', 'A', 'X', '2026-01-01'),
    entry('fighting', 'B', 'X', '2026-01-01'),
    entry('fighting', 'X', 'A', '2026-01-01'),
    entry('response', 'P', 'X', '2026-01-01'),
    entry('fighting', 'X', 'B', '2026-01-01'),
    entry('fighting', 'X', 'C', '2026-01-01', ', through a proxy'),
    entry('fighting', 'X', 'D', '2026-02'),
  ]);
  expect(merged.map(({ kind, actor, other, from }) => `${kind} ${actor} ${other} ${from}`)).toEqual([
    'fighting A and B X 2026-01-01',
    'fighting X A and B 2026-01-01',
    'response P X 2026-01-01',
    'fighting X C 2026-01-01',
    'fighting X D 2026-02',
  ]);
});
