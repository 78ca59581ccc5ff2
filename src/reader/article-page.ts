import { nameOfCode } from './actor-names.ts';
import type { Claim } from './claim.ts';

/** What the casebook says of a claim. */
export interface Finding {
  readonly verdict: 'confirms' | 'disputes' | 'lacks';
  /** The case or agreement; null where none is about the two. */
  readonly about: { readonly id: string; readonly name: string; readonly kind: 'case' | 'agreement' } | null;
  readonly words: string;
}

/** What stands at the head and foot of the page. */
export interface PageFacts {
  readonly title: string;
  readonly version: string;
  readonly date: string | null;
  readonly sha256: string;
  /** Where cases are looked up: an address before their id; '' for none. */
  readonly caseAddress: string;
}

/** Text made harmless in markup: no tag, entity or attribute can begin in it; invisible and bidirectional controls are shown. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (mark) => (/[\t\n\r]/.test(mark) ? mark : '\ufffd'));
}

const ACT_WORDS: Readonly<Record<string, string>> = {
  combat: 'fights for',
  deploy: 'sends troops to',
  access: 'opens bases or airspace to',
  arms: 'arms',
  training: 'trains',
  intelligence: 'gives intelligence to',
  funds: 'funds',
  sanctuary: 'shelters',
  diplomacy: 'helps by diplomacy',
  words: 'speaks up for',
  refuse: 'refuses to help',
  unable: 'cannot help',
  'request-support': 'asks for help from',
  'sign-agreement': 'signs an agreement with',
  ratify: 'ratifies an agreement with',
  withdraw: 'withdraws from',
  'realign-toward': 'moves towards',
  'realign-away': 'moves away from',
  attack: 'attacks',
  threat: 'threatens',
  'leader-captured': 'takes the leader of',
  'leader-killed': 'kills the leader of',
  'regime-collapse': 'government falls:',
  'economic-crisis': 'economy breaks down:',
};
const VERDICT_WORDS = {
  confirms: 'The casebook confirms it',
  disputes: 'The casebook disputes it',
  lacks: 'The casebook lacks it',
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A claim in a few words: "Russia — arms — Iran; denied, hypothetical". */
export function claimWords(claim: Claim): string {
  const passive = /^(leader-|regime|economic)/.test(claim.act) && claim.actor === null;
  const verb = ACT_WORDS[claim.act] ?? claim.act;
  const head = passive
    ? ({ 'leader-captured': 'Leader taken:', 'leader-killed': 'Leader killed:' }[claim.act as string] ??
      verb.charAt(0).toUpperCase() + verb.slice(1))
    : `${capital(nameOfCode(claim.actor))} ${verb}`;
  return `${head} ${claim.target === null ? '(nobody named)' : nameOfCode(claim.target)}`;
}

/**
 * The article with its claims beside it, as one HTML file without scripts: marked in place, each with what the casebook
 * says. Everything from the text is escaped; a policy in the page forbids scripts and requests.
 */
