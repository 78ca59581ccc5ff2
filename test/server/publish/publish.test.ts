import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { staticFile } from '../../../src/present/static-file.ts';
import { publish } from '../../../src/server/publish/publish.ts';
import type { Page } from '../../../src/server/published.ts';
import { amount, FULL } from '../../amount.ts';
import { SMALL } from '../../casebook/small-casebook.ts';
import { writeAll } from '../../casebook/temp-casebook.ts';
import { put, scratch } from '../../scratch.ts';
import { madeApp } from '../made-app.ts';

const at = scratch();
const DB = at('none.duckdb');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** A made-up casebook of one case and one patron, or the built-in one. */
const [CASES, PATRON, CASES_OF_IT] = amount([{ only: at('cases') }, 'france', 1], [undefined, 'russia', 6] as const);

describe('the whole workbench', () => {
  beforeAll(() => (FULL ? undefined : writeAll(at('cases'), SMALL)));
  const web = at('web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  put(
    join(web, 'index.html'),
    '<!doctype html><html lang="en"><head><script src="./assets/a.js"></script></head></html>',
  );
  put(join(web, 'assets', 'a.js'), 'a();');
  const out = at('site');
  const options = {
    ...{ out, db: DB, cases: CASES, web, base: '/casus', rules: ['organFinding', 'helpWithinDays'], note: () => {} },
    progress: () => ({ update: () => {}, stop: () => {} }),
  };

  test('is written as files that hold the answers of the server, and again in place of the first', async () => {
    const first = await publish(options);
    expect(filesIn(out)).toBe(first.files + 1); // and the marker
    const { app } = madeApp(DB, null, CASES);
    const standards = ['dyad', 'bf-2018', 'dyad,organFinding=ignored', 'dyad,helpWithinDays=90'];
    for (const standard of standards) {
      const published = readFileSync(join(out, staticFile(`/api/ledger/${PATRON}`, { standard })), 'utf8');
      const served = await app.request(`http://localhost/api/ledger/${PATRON}?standard=${standard}&limit=1000`);
      expect(published).toBe(await served.text());
      expect((JSON.parse(published) as Page<LedgerRow>).items.length).toBeGreaterThanOrEqual(CASES_OF_IT);
    }
    const page = readFileSync(join(out, 'patron', PATRON, 'index.html'), 'utf8');
    expect(page).toContain('data-static="/casus"');
    expect(page).toContain('src="/casus/assets/a.js"');
    expect(page).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/,
    );
    expect(page).not.toContain('frame-ancestors');
    // A page that is not there has the same page, and no preview.
    expect(readFileSync(join(out, '404.html'), 'utf8')).toBe(page.replace(/<meta (property|name)=[^>]*>/g, ''));
    expect(await publish(options)).toEqual(first);
    expect(filesIn(out)).toBe(first.files + 1);
  });

  test('needs the pages', async () => {
    await expect(publish({ ...options, web: at('no-web'), out: at('never') })).rejects.toMatchObject({
      code: 'workbench-missing',
    });
    expect(existsSync(at('never'))).toBe(false);
  });
});
