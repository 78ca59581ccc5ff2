import { type FormEvent, useEffect, useRef } from 'react';
import type { ReviewAnswer, ReviewedClaim } from '../../../src/present/review/review-answer.ts';
import type { Step } from './use-review.ts';

/** What needs more than a key. */
export type Asking = 'correct' | 'merge' | 'link' | 'start';

const FIELDS = ['actor', 'act', 'target', 'polarity', 'modality', 'speaker', 'denied_by'] as const;
const WORDS: Readonly<Record<string, string>> = { denied_by: 'denied by' };

/** Asks for a correction, an earlier claim or a case; Escape leaves it. */
export function StepForm({
  asking,
  claim,
  review,
  onStep,
  onLeave,
}: {
  readonly asking: Asking;
  readonly claim: ReviewedClaim;
  readonly review: ReviewAnswer;
  readonly onStep: (step: Step) => void;
  readonly onLeave: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = new FormData(form.current as HTMLFormElement);
    const value = (name: string) => String(given.get(name) ?? '').trim();
    if (asking === 'merge') onStep({ claim: claim.number, do: 'merge', into: Number(value('into')) - 1 });
    else if (asking === 'correct') {
      const changed = FIELDS.filter((field) => value(field) !== (claim[field] ?? ''));
      if (changed.length === 0) onLeave();
      else
        onStep({
          claim: claim.number,
          do: 'correct',
          set: Object.fromEntries(changed.map((field) => [field, value(field)])),
        });
    } else onStep({ claim: claim.number, do: asking, case: value('case') });
  };
  return (
    <form ref={form} className="step-form" onSubmit={send} onKeyDown={(event) => event.key === 'Escape' && onLeave()}>
      {asking === 'correct' && FIELDS.map((field) => <Field key={field} field={field} claim={claim} review={review} />)}
      {asking === 'merge' && (
        <label>
          Number of the earlier claim
          <input name="into" type="number" min={1} max={claim.number} required />
        </label>
      )}
      {(asking === 'link' || asking === 'start') && (
        <label>
          {asking === 'link' ? 'Id of the case' : 'Id of the new case'}
          <input
            name="case"
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            placeholder="iran-2026"
            defaultValue={asking === 'link' ? (claim.case ?? likely(claim)) : ''}
            list={asking === 'link' ? 'known-cases' : undefined}
            required
          />
        </label>
      )}
      {asking === 'link' && (
        <datalist id="known-cases">
          {review.known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
      )}
      {asking === 'start' && (
        <p className="quiet small">
          Lower-case words joined by hyphens. The case begins with what this claim says; link further claims to it and
          they are added, until you edit its file.
        </p>
      )}
      <p className="step-buttons">
        <button type="submit">Save</button>
        <button type="button" onClick={onLeave}>
          Leave
        </button>
      </p>
    </form>
  );
}

/** The case that has the claim's fact; '' if no case has it. */
function likely({ found }: ReviewedClaim): string {
  return found.verdict === 'lacks' ? '' : (found.about?.id ?? '');
}

function Field({
  field,
  claim,
  review,
}: {
  readonly field: (typeof FIELDS)[number];
  readonly claim: ReviewedClaim;
  readonly review: ReviewAnswer;
}) {
  const choices =
    field === 'act'
      ? review.acts
      : field === 'modality'
        ? review.modalities
        : field === 'polarity'
          ? ['affirmed', 'negated']
          : null;
  return (
    <label htmlFor={`review-${field}`}>
      {WORDS[field] ?? field}
      {choices === null ? (
        <input id={`review-${field}`} name={field} defaultValue={claim[field] ?? ''} maxLength={200} />
      ) : (
        <select id={`review-${field}`} name={field} defaultValue={claim[field] ?? ''}>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </label>
  );
}
