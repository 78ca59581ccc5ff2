/** The pages of the demonstration site around the workbench: plain HTML without scripts, on Casus's own answers. */

const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c2126; --quiet: #545d66; --rule: #d5d9dd; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181c; --ink: #eef0f2; --quiet: #98a3ad; --rule: #39424a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 46rem; background: var(--ground); color: var(--ink);
  font: 1.05rem/1.55 'Source Sans 3', system-ui, sans-serif; }
h1, h2 { font-family: 'Source Serif 4', Georgia, serif; line-height: 1.2; }
a { color: inherit; } .quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
  border-bottom: 1px solid var(--rule); } .number { text-align: right; font-variant-numeric: tabular-nums; }
img { max-width: 100%; height: auto; border: 1px solid var(--rule); } .number { white-space: nowrap; }
ol.way { padding-left: 1.2rem; } ol.way li { margin: .8rem 0; } pre { overflow-x: auto; }
`;

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML has it. */
export const text = (value) => String(value).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** A whole page. @param home whether it leads back to the site's first page */
export function page(title, body, home) {
  const back = home ? '<p><a href="index.html">Casus</a></p>' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<title>${text(title)}</title>
<link rel="icon" type="image/svg+xml" href="workbench/icon.svg">
<style>${STYLE}</style>
</head>
<body>
<header>${back}<h1>${text(title)}</h1></header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The first page: the column's question, and the way on from it. */
export function firstPage({ version, day, count, finding }) {
  return page(
    'Is Russia failing its allies when it matters most?',
    `<p>An opinion column of March 2026 said so. Casus turns the claim into tests. It shows who had promised what to whom,
what happened, what help came, and how it ended, for Russia and for every other patron by the same rules.</p>
<p><a href="workbench/patron/russia/"><img src="workbench/preview/patron-russia.png" width="1200" height="630" alt="${text(finding)}"></a></p>
<ol class="way">
<li><a href="workbench/patron/russia/"><strong>The ledger.</strong></a> What Russia had promised each ally in danger, and what came.</li>
<li><a href="workbench/theses/"><strong>The claims.</strong></a> What the column said, what would refute it, and what the cases say.</li>
<li><a href="workbench/compare/"><strong>The comparison.</strong></a> Did the United States, China, France or Britain do more?</li>
<li><a href="workbench/promises/"><strong>What binds whom.</strong></a> Who has promised whom what today, and <a href="workbench/map/">on a map</a>.</li>
<li><a href="watch-list.html"><strong>The watch list.</strong></a> Which governments may be toppled next: ${count.toLocaleString('en')} forecasts, fixed beforehand and scored in public.</li>
<li><a href="your-article.html"><strong>Your own article.</strong></a> Let Casus find the claims in a text, and set them against the evidence.</li>
</ol>
<p class="quiet">Casus ${text(version)}, ${text(day)}. Some cases were chosen because of a public debate, some drawn by lot; together they are no sample. Attackers choose
their targets: a promise that deterred an attack was never tested. Casus takes nobody’s side.</p>`,
    false,
  );
}

/** The watch list: the model's probabilities, next to the base rate. */
export function watchListPage({ question, rows, others, head }) {
  const lines = rows.map(
    ({ name, probability, low, high, base }) =>
      `<tr><th scope="row">${text(name)}</th><td class="number">${percent(probability)}</td><td class="number">${percent(low)} to ${percent(high)}</td><td class="number">${percent(base)}</td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Government</th><th scope="col" class="number">Probability</th><th scope="col" class="number">Interval</th><th scope="col" class="number">Base rate</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
  const asked = others.map(
    ({ text: words, by, from, to }) =>
      `<li>${text(words)} <span class="quiet">(${text(by)}; ${text(from)} to ${text(to)})</span></li>`,
  );
  return page(
    'Which governments may be toppled next?',
    `<p>The ${rows.length} governments with the highest probability of being toppled by organised force from ${text(question.from)} to ${text(question.to)}, as
forecast on ${text(question.made)}. The model is not better than a simple one beyond chance; the base rate is what has happened in the
last ten years.</p>
${table}
<h2>What the column expects</h2>
<ul>${asked.join('\n')}</ul>
<h2>How it is settled</h2>
<p>${text(question.rule)}</p>
<p class="quiet">The forecasts are in a chain of hashes, so that nobody can change them after the fact. Head of the chain:
<code style="overflow-wrap:anywhere">${text(head)}</code>. Verify it with <code>casus register verify</code>, and add your own with
<code>casus register add</code>.</p>`,
    true,
  );
}

const percent = (share) => (share === undefined || share === null ? '' : `${(share * 100).toFixed(1)} %`);

/** How to bring an article, with an example. */
export function articlePage() {
  return page(
    'Read your own article',
    `<p>Casus finds claims in a text: who promised, asked, gave or refused what, with the exact quote, who says so and who denies it. It
runs on your machine, and the text does not leave it.</p>
<pre>npx casus read article.txt --out page.html</pre>
<p><a href="example-article.html">An example</a>: a made-up article, its claims in the margin, and what the casebook says about each.</p>
<p>Then accept, correct or reject the claims one by one; accepted ones go into a casebook of your own:</p>
<pre>npx casus read article.txt --format jsonl &gt; claims.jsonl
npx casus review claims.jsonl --to mycases</pre>`,
    true,
  );
}
