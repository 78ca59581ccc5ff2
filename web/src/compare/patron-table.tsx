import { Link } from 'wouter';
import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import { actWords, outcomeWords, shortName } from '../../../src/present/words.ts';
import { slugOf } from '../data/slug.ts';
import { DEFAULT_STANDARD, underStandard } from '../data/standard.ts';
import { Term } from '../parts/term.tsx';

/** What each patron delivered and what became of the allies, beside what it kept: three questions, three columns. */
export function PatronTable({
  patrons,
  standard = DEFAULT_STANDARD,
  linked,
}: {
  readonly patrons: readonly ComparedPatron[];
  readonly standard?: string;
  /** Whether each has a ledger to lead to. */
  readonly linked: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroller" aria-label="Patrons side by side" tabIndex={0}>
      <table className="plain-table patrons">
        <thead>
          <tr>
            <th scope="col">Patron</th>
            <th scope="col">Dangers in which it kept its promise to help</th>
            <th scope="col">Stood aside as promised</th>
            <th scope="col">
              <Term name="undetermined">Undetermined</Term>
            </th>
            <th scope="col">
              <Term name="not invoked">Not invoked</Term>
            </th>
            <th scope="col">Forces came where it owed fighting</th>
            <th scope="col">and where it owed less</th>
            <th scope="col">Strongest help that is confirmed, by case</th>
            <th scope="col">What became of the allies</th>
          </tr>
        </thead>
        <tbody>
          {patrons.map((one) => (
            <tr key={one.patron}>
              <th scope="row">
                {linked ? (
                  <Link href={underStandard(`/patron/${slugOf(one.patron)}`, standard)}>{shortName(one.patron)}</Link>
                ) : (
                  shortName(one.patron)
                )}
              </th>
              <td>{helpWords(one)}</td>
              <td>{one.abstentions.tests === 0 ? 'no test' : `${one.abstentions.kept} of ${one.abstentions.tests}`}</td>
              <td>{one.undetermined}</td>
              <td>{one.notInvoked}</td>
              <td>{`${one.owedFighting.came} of ${one.owedFighting.rows}`}</td>
              <td>{`${one.owedLess.came} of ${one.owedLess.rows}`}</td>
              <td>{counted(one.delivered, actWords)}</td>
              <td>{counted(one.outcomes, (kind) => outcomeWords([kind]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Dangers, each counted once; and the promises, where more than one was tested in a danger. */
function helpWords({ help }: ComparedPatron): string {
  if (help.denominator === 0) return 'no test';
  const dangers = `${help.numerator} of ${help.denominator}`;
  return help.promises === help.denominator
    ? dangers
    : `${dangers} (${help.promisesKept} of ${help.promises} promises)`;
}

function counted(counts: Readonly<Record<string, number>>, words: (kind: string) => string): string {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([kind, n]) => `${words(kind)} ${n}`)
    .join(', ');
}
