import { alike, type Complement, type Group, TRANSITIVE } from './clause-parts.ts';
import { ClauseWalk } from './clause-walk.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isOf } from './verbs.ts';

const TWO_OBJECTS =
  /^(give|sell|send|lend|offer|grant|promise|pledge|hand|loan|pay|donate|award|allot|slip|ship|guarantee)$/;

/** Reads what follows a verb: objects, prepositional phrases, up to where the next clause begins. */
export class ClauseRight extends ClauseWalk {
  /** What follows the verb up to where the next clause begins. */
  protected right(group: VerbGroup, index: number): { objects: Group[]; complements: Complement[]; last: number } {
    const next = this.groups[index + 1];
    let limit = next === undefined ? this.tokens.length : next.first;
    if (next !== undefined && (next.finite || next.form === 'ing'))
      limit = this.startOfNext(next, group.last + 1, group.lemma, this.low(group.first - 1));
    const objects: Group[] = [];
    const complements: Complement[] = [];
    let i = group.last + 1;
    let last = group.last;
    while (i < limit) {
      const token = this.tokens[i] as Token;
      const phrase = this.startAt.get(i);
      if (phrase !== undefined) {
        const list = this.listFrom(phrase, limit);
        // "lent the government of Chad half a billion dollars": the second object.
        const second =
          objects.length === 1 &&
          complements.length === 1 &&
          complements[0]?.prep === 'of' &&
          last === i - 1 &&
          TWO_OBJECTS.test(group.lemma);
        if (complements.length === 0 || objects.length === 0 || second) objects.push(list);
        last = (list.at(-1) as Phrase).last;
        i = last + 1;
        continue;
      }
      const quoted = /^[“"]$/.test(this.low(i + 1)) ? 1 : 0;
      if ((token.pos === 'ADP' || token.low === 'to' || token.low === 'for') && this.startAt.has(i + 1 + quoted)) {
        const list = this.listFrom(this.startAt.get(i + 1 + quoted) as Phrase, limit);
        complements.push({ prep: token.low, phrases: list });
        last = (list.at(-1) as Phrase).last;
        i = last + 1;
        continue;
      }
      if (/^[;:.?!]$/.test(token.low) || token.low === '—' || token.low === '–') break;
      if (token.pos === 'SCONJ' && token.low !== 'for') break;
      if (token.pos === 'CCONJ' && !this.startAt.has(i + 1) && !/^(ADP|ADV)$/.test(this.tokens[i + 1]?.pos ?? ''))
        break;
      // "froze, in the same week, the aid": what stands between commas is put in.
      const putIn = this.low(group.last + 1) === ',' && objects.length === 0 && this.startAt.has(i + 1);
      if (token.low === ',' && !this.continues(i, limit) && !putIn) break;
      i++;
    }
    return { objects, complements, last };
  }

  protected continues(comma: number, limit: number): boolean {
    const after = this.tokens[comma + 1];
    if (after === undefined || comma + 1 >= limit) return false;
    if (/^(which|who|where|whose|while|but|although|though|as|because|so)$/.test(after.low)) return false;
    return (
      after.pos === 'ADP' || after.pos === 'ADV' || after.pos === 'CCONJ' || after.low === '”' || after.low === '"'
    );
  }

  protected startOfNext(next: VerbGroup, floor: number, lemma: string, before = ''): number {
    let i = next.first - 1;
    while (i >= floor && (this.tokens[i] as Token).pos === 'ADV') i--;
    const low = this.low(i);
    if (/^(and|or|but|,|that|which|who|then|—|–)$/.test(low)) return i;
    if (next.form === 'ing' && !next.finite) {
      const phrase = this.endAt.get(i);
      return phrase !== undefined && /^(with)$/.test(this.low(phrase.first - 1)) ? phrase.first - 1 : i + 1;
    }
    const end = this.walkBack(i, floor);
    if (end < 0) return i + 1;
    const list = this.listEndingAt(end, floor);
    const start = (list[0] as Phrase).first;
    // "would rescue X is another question": what follows such a verb is its object.
    if (start === floor && TRANSITIVE.some((name) => isOf(lemma, name))) return next.first;
    if (start === floor && /^(who|which|that)$/.test(before) && !isOf(lemma, 'say')) return next.first;
    return start;
  }

  protected listFrom(phrase: Phrase, limit: number): Group {
    const list: Phrase[] = [phrase];
    for (;;) {
      const current = list.at(-1) as Phrase;
      let k = current.last + 1;
      const comma = this.low(k) === ',';
      if (comma) k++;
      const conj = /^(and|or|&|nor)$/.test(this.low(k));
      if (conj) k++;
      if (!comma && !conj) break;
      const next = this.startAt.get(k);
      if (next === undefined || next.last >= limit || !alike(next, list)) break;
      if (comma && !conj && !this.listEnds(next, limit)) break;
      list.push(next);
      if (conj) break;
    }
    return list;
  }

  protected listEnds(phrase: Phrase, limit: number): boolean {
    for (let k = phrase.last + 1; k < limit; k++) {
      const low = this.low(k);
      if (/^(and|or)$/.test(low)) return this.startAt.has(k + 1);
      if (low !== ',' && !this.inPhrase(k)) return false;
    }
    return false;
  }

  protected inPhrase(k: number): boolean {
    return this.phrases.some((phrase) => phrase.first <= k && k <= phrase.last);
  }
}
