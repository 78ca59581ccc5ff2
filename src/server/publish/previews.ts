import { pathToFileURL } from 'node:url';
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
