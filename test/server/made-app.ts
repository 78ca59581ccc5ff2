import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CasesChoice } from '../../src/app/casebook.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { createApp } from '../../src/server/http/app.ts';
import type { StaticFiles } from '../../src/server/static/static-files.ts';
import { requestEffects } from '../../src/server/world.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects } from '../scratch.ts';

/** The application on a casebook, the built-in one if none is named, and a database; what it noted for the terminal is in `noted`. */
export function madeApp(
  db: string,
  pages: StaticFiles | null = null,
  cases?: CasesChoice,
): { app: OpenAPIHono; noted: string[] } {
  const noted: string[] = [];
  const world = { db, cases, effects: requestEffects((text) => noted.push(text)) };
  return { app: createApp({ world, host: '127.0.0.1', pages }), noted };
}

/** Imports the made-up datasets that the tests of the readers use. */
export async function importFixtures(db: string): Promise<void> {
  const files = [
    ...['atop-5.1-alliances.csv', 'atop-5.1-members.csv', 'iwd-1.1.csv', 'cow-states-2016.csv', 'unga-2025-07.csv'],
    ...['ucdp-acd-25.1.csv', 'ucdp-dyadic-24.1.csv', 'ucdp-esd-18.1.csv', 'archigos-4.1.csv', 'reign-2021.3.csv'],
  ];
  await importDatasets({ db, args: files.map(fixturePath) }, capturedEffects());
}