export function articlePage(
  text: string,
  claims: readonly Claim[],
  findings: readonly Finding[],
  facts: PageFacts,
): string {
  const rows = paragraphsOf(text).map(({ start, end }) => {
    const own = claims
      .map((claim, i) => ({ claim, i }))
      .filter(({ claim }) => claim.start >= start && claim.start < end);
    const notes = own.map(({ claim, i }) => note(claim, findings[i] as Finding, i, facts)).join('\n');
    return `<div class="row"><p dir="auto">${marked(text, start, end, claims)}</p><div class="notes">${notes}</div></div>`;
  });
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(facts.title)}: claims and casebook</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(facts.title)}</h1>
<p>What the text claims, and what the casebook says. ${claims.length} claims: the casebook confirms ${count('confirms')}, disputes ${count('disputes')} and lacks ${count('lacks')}. A claim that the casebook lacks is neither right nor wrong.</p>
<p class="key"><span class="confirms">confirmed</span> <span class="disputes">disputed</span> <span class="lacks">not in the casebook</span></p>
</header>
<main>
${rows.join('\n')}
</main>
<footer><p>Casus ${escapeHtml(facts.version)}; text of ${facts.date === null ? 'unknown date' : escapeHtml(facts.date)}, SHA-256 ${facts.sha256}. The rules of the reader found the claims; nobody has reviewed them. Cite as: Casus ${escapeHtml(facts.version)}, claims of \u201c${escapeHtml(facts.title)}\u201d.</p></footer>
</body>
</html>
`;
}

function note(claim: Claim, finding: Finding, i: number, facts: PageFacts): string {
  const tags = [
    claim.polarity === 'negated' ? 'not done' : '',
    claim.modality === 'asserted' ? '' : claim.modality,
    claim.speaker === null ? '' : `says ${claim.speaker}`,
    claim.denied_by === null ? '' : `denied by ${claim.denied_by}`,
    claim.time === null ? '' : claim.time.text,
  ].filter(Boolean);
  const about = finding.about;
  const name =
    about === null
      ? ''
      : facts.caseAddress === '' || about.kind === 'agreement'
        ? `<b>${escapeHtml(about.name)}</b>`
        : `<a href="${escapeHtml(facts.caseAddress + encodeURIComponent(about.id))}">${escapeHtml(about.name)}</a>`;
  return `<section class="note ${finding.verdict}" id="c${i + 1}"><h2><a href="#q${i + 1}">${i + 1}</a> ${escapeHtml(claimWords(claim))}</h2>${tags.length === 0 ? '' : `<p class="tags">${tags.map((tag) => `<span>${escapeHtml(tag)}</span>`).join(' ')}</p>`}<p><em>${VERDICT_WORDS[finding.verdict]}${about === null ? '.' : ':'}</em> ${name}${name === '' ? '' : '. '}${escapeHtml(shorten(finding.words))}</p></section>`;
}

const shorten = (words: string): string =>
  words.length <= 220 ? words : `${words.slice(0, words.lastIndexOf(' ', 218))} \u2026`;

/** Paragraphs at empty lines. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n[ \t\r]*\n\s*/g)) {
    if (gap.index > start) found.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** A stretch of the text with its claims marked; where claims overlap the mark names all of them. */
function marked(text: string, start: number, end: number, claims: readonly Claim[]): string {
  const own = claims.map((claim, i) => ({ claim, i })).filter(({ claim }) => claim.start < end && claim.end > start);
  const cuts = [
    ...new Set([start, end, ...own.flatMap(({ claim }) => [Math.max(start, claim.start), Math.min(end, claim.end)])]),
  ].sort((a, b) => a - b);
  let html = '';
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k] as number, cuts[k + 1] as number];
    const here = own.filter(({ claim }) => claim.start <= from && claim.end >= to);
    const inner = escapeHtml(text.slice(from, to));
    const anchors = here
      .filter(({ claim }) => Math.max(start, claim.start) === from)
      .map(({ i }) => `<a class="ref" id="q${i + 1}" href="#c${i + 1}">${i + 1}</a>`)
      .join('');
    html += here.length === 0 ? inner : `${anchors}<mark>${inner}</mark>`;
  }
  return html;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1d1d1b;--paper:#fdfcf9;--line:#d8d4ca;--mark:#f4e7b8;--yes:#2f6b4f;--no:#9a3b2e;--none:#6b6b66}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e0;--paper:#191917;--line:#3c3a35;--mark:#4d431f;--yes:#7cc3a1;--no:#e39385;--none:#a5a39b}}
body{margin:0 auto;max-width:76rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,'Source Serif 4',serif}
h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 .6rem}header p,footer p,.note{font-family:'Source Sans 3',system-ui,sans-serif}
.row{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem;border-top:1px solid var(--line);padding:.7rem 0}
.row>p{margin:0;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:.05em 0}.ref{font:600 .7rem/1 'Source Sans 3',system-ui,sans-serif;vertical-align:super;text-decoration:none;color:var(--none);padding:0 .15em}
.note{border-left:4px solid var(--none);padding:.1rem 0 .1rem .7rem;margin:0 0 .8rem;font-size:.88rem;line-height:1.4}.note h2{font-size:.95rem;margin:0}.note p{margin:.15rem 0}.note:target,.ref:target{outline:2px solid var(--no);outline-offset:2px}
.note.confirms{border-color:var(--yes)}.note.disputes{border-color:var(--no)}.note a{color:inherit}.confirms em{color:var(--yes)}.disputes em{color:var(--no)}.lacks em{color:var(--none)}
.tags span{border:1px solid var(--line);border-radius:.6rem;padding:0 .45rem;font-size:.78rem;margin-right:.2rem}
.key span{border-left:4px solid var(--none);padding-left:.4rem;margin-right:1rem}.key .confirms{border-color:var(--yes)}.key .disputes{border-color:var(--no)}
footer{border-top:1px solid var(--line);margin-top:1.5rem;font-size:.8rem;overflow-wrap:anywhere}
@media (max-width:48rem){.row{grid-template-columns:1fr;gap:.5rem}}@media print{body{max-width:none}.row{break-inside:avoid}}`;
