import { pathToFileURL } from 'node:url';
import { CasusError } from '../../core/errors.ts';
import { packageFile } from '../../files/package-files.ts';
import type { Dossier } from '../../present/dossier.ts';

/** Where the build puts the drawing, which is made of the parts of the pages. */
const DRAWING = pathToFileURL(packageFile('dist/dossier/render.js'));

/**
 * A dossier as one self-contained HTML file. The same parts draw it as draw the pages.
 * @throws CasusError `pages-not-built` if the build has not been run.
 */
export async function renderDossier(dossier: Dossier): Promise<string> {
  let drawing: { renderDossier: (dossier: Dossier) => string };
  try {
    drawing = (await import(DRAWING.href)) as typeof drawing;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new CasusError('pages-not-built', {});
    throw error;
  }
  return drawing.renderDossier(dossier);
}
