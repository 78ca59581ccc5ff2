import type { CaseEntry } from '../../../src/present/case/case-timeline.ts';
import { listed } from '../../../src/present/names.ts';
import { actWords, capital, plain } from '../../../src/present/words.ts';

/** The head of an entry of a case's record: who did what, in a few words. */
export function entryHead({ kind, actor, other, acts, status, says }: CaseEntry): string {
  const what = listed(acts.map(actWords));
  switch (kind) {
    case 'fighting':
      return `${actor} against ${other}`;
    case 'request':
      return `${actor} asked ${other}${what === '' ? '' : ` for ${what}`}; answer: ${plain(says ?? 'unknown')}`;
    case 'response':
      return `${actor} to ${other}: ${what}`;
    case 'absence':
      return `${actor} to ${other}: known not to have come: ${what}`;
    case 'given':
      return `${actor} to ${other}: ${what}`;
    case 'finding':
      return `${actor} found: ${plain(says ?? '')}`;
    case 'outcome':
      return `${actor}: ${plain(says ?? '')}`;
    case 'realignment':
      return `${actor} ${plain(says ?? '')}${other === null ? '' : `, ${other}`}`;
    case 'capacity':
      return `${capital(actor)} was ${says ?? status ?? 'unknown'}`;
  }
}

/** What kind of thing an entry is, for its margin. */
export const ENTRY_KIND: Readonly<Record<CaseEntry['kind'], string>> = {
  fighting: 'fighting',
  request: 'asked',
  given: 'given before',
  capacity: 'capacity',
  response: 'came',
  absence: 'did not come',
  finding: 'finding',
  outcome: 'how it ended',
  realignment: 'afterwards',
};
