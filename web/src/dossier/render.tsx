import { renderToStaticMarkup } from 'react-dom/server';
import type { Dossier } from '../../../src/present/dossier.ts';
import styles from '../styles/dossier-all.css?inline';
import { DossierPage } from './dossier-page.tsx';

export { type Preview, renderPreview } from './preview.tsx';

/** Nothing is fetched and no script runs: fonts and styles are in the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'";

/** A dossier as one HTML file that needs nothing beside it. */
export function renderDossier(dossier: Dossier): string {
  const body = renderToStaticMarkup(<DossierPage dossier={dossier} />);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="Casus ${dossier.version}">
<title>${escaped(dossier.patron)}: a Casus dossier</title>
<style>${styles}@page{@bottom-left{content:"${cssText(runningFoot(dossier))}"}}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** What stands at the foot of every printed page beside its number. */
function runningFoot({ patron, version, standard, cases }: Dossier): string {
  const kept = cases.map(({ asOf }) => asOf).sort();
  return `Casus ${version}: ${patron}, rules ${standard.name}, cases as of ${kept.at(-1) ?? 'no day'}`;
}

function cssText(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number} .,:;()'’-]/gu, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
