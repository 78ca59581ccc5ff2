import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import sans from '../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** What to save, and as what. */
export interface Saved {
  readonly kind: 'svg' | 'png';
  /** The file's name without its ending. */
  readonly name: string;
  /** Where the picture stands on the page. */
  readonly frame: HTMLElement | null;
  /** The picture as one SVG, if what stands on the page is none. */
  readonly drawing?: (() => ReactElement) | undefined;
  readonly title: string;
  readonly provenance: string;
}

/** Colours and letters that a file has to carry itself, because no style sheet comes with it; others where they differ. */
const CARRIED = ['fill', 'stroke', 'font-size', 'font-weight', 'color'] as const;
const USUAL: Readonly<Record<string, string>> = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'paint-order': 'normal',
  'text-anchor': 'start',
  opacity: '1',
};
const SANS = "'Source Sans 3', sans-serif";
const SERIF = "'Source Serif 4', Georgia, serif";
const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a PNG for one of the picture's units: sharp on a dense screen and in print. */
const DENSITY = 2;
const EDGE = 24;

/** Saves a picture with its title, its line of source and its fonts; does nothing where there is no picture. */
export async function savePicture({ kind, name, frame, drawing, title, provenance }: Saved): Promise<void> {
  const drawn = drawing === undefined ? null : draw(drawing());
  const picture = (drawn?.holder ?? frame)?.querySelector<SVGSVGElement>('svg.picture');
  if (picture === null || picture === undefined) return;
  const framed = withWords(picture, title, provenance);
  drawn?.remove();
  const style = document.createElementNS(SVG, 'style');
  style.textContent = await fontFaces();
  framed.prepend(style);
  if (kind === 'svg') saveText(new XMLSerializer().serializeToString(framed), `${name}.svg`, 'image/svg+xml');
  else await savePng(framed, `${name}.png`);
}

/** Saves text as a file. */
export function saveText(text: string, file: string, type: string): void {
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), file);
}

function draw(element: ReactElement): { holder: HTMLElement; remove: () => void } {
  const holder = document.createElement('div');
  holder.className = 'seen-by-none';
  document.body.append(holder);
  const root = createRoot(holder);
  flushSync(() => root.render(element));
  return {
    holder,
    remove: () => {
      root.unmount();
      holder.remove();
    },
  };
}

/** A copy of the picture that stands alone: ground, title above, source below, styles written out. */
function withWords(picture: SVGSVGElement, title: string, provenance: string): SVGSVGElement {
  const box = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  carryStyles(picture, copy);
  const style = getComputedStyle(document.body);
  const ink = style.color;
  const width = box.width + 2 * EDGE;
  const head = wrap(title, box.width, '600 20px "Source Serif 4 Variable", Georgia, serif');
  const foot = wrap(provenance, box.width, '13px "Source Sans 3 Variable", sans-serif');
  const top = EDGE + head.length * 26;
  const height = top + box.height + 16 + foot.length * 17 + EDGE;
  const framed = document.createElementNS(SVG, 'svg');
  const set = (node: Element, values: Record<string, string | number>) => {
    for (const [attribute, value] of Object.entries(values)) node.setAttribute(attribute, String(value));
    return node;
  };
  set(framed, { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' });
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  const told = document.createElementNS(SVG, 'desc');
  told.textContent = [picture.getAttribute('aria-label') ?? '', provenance].filter((part) => part !== '').join('. ');
  const ground = set(document.createElementNS(SVG, 'rect'), { width, height, fill: style.backgroundColor });
  const line = (text: string, y: number, values: Record<string, string | number>) => {
    const node = set(document.createElementNS(SVG, 'text'), { x: EDGE, y, fill: ink, ...values });
    node.textContent = text;
    return node;
  };
  const titleType = { 'font-family': SERIF, 'font-size': 20, 'font-weight': 600 };
  const footType = { 'font-family': SANS, 'font-size': 13 };
  set(copy, { x: EDGE, y: top, width: box.width, height: box.height });
  framed.append(
    name,
    told,
    ground,
    ...head.map((text, at) => line(text, EDGE + 16 + at * 26, titleType)),
    copy,
    ...foot.map((text, at) => line(text, top + box.height + 28 + at * 17, footType)),
  );
  return framed;
}

function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of CARRIED) to.setAttribute(property, style.getPropertyValue(property));
  for (const [property, usual] of Object.entries(USUAL)) {
    const value = style.getPropertyValue(property);
    if (value !== usual && value !== '') to.setAttribute(property, value);
  }
  if (from.matches('text, svg')) to.setAttribute('font-family', style.fontFamily.includes('Serif') ? SERIF : SANS);
  to.removeAttribute('class');
  to.removeAttribute('style');
  const children = [...from.children];
  for (const [at, child] of [...to.children].entries()) carryStyles(children[at] as Element, child);
}

/** Lines of a text that are no wider than there is room, as the page's own letters measure. */
function wrap(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen !== null) pen.font = font;
  const fits = (line: string) => (pen === null ? line.length * 8 : pen.measureText(line).width) <= width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function savePng(svg: SVGSVGElement, file: string): Promise<void> {
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml;charset=utf-8' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(svg.getAttribute('width')) * DENSITY;
    canvas.height = Number(svg.getAttribute('height')) * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob !== null) saveBlob(blob, file);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture that is drawn as an image sees none of the page's fonts, so it brings them. */
async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    [
      ['Source Sans 3', sans],
      ['Source Serif 4', serif],
    ].map(async ([family, address]) => {
      const bytes = new Uint8Array(await (await fetch(address as string)).arrayBuffer());
      const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${text})}`;
    }),
  );
  return faces.join('');
}

function saveBlob(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
