import type { CaseView } from '../../present/case/case-view.ts';
import type { CaseSummary } from '../../present/case/list-cases.ts';
import { type Headline, yearsWords } from '../../present/headline-type.ts';
import type { LedgerRow } from '../../present/ledger/ledger-row.ts';
import { inSentence } from '../../present/names.ts';
import { count, plain } from '../../present/words.ts';
import type { Preview } from './previews.ts';

/** What the head of a published page says of it, and its preview picture. */
export interface PageHead {
  /** The page below the publication's folder: `patron/russia`; the empty text for the first. */
  readonly address: string;
  readonly preview: Preview;
}

/** Pages that show one thing for everybody. */
const QUESTIONS: Readonly<Record<string, readonly [string, string]>> = {
  case: ['Which cases does the casebook have?', 'Dangers that allies met: what was owed, what came, how it ended.'],
  compare: ['Who kept its word more often?', 'Patrons side by side, under the same rules, with what cannot be told.'],
  curve: ['Which way of counting decides the answer?', 'Every defensible coding of the same records at once.'],
  promises: [
    'What binds a state today?',
    'Treaties in force by name, article, words and condition; and a search across them.',
  ],
  if: [
    'If one state attacked another?',
    'Whom a supposed attack would bind, to do what, by which article, and what each did when tested before.',
  ],
  map: ['Who owed whom what, and when?', 'Promises between states on any day, and the tests of each year.'],
  theses: ['Do the claims hold?', 'Public claims about patrons, turned into tests before they were counted.'],
  data: ['What do the numbers rest on?', 'The casebook, the datasets, their coverage, versions and citations.'],
  forecast: ['Which government falls next?', 'Probabilities with intervals, frozen before the fact and scored.'],
};

/** The heads of the pages that are the same for everybody; `cases` are those of the casebook. */
export function questionHeads(cases: readonly Pick<CaseSummary, 'start' | 'asOf'>[], version: string): PageHead[] {
  const years = yearsWords(cases.map(({ start }) => Number(start.slice(0, 4))));
  const kept = cases.flatMap(({ asOf }) => (asOf === '' ? [] : [asOf])).sort();
  const rests =
    years === null ? 'casebook without a case' : `${count(cases.length, 'case')} of ${years}, as of ${kept.at(-1)}`;
  const foot = `Casus ${version} · casebook, ${rests}`;
  return Object.entries(QUESTIONS).map(([address, [title, finding]]) => ({
    address,
    preview: { title, finding, rows: [], by: 'ally', foot },
  }));
}

/** A patron's page. */
export function patronHead(
  address: string,
  { items, headline }: { readonly items: readonly LedgerRow[]; readonly headline: Headline },
  version: string,
): PageHead {
  const patron = items.at(-1)?.patron ?? '';
  const kept = items.map(({ asOf }) => asOf).sort();
  const years = items.map(({ start }) => start.slice(0, 4)).sort();
  const foot = `Casus ${version} · casebook, ${count(items.length, 'danger')} of ${years[0]} to ${years.at(-1)}, as of ${kept.at(-1)} · rules dyad`;
  const title = `When an ally was in danger, did ${inSentence(patron)} come?`;
  return { address, preview: { title, finding: headline.finding, rows: items, by: 'ally', foot } };
}

/** A case's page. */
export function caseHead(
  view: Pick<CaseView, 'id' | 'name' | 'kind' | 'start' | 'asOf' | 'place' | 'subject' | 'rows' | 'sources'>,
  { outcome }: Pick<CaseSummary, 'outcome'>,
  version: string,
): PageHead {
  const finding = `${view.start.slice(0, 4)}, ${plain(view.kind)}, ${view.place}. ${view.subject}: ${outcome.map(plain).join(', ') || 'open'}.`;
  const foot = `Casus ${version} · casebook, ${count(view.sources.length, 'source')}, as of ${view.asOf} · rules dyad`;
  const rows = view.rows.filter(({ ally }) => ally === view.subject);
  return { address: `case/${view.id}`, preview: { title: view.name, finding, rows, by: 'patron', foot } };
}

/**
 * A page with its own title, description and preview, for those who share its address. The description says as well what
 * the finding rests on, since it is quoted without the picture.
 * @param site where the publication's host is, `https://example.org`; the empty text where it is not known, so that the
 *   picture's address begins at the top of the host
 */
export function withHead(html: string, { address, preview }: PageHead, site: string, base: string): string {
  const page = `${site}${base}/${address}`;
  const title = `${preview.title} · Casus`;
  const said = `${preview.finding} ${preview.foot}`;
  const tags = [
    ['og:type', 'article'],
    ['og:site_name', 'Casus'],
    ['og:title', preview.title],
    ['og:description', said],
    ['og:url', page],
    ['og:image', `${site}${base}/${previewFile(address)}`],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', `${preview.title} ${said}`],
  ].map(([name, content]) => `<meta property="${name}" content="${escaped(content as string)}">`);
  const card = '<meta name="twitter:card" content="summary_large_image">';
  return html
    .replace(/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>`)
    .replace(/<meta name="description" content="[^"]*"/, `<meta name="description" content="${escaped(said)}"`)
    .replace('</head>', `${tags.join('')}${card}</head>`);
}

/** Where the preview of a page lies. */
export function previewFile(address: string): string {
  return `preview/${address === '' ? 'first' : address.replaceAll('/', '-')}.png`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
