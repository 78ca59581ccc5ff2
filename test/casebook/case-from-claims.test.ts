import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CaseClaim, caseFromClaims } from '../../src/casebook/case-from-claims.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { template } from '../../src/casebook/template.ts';
import { ACTS } from '../../src/reader/claim.ts';
import { SMALL } from './small-casebook.ts';
import { tempCasebook } from './temp-casebook.ts';

const ITALY = { written: 'italy', name: 'Italy', code: 325 };
const FRANCE = { written: 'france', name: 'France', code: 220 };
const CLAIM: CaseClaim = {
  actor: FRANCE,
  act: 'arms',
  target: ITALY,
  polarity: 'affirmed',
  modality: 'asserted',
  speaker: null,
  deniedBy: null,
  time: '1950-03',
  textDate: '1950-04-02',
  sources: ['herald/one'],
  quote: 'France sent rifles to Italy',
  place: 'wire.txt, characters 0 to 27',
};

function begun(...claims: Partial<CaseClaim>[]) {
  const draft = caseFromClaims(claims.map((claim) => ({ ...CLAIM, ...claim })));
  const text = template('contingency', 'new-case', draft.danger, draft);
  return { text, value: parse(text) as Record<string, unknown> };
}

const SOURCES = Object.fromEntries(Object.entries(SMALL).filter(([name]) => name.startsWith('sources/')));

describe('a case that begins with claims', () => {
  test.each(ACTS.flatMap((act) => ['affirmed', 'negated'].map((polarity) => [act, polarity] as const)))(
    '%s, %s: the check names the marked places and nothing else',
    async (act, polarity) => {
      const { text } = begun({ act, polarity }, { act: 'request-support', actor: ITALY, target: FRANCE });
      const root = await tempCasebook({ ...SOURCES, 'contingencies/new-case.yaml': text });
      const marked = text.split('\n').flatMap((line, i) => (/^ *(- )?\w+:.*<<</.test(line) ? [i + 1] : []));
      const { problems } = await loadCasebook(root);
      expect(problems.map(({ line }) => line)).toEqual(marked);
      expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['field-empty']));
      expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
    },
  );

  test('the kind of danger is there only where an act is one', () => {
    expect(begun({}).value).toMatchObject({ kind: null, began: null, name: null, subject: 'italy' });
    expect(begun({ act: 'threat' }).value).toMatchObject({ kind: null });
    expect(begun({ act: 'regime-collapse' }).value).toMatchObject({ kind: null, outcomes: [{ kind: 'regime-fell' }] });
    expect(begun({ act: 'attack', polarity: 'negated' }).value).toMatchObject({ kind: null });
    expect(begun({ act: 'attack', modality: 'predicted' }).value).toMatchObject({ kind: null });
    expect(begun({ act: 'leader-killed' }).value).toMatchObject({
      kind: 'leader-seized-or-killed',
      name: 'Killing of a leader of Italy, 1950-03',
    });
    expect(begun({}, { act: 'attack', actor: null }).value).toMatchObject({
      kind: 'armed-attack',
      name: 'Attack on Italy, 1950-03',
      participants: [{ actor: 'italy', role: 'target' }],
    });
  });

  test('help is a response, help that did not come an absence, and each has its source', () => {
    expect(begun({ act: 'deploy' }).value['responses']).toMatchObject([
      {
        actor: 'france',
        towards: 'italy',
        act: 'deployment',
        from: '1950-03',
        status: 'reported',
        sources: ['herald/one'],
      },
    ]);
    expect(begun({ polarity: 'negated' }).value).toMatchObject({
      absences: [{ actor: 'france', towards: 'italy', acts: ['arms'], status: 'reported' }],
    });
    expect(begun({ polarity: 'negated' }).value['responses']).toBeUndefined();
  });

  test('what the one in danger gave is what it had given its patron', () => {
    const { value } = begun({ act: 'attack', actor: null }, { actor: ITALY, act: 'funds', target: FRANCE, time: null });
    expect(value['given']).toMatchObject([{ by: 'italy', towards: 'france', act: 'funds', status: 'reported' }]);
    expect(value['responses']).toBeUndefined();
    expect(value['participants']).toMatchObject([{ actor: 'italy' }]);
    expect(JSON.stringify(value['openQuestions'])).not.toContain('Italy promised Italy');
  });

  test('two texts that say the same make one fact with two sources', () => {
    const { value } = begun({}, { sources: ['tribune/one'] }, { act: 'funds' });
    expect(value['responses']).toMatchObject([
      { act: 'arms', sources: ['herald/one', 'tribune/one'] },
      { act: 'funds', sources: ['herald/one'] },
    ]);
  });

  test('what is denied keeps both sides; what is predicted, supposed or doubted is a question', () => {
    expect(begun({ deniedBy: 'Paris', speaker: 'Rome' }).value['responses']).toMatchObject([
      { status: 'denied', reportedBy: [{ who: 'Rome' }], deniedBy: [{ who: 'Paris', sources: ['herald/one'] }] },
    ]);
    for (const [modality, words] of [
      ['predicted', 'predicts'],
      ['hypothetical', 'supposes'],
      ['doubted', 'doubts'],
    ] as const) {
      const { value } = begun({ modality });
      expect(value['responses']).toBeUndefined();
      expect((value['openQuestions'] as string[])[0]).toMatch(new RegExp(`France – arms – Italy, 1950-03.*${words}`));
    }
  });

  test('a refusal answers the request that another claim has', () => {
    const { value } = begun(
      { act: 'refuse', time: '1950-05', sources: ['b/one'] },
      { act: 'request-support', actor: ITALY, target: FRANCE },
    );
    expect(value['requests']).toMatchObject([
      {
        by: 'italy',
        to: 'france',
        date: '1950-03',
        answer: 'refused',
        answered: '1950-05',
        sources: ['herald/one', 'b/one'],
      },
    ]);
    expect(begun({ act: 'refuse' }).value['requests']).toMatchObject([
      { by: 'italy', to: 'france', answer: 'refused' },
    ]);
  });

  test('agreements that may bind are named as a question, and none is taken for a promise', () => {
    const draft = caseFromClaims([CLAIM], (a, b, on) => (on === '1950-03' ? [`pact-of-${a}-and-${b}`] : []));
    expect(draft.texts['openQuestions']).toContain(
      'What had France promised Italy, and in which agreement? Both were parties to: pact-of-220-and-325. Name under obligations what bears on it.',
    );
    expect(draft.active).not.toContain('obligations');
  });

  test('what no claim says is asked, and a quote that looks like YAML stays a comment', () => {
    const { text, value } = begun({ quote: 'id: x\n- [\n"', place: 'a: #b' });
    expect(value).toMatchObject({ id: 'new-case' });
    expect(text).toContain('#      “id: x - [ "”');
    expect(value['openQuestions']).toEqual([
      'What danger did Italy face, and when did it begin?',
      'What had France promised Italy, and in which agreement?',
      'Did Italy ask France for help, and for what?',
      'What else did France do for Italy, and what is known not to have come?',
      'How did it end for Italy?',
    ]);
  });
});
