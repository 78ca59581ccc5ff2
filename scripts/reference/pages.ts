import { apiPage } from './api-page.ts';
import { cliPage } from './cli-page.ts';
import { datasetsPage } from './datasets-page.ts';
import { errorsPage } from './errors-page.ts';
import { standardsPage } from './standards-page.ts';

/** The generated pages of `docs/reference/`, by file name. */
export const REFERENCE_PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'cli.md': cliPage,
  'api.md': apiPage,
  'errors.md': errorsPage,
  'datasets.md': datasetsPage,
  'standards.md': standardsPage,
};
