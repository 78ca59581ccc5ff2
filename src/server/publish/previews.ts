import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CasusError } from '../../core/errors.ts';
import { packageFile } from '../../files/package-files.ts';
import { readFilesUnder } from '../../files/read-folder.ts';
import type { LedgerRow } from '../../present/ledger/ledger-row.ts';

/** What a page's preview shows; `web/src/dossier/preview.tsx` draws it. */
export interface Preview {
  readonly title: string;
  readonly finding: string;
  readonly rows: readonly LedgerRow[];
  readonly by: 'ally' | 'patron';
  readonly foot: string;
}

/** Lets what waits in the event loop have its turn. */
export const turn = promisify(setImmediate);
let collect: (() => void) | null = null;

/**
 * Gives back what drawing previews took. The renderer keeps its memory outside of what JavaScript counts, 3 MB a picture,
 * and so hundreds of pictures are held until JavaScript looks for what nobody needs any more: here it is made to.
 */
export async function freeDrawn(): Promise<void> {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  await turn();
  collect();
  await turn(); // what was found is freed in the next turn of the event loop
}

const DRAWING = pathToFileURL(packageFile('dist/dossier/render.js'));
const FONTS = packageFile('dist/fonts/');

/**
 * What draws previews as PNG, 1200 by 630: the drawing of the pages, with resvg and the fonts that the build put beside
 * the program.
 * @throws CasusError `pages-not-built` if the build has not been run.
 */
export async function previewDrawer(): Promise<(preview: Preview) => Uint8Array> {
  try {
    const { renderPreview } = (await import(DRAWING.href)) as { renderPreview: (preview: Preview) => string };
    const { Resvg } = await import('@resvg/resvg-js');
    const fontFiles = [...(await readFilesUnder(FONTS, (name) => name.endsWith('.ttf'))).keys()].map(
      (name) => `${FONTS}${name}`,
    );
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' };
    return (preview) => new Uint8Array(new Resvg(renderPreview(preview), { font }).render().asPng());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new CasusError('pages-not-built', {});
    throw error;
  }
}
