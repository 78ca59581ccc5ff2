import { Link, useSearch } from 'wouter';
import type { CatalogueEntry } from '../../../src/present/catalogue-entry.ts';
import type { ComparedPatron, PatronComparison } from '../../../src/present/compare/comparison.ts';
import { count, shortName } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { slugOf } from '../data/slug.ts';
import { underStandard } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { useIdle } from '../data/use-idle.ts';

/** So many other patrons stand beside the one of the page; the comparison has all. */
const MOST = 8;

/** The other patrons beside the one of the page, and what the imported wars say of it, where there are any. */
export function BesideOthers({ patron, standard }: { readonly patron: string; readonly standard: string }) {
  const embedded = new URLSearchParams(useSearch()).has('embed');
  const wanted = useIdle() && !embedded; // an embedded picture does not show this, so it asks for nothing
  const cases = useApi<PatronComparison>(wanted ? '/compare' : null, { standard });
  const datasets = useApi<Items<CatalogueEntry>>(wanted ? '/datasets' : null, { limit: ALL });
  const imported = hasWars(datasets.data?.items ?? []);
  const wars = useApi<PatronComparison>(imported ? '/compare' : null, { on: 'wars', standard });
  const found = cases.data;
  const inWars = wars.data?.patrons.find((one) => one.patron === patron || shortName(one.patron) === patron);
  if (found === undefined) return null;
  const others = found.patrons.filter((one) => one.patron !== patron).slice(0, MOST);
  return (
    <section className="section not-embedded" aria-label="Beside others">
      <h2>Beside whom?</h2>
      <p className="prose quiet">
        These are other patrons under the same rules, in the casebook’s dangers {found.period.words}. The cases are a
        selection, too small to rank patrons. <Link href={underStandard('/compare', standard)}>Compare patrons</Link>
        {' · '}
        <Link href="/promises">What binds a state today</Link>
        {' · '}
        <Link href="/if">If one state attacked another</Link>
      </p>
      <ul className="beside">
        {others.map((one) => (
          <li key={one.patron}>
            <Link href={underStandard(`/patron/${slugOf(one.patron)}`, standard)}>{shortName(one.patron)}</Link>
            <span>{keptWords(one)}</span>
          </li>
        ))}
      </ul>
      {imported && (
        <p className="prose" role="status">
          {wars.data === undefined
            ? 'The imported wars are being judged…'
            : inWars === undefined
              ? `In the imported wars (${wars.data.period.words}) no promise of ${patron} was called on.`
              : `In the imported wars (${wars.data.period.words}) ${patron}, under whatever name the state had, kept its promise to help in ${inWars.help.numerator} of ${count(inWars.help.denominator, 'decided test')}. `}
          {wars.data !== undefined && (
            <Link href={`${underStandard('/compare', standard)}${standard === 'dyad' ? '?' : '&'}on=wars`}>
              All patrons in these wars
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

function hasWars(items: readonly CatalogueEntry[]): boolean {
  const loaded = items.filter(({ tables }) => tables.some(({ rows }) => rows !== null)).map(({ id }) => id);
  return loaded.some((id) => id.startsWith('atop')) && loaded.some((id) => id.startsWith('iwd'));
}

function keptWords({ help, cases }: ComparedPatron): string {
  const { numerator, denominator } = help;
  if (denominator === 0) return `${count(cases, 'danger')}; no promise of help called on`;
  return `${count(cases, 'danger')}; kept ${numerator} of ${count(denominator, 'promise')} of help called on`;
}
