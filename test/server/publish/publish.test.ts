import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { staticFile } from '../../../src/present/static-file.ts';
import { publish } from '../../../src/server/publish/publish.ts';
import { writePublication } from '../../../src/server/publish/write-publication.ts';
import type { Page } from '../../../src/server/published.ts';
import { pageFor } from '../../../src/server/static/static-files.ts';
import { put, scratch } from '../../scratch.ts';
import { madeApp } from '../made-app.ts';

const at = scratch();
const DB = at('none.duckdb');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

describe('the whole workbench', () => {
  const web = at('web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  put(
    join(web, 'index.html'),
    '<!doctype html><html lang="en"><head><script src="./assets/a.js"></script></head></html>',
  );
  put(join(web, 'assets', 'a.js'), 'a();');
  const out = at('site');
  const options = {
    ...{ out, db: DB, web, base: '/casus', rules: ['organFinding', 'helpWithinDays'], note: () => {} },
    progress: () => ({ update: () => {}, stop: () => {} }),
  };

  test('is written as files that hold the answers of the server, and again in place of the first', async () => {
    const first = await publish(options);
    expect(filesIn(out)).toBe(first.files + 1); // and the marker
    const { app } = madeApp(DB);
    const standards = ['dyad', 'bf-2018', 'dyad,organFinding=ignored', 'dyad,helpWithinDays=90'];
    for (const standard of standards) {
      const published = readFileSync(join(out, staticFile('/api/ledger/russia', { standard })), 'utf8');
      const served = await app.request(`http://localhost/api/ledger/russia?standard=${standard}&limit=1000`);
      expect(published).toBe(await served.text());
      expect((JSON.parse(published) as Page<LedgerRow>).items.length).toBeGreaterThan(5);
    }
    const page = readFileSync(join(out, 'patron', 'russia', 'index.html'), 'utf8');
    expect(page).toContain('<html data-static="/casus" lang="en">');
    expect(page).toContain('src="/casus/assets/a.js"');
    expect(page).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/,
    );
    expect(page).not.toContain('frame-ancestors');
    expect(readFileSync(join(out, '404.html'), 'utf8')).toBe(page);
    expect(await publish(options)).toEqual(first);
    expect(filesIn(out)).toBe(first.files + 1);
  }, 240_000);

  test('needs the pages', async () => {
    await expect(publish({ ...options, web: at('no-web'), out: at('never') })).rejects.toMatchObject({
      code: 'workbench-missing',
    });
    expect(existsSync(at('never'))).toBe(false);
  });
});

describe('a publication', () => {
  const files = (...names: string[]) => new Map(names.map((name) => [name, name]));

  test('is refused where other files are, and leaves them', async () => {
    mkdirSync(at('mine'));
    put(at('mine/letter.txt'), 'mine');
    await expect(writePublication(at('mine'), files('a'), '1')).rejects.toMatchObject({ code: 'publication-refused' });
    expect(readdirSync(at('mine'))).toEqual(['letter.txt']);
  });

  test('removes what the earlier one had and it has not, and nothing else', async () => {
    await writePublication(at('twice'), files('old/a', 'b'), '1');
    writeFileSync(at('twice/CNAME'), 'host');
    await writePublication(at('twice'), files('b', 'new/c'), '2');
    expect(existsSync(at('twice/old/a'))).toBe(false);
    expect(['b', 'new/c', 'CNAME'].map((name) => existsSync(at(`twice/${name}`)))).toEqual([true, true, true]);
  });

  test('writes nothing outside its folder: not through a link, nor where a forged marker points', async () => {
    mkdirSync(at('outside'));
    put(at('outside/a'), 'kept');
    await writePublication(at('linked'), files('x'), '1');
    symlinkSync(at('outside'), at('linked/api'));
    await expect(writePublication(at('linked'), files('api/a'), '2')).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    mkdirSync(at('forged'));
    put(at('forged/casus-publication.json'), JSON.stringify({ casus: '1', files: ['../outside/a', '/etc/hosts'] }));
    await writePublication(at('forged'), files('x'), '2');
    symlinkSync(at('outside/a'), at('forged/y'));
    await writePublication(at('forged'), files('x', 'y'), '3');
    expect(readFileSync(at('outside/a'), 'utf8')).toBe('kept');
    expect(readFileSync(at('forged/y'), 'utf8')).toBe('y');
  });

  test('into a file is refused', async () => {
    put(at('file'), '');
    await expect(writePublication(at('file'), files('a'), '1')).rejects.toMatchObject({ code: 'file-unwritable' });
  });
});

test('only addresses of this host are placed', () => {
  const html = '<html><a href="//other"></a><link href="/icon.svg"><img src="./a.png"><a href="https://x/">';
  expect(pageFor(html, '/b', false)).toBe(
    '<html><a href="//other"></a><link href="/b/icon.svg"><img src="/b/a.png"><a href="https://x/">',
  );
});
