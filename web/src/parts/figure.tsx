import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { type Table, tableCsv } from '../data/csv.ts';
import { dayWords } from '../data/days.ts';
import { publicAddress, today, VERSION } from '../data/product.ts';
import { CitePanel } from './cite-panel.tsx';
import { EmbedPanel } from './embed-panel.tsx';
import { TableTwin } from './table-twin.tsx';

/** A part of a long picture. */
export interface FigurePart {
  /** What of the whole it has: `Rows 1 to 20 of 39`. */
  readonly holds: string;
  readonly drawing: () => ReactElement;
}

/** What every picture has. */
export interface FigureProps {
  /** Its name in addresses and files: letters, digits and hyphens. */
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: ReactNode;
  /** False where the page itself says it above; embedded and saved it stands there all the same. */
  readonly titleOnPage?: boolean;
  /** The same as plain text, for an embedded frame's name; needed where the title is no text. */
  readonly plainTitle?: string;
  /** What the picture shows and what it cannot, below the title. */
  readonly note?: ReactNode;
  /** Where the numbers are from. */
  readonly source: string;
  /** The standard that they were judged by. */
  readonly standard?: string;
  /** Which time and which records the numbers cover. */
  readonly coverage?: string;
  /** What a saved file is called, after `casus-`; the id if left out. */
  readonly file?: string;
  /** The same numbers as a table. */
  readonly table: Table;
  /** The picture as one SVG, for downloads; if left out, the first SVG with the class `picture` inside is taken. */
  readonly drawing?: () => ReactElement;
  /** The same in parts, each to be saved by itself, where the whole is too long for a page. */
  readonly parts?: readonly FigurePart[];
  readonly children: ReactNode;
}

/**
 * The frame of a picture: a title that states its finding, the picture or its table twin, a line of source, coverage and
 * standard, downloads, a citation, an address and an embed.
 */
export function Figure(props: FigureProps) {
  const {
    id,
    title,
    note,
    source,
    standard,
    coverage,
    table,
    drawing,
    parts = [],
    children,
    titleOnPage = true,
  } = props;
  const picture = useRef<HTMLDivElement>(null);
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const [panel, setPanel] = useState<'share' | 'cite' | null>(null);
  const embedded = new URLSearchParams(useSearch()).get('embed');
  if (embedded !== null && embedded !== id) return null;
  const words = props.plainTitle ?? (typeof title === 'string' ? title : id);
  const provenance = [
    `Source: ${source.replace(/\.$/, '')}.`,
    ...(coverage === undefined ? [] : [`Covers ${coverage}.`]),
    ...(standard === undefined ? [] : [`Rules: ${standard}.`]),
  ].join(' ');
  const name = `casus-${props.file ?? id}`;
  const outside = (holds = '') =>
    `${provenance}${holds} Casus ${VERSION}, ${dayWords(today(), undefined, true)}, ${publicAddress(`#${id}`)}`;
  const save = async (kind: 'svg' | 'png') => {
    const { savePicture } = await import('./save-picture.ts');
    await savePicture({ kind, name, frame: picture.current, drawing, title: words, provenance: outside() });
  };
  const savePart = async (kind: 'svg' | 'png', at: number) => {
    const { savePicture } = await import('./save-picture.ts');
    const part = parts[at] as FigurePart;
    await savePicture({
      ...{ kind, frame: null, drawing: part.drawing, provenance: outside(` ${part.holds}.`) },
      name: `${name}-${at + 1}-of-${parts.length}`,
      title: `${words} (${at + 1} of ${parts.length})`,
    });
  };
  const saveTable = async () => {
    const { saveText } = await import('./save-picture.ts');
    saveText(tableCsv(table), `${name}.csv`, 'text/csv');
  };
  const toggle = (which: 'share' | 'cite') => setPanel(panel === which ? null : which);
  return (
    <figure className="figure" id={id} tabIndex={-1} aria-labelledby={heading}>
      <figcaption className="section-head">
        <h2 className={`figure-title${titleOnPage ? '' : ' title-outside'}`} id={heading}>
          {title}
        </h2>
        {note !== undefined && <p className="figure-note">{note}</p>}
      </figcaption>
      <div ref={picture}>{asTable ? <TableTwin table={table} label={words} /> : children}</div>
      <div className="figure-foot">
        <p className="figure-source">
          {provenance}
          <span className="only-outside">
            {' '}
            Casus {VERSION}, {dayWords(today(), undefined, true)}.
          </span>
        </p>
        <ul className="figure-actions not-printed">
          <Action pressed={asTable} onPress={() => setAsTable(!asTable)} words={asTable ? 'Picture' : 'Table'} />
          {!asTable && <Action onPress={() => save('svg')} words="SVG" label="Download as SVG" />}
          {!asTable && <Action onPress={() => save('png')} words="PNG" label="Download as PNG" />}
          {!asTable &&
            parts.flatMap(({ holds }, at) =>
              (['svg', 'png'] as const).map((kind) => {
                const short = `${kind.toUpperCase()} ${at + 1} of ${parts.length}`;
                return (
                  <Action
                    key={`${kind} ${holds}`}
                    onPress={() => savePart(kind, at)}
                    words={short}
                    label={`Download ${short}: ${holds}`}
                  />
                );
              }),
            )}
          <Action onPress={saveTable} words="CSV" label="Download as CSV" />
          <Action pressed={panel === 'cite'} onPress={() => toggle('cite')} words="Cite" />
          <Action pressed={panel === 'share'} onPress={() => toggle('share')} words="Link and embed" />
        </ul>
      </div>
      {panel === 'share' && <EmbedPanel id={id} title={words} />}
      {panel === 'cite' && (
        <CitePanel
          title={words}
          version={VERSION}
          day={today()}
          provenance={provenance}
          address={publicAddress(`#${id}`)}
        />
      )}
    </figure>
  );
}

function Action({
  words,
  label,
  pressed,
  onPress,
}: {
  readonly words: string;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <li>
      <button type="button" className="link-button" aria-label={label} aria-expanded={pressed} onClick={onPress}>
        {words}
      </button>
    </li>
  );
}
