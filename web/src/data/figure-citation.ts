import { dayWords } from './days.ts';

/** What of a picture a citation says. */
export interface CitedFigure {
  readonly title: string;
  readonly version: string;
  /** The day on which it was seen. */
  readonly day: string;
  /** Source, rules and coverage, as below the picture. */
  readonly provenance: string;
  readonly address: string;
}

/** A picture's citation in the three forms that people paste: a sentence, BibTeX, CSL-JSON. */
export interface FigureCitation {
  readonly text: string;
  readonly bibtex: string;
  readonly csl: string;
}

/**
 * How to cite a picture.
 * @example figureCitation(figure).text
 * // 'Casus 1.0.0. “Russia’s confirmed help reached …” Source: … Seen on 1 December 2026. https://…'
 */
export function figureCitation({ title, version, day, provenance, address }: CitedFigure): FigureCitation {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isAddress = /^https?:/.test(address);
  const key = `casus-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)}`;
  const csl = {
    id: key,
    type: 'webpage',
    title,
    author: [{ literal: 'Casus' }],
    version,
    ...(isAddress ? { URL: address } : { archive_location: address }),
    accessed: { 'date-parts': [[year, month, date]] },
    note: provenance,
  };
  const fields = [
    ['author', '{Casus}'],
    ['title', bibtexText(title)],
    ['version', version],
    ['year', String(year)],
    ...(isAddress
      ? [
          ['url', address],
          ['urldate', day],
        ]
      : [['howpublished', bibtexText(`Casus, ${address}`)]]),
    ['note', bibtexText(provenance)],
  ] as const;
  return {
    text: `Casus ${version}. “${title}.” ${provenance} Seen on ${dayWords(day, 'en-GB', true)}. ${address}`,
    bibtex: `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`,
    csl: JSON.stringify([csl], null, 2),
  };
}

function bibtexText(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/([&%$#_])/g, '\\$1');
}
