import { createInterface, type Interface } from 'node:readline';
import type { Effects } from '../app/effects.ts';
import type { WrittenClaim } from '../app/read-article.ts';
import { type OpenReview, openReview } from '../app/review/open-review.ts';
import { listed } from '../present/names.ts';
import type { Finding, ReviewedCase } from '../present/review/review-answer.ts';
import { count } from '../present/words.ts';
import { wrap } from './wrap.ts';

const KEYS =
  'a accept, c correct, r reject, m merge into an earlier one, l link to a case, s start a case, u undo, n skip, q quit';

/**
 * The review in the terminal: one claim after another, one key each. Every decision is on disk before the next claim is
 * shown. Answers may come from a pipe; at its end the review stops where it is.
 */
export async function reviewInTerminal(
  options: { readonly claims: string; readonly to: string; readonly article: string },
  effects: Effects,
): Promise<number> {
  const review = await openReview(options, effects);
  const lines = createInterface({ input: process.stdin, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | null> => {
    effects.note(question);
    const next = await answers.next();
    return next.done === true ? null : next.value.trim();
  };
  try {
    effects.note(`${review.claims.length} claims, ${review.decided()} decided. ${KEYS}.\n`);
    await go(review, await review.found(), ask, effects);
    const { files } = await review.write();
    const [state, cases] = [review.state(), await review.cases()];
    const open = review.claims.length - review.decided();
    effects.out(`${state.accepted.size} accepted, ${state.rejected.size} rejected, ${open} open.\n`);
    effects.out(writtenText(files, cases, effects.width));
    effects.note(nextText(options, open, state.accepted.size, cases));
  } finally {
    review.close();
    (lines as Interface).close();
  }
  return 0;
}

/** What a review wrote, and where: the files of claims, then each case with what it still lacks. */
function writtenText(files: readonly string[], cases: readonly ReviewedCase[], width: number): string {
  const lines = files.map((path) => `${path}\n`);
  for (const { id, kind, name, file, claims, missing, judged, patrons } of cases) {
    const about = `${file ?? `the built-in ${kind} ${id}`}: ${count(claims.length, 'claim')}`;
    const ledgers = patrons.length === 0 ? '' : `; in the ledger of ${listed(patrons.map((one) => one.name))}`;
    const state =
      missing.length === 0
        ? `complete${ledgers}${judged || kind === 'agreement' ? '' : '; it names no agreement: no promise is judged yet'}`
        : `${count(missing.length, 'place')} still to fill in`;
    lines.push(wrap(`${about}; ${file === null ? (name ?? id) : state}`, width, '', '  '));
    for (const { file: where, line, message } of missing) {
      lines.push(wrap(`${where}, line ${line}: ${message}`, width, '  ', '    '));
    }
  }
  return lines.join('');
}

/** The command that comes next. */
function nextText(
  { claims, to }: { readonly claims: string; readonly to: string },
  open: number,
  accepted: number,
  cases: readonly ReviewedCase[],
): string {
  const own = cases.filter(({ file }) => file !== null);
  const go = open === 0 ? '' : `To go on with the review: casus review ${claims} --to ${to}\n`;
  if (own.some(({ missing }) => missing.length > 0)) {
    return `${go}Fill in the places marked <<<, then run: casus casebook check ${to}\n`;
  }
  const shown = cases.find(({ patrons }) => patrons.length > 0);
  if (shown !== undefined) return `${go}Next: casus ledger ${shown.patrons[0]?.id} --cases ${to}\n`;
  if (cases.length > 0) return `${go}Next: casus casebook check ${to}\n`;
  return accepted === 0 ? go : `${go}No accepted claim is about a case yet: l links one, s starts one.\n`;
}

async function go(
  review: OpenReview,
  found: readonly Finding[],
  ask: (question: string) => Promise<string | null>,
  effects: Effects,
): Promise<void> {
  const skipped = new Set<number>();
  for (;;) {
    const number = review.next(skipped);
    if (number === null) {
      const last = await ask('All claims are decided. u takes the last decision back, q ends. ');
      if (last !== 'u') return;
      review.undo();
      continue;
    }
    effects.note(shown(review.claims[number] as WrittenClaim, number, review, found[number]));
    const key = await ask('> ');
    if (key === null || key === 'q') return;
    if (key === 'a') review.decide(number, { do: 'accept' });
    else if (key === 'r') review.decide(number, { do: 'reject' });
    else if (key === 'n') skipped.add(number);
    else if (key === 'u') review.undo();
    else if (key === 'c') {
      const text = (await ask('field=value, such as act=arms target=IRN speaker= : ')) ?? '';
      const problem = review.correct(number, text);
      if (problem !== null) effects.note(`${problem}\n`);
    } else if (key === 'm') {
      const into = Number(await ask(`number of the earlier claim (1 to ${number}): `)) - 1;
      if (Number.isInteger(into) && into >= 0 && into < number) review.decide(number, { do: 'merge', into });
      else effects.note('There is no such earlier claim.\n');
    } else if (key === 'l' || key === 's') {
      const id =
        (await ask(key === 'l' ? 'id of the case: ' : 'id of the new case (lower-case words and hyphens): ')) ?? '';
      const what = key === 'l' ? 'link' : 'start';
      const why = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
        ? await review.whyNot(what, id)
        : 'an id is lower-case words joined by hyphens';
      if (why === null) review.decide(number, { do: what, case: id });
      else effects.note(`Not taken: ${why}.\n`);
    } else effects.note(`${KEYS}.\n`);
  }
}

function shown(claim: WrittenClaim, number: number, review: OpenReview, found: Finding | undefined): string {
  const how = [
    claim.polarity === 'negated' ? 'NOT' : '',
    claim.modality === 'asserted' ? '' : claim.modality,
    claim.speaker === null ? '' : `says ${claim.speaker}`,
    claim.denied_by === null ? '' : `denied by ${claim.denied_by}`,
  ]
    .filter(Boolean)
    .join(', ');
  const same = review.sameFact(number);
  const twin =
    same.length === 0
      ? ''
      : `\n   the same fact: ${same.map(({ number: other, independent }) => `claim ${other + 1} (${independent ? 'independent' : 'the same text reprinted'})`).join(', ')}`;
  return `\n${number + 1}/${review.claims.length}  ${claim.actor ?? '-'} ${claim.act} ${claim.target ?? '-'}${how === '' ? '' : `  (${how})`}  [${claim.rule}, ${claim.confidence}]\n   \u201c${clean(claim.quote)}\u201d${twin}${casebookHas(found)}\n`;
}

/** In which case the casebook has the claim's fact; '' if in none. */
function casebookHas(found: Finding | undefined): string {
  if (found === undefined || found.about === null || found.verdict === 'lacks') return '';
  const how = found.verdict === 'confirms' ? 'has this' : 'has it otherwise, or as disputed,';
  return `\n   the casebook ${how} in ${found.about.id}: ${clean(found.words)}`;
}

/** Controls that could drive a terminal are taken out. */
const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
