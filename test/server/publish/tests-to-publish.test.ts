import { expect, test } from 'vitest';
import type { TestInTime } from '../../../src/present/map/obligations-in-time.ts';
import { testAnswers } from '../../../src/server/publish/publication.ts';
import { testsToPublish } from '../../../src/server/publish/tests-to-publish.ts';

const onMap = (atopid: number | null, warid: number | null, own: string | null = null): TestInTime => ({
  ...{ promisor: 2, beneficiary: 200, war: 'Made-up War', from: '1900-01-01', to: null, verdict: 'honored' },
  ...{ atopid, warid, case: own },
});

const compared = (atopid: number, warid: number) => ({
  decisions: [{ promises: [{ ally: 'A', verdict: 'honored', test: { atopid, warid } }] }],
});

test('what the map and the comparison lead to has a page, each once; a case has its own', () => {
  const tests = [onMap(20, 9), onMap(10, 9), onMap(20, 9), onMap(null, 9), onMap(null, null, 'case-a')];
  const patrons = [compared(10, 9), compared(30, 2)] as never;
  const found = testsToPublish({ tests }, { patrons });
  expect(found).toEqual(['test/30/2', 'test/10/9', 'test/20/9']);
  expect(testAnswers(found, 'dyad')[0]).toEqual({
    request: '/api/tests/30/2?standard=dyad',
    file: 'api/tests/30/2/standard=dyad.json',
  });
});
