import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { progressBar } from '../../src/app/progress.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';

const at = scratch();

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const path of ['', ...Object.keys(files)]) {
    mkdirSync(at(`${name}/${path.slice(0, path.lastIndexOf('/') + 1)}`), { recursive: true });
  }
  for (const [path, content] of Object.entries(files)) put(at(`${name}/${path}`), content);
  return at(name);
}

describe('a folder', () => {
  test('is searched to its depths; what is not read is said with the reason', async () => {
    const path = folder('mixed', {
      'notes.txt': 'Where the files are from.',
      'fruit.csv': 'fruit,price\npear,3\n',
      'picture.png': '\u0089PNG\0\0',
      'nothing.txt': '',
      '.hidden.csv': '',
      '.hidden/within.csv': '',
      'deep/er/phases.csv': 'atopid,atopidphase\n1,1.1\n',
    });
    copyFileSync(fixturePath('iwd-1.1.csv'), at('mixed/deep/er/data.txt'));
    symlinkSync(fixturePath('cow-states-2016.csv'), at('mixed/link.csv'));
    symlinkSync(at('nowhere'), at('mixed/broken-link.csv'));
    const result = await importDatasets({ db: at('mixed.duckdb'), args: [path] }, capturedEffects());
    expect(result.imported.map(({ dataset }) => dataset).toSorted()).toEqual(['cow-states-2016', 'iwd-1.1']);
    expect(Object.fromEntries(result.passedOver.map(({ file, why }) => [file, why]))).toEqual({
      'deep/er/phases.csv': expect.stringContaining('phase file'),
      'fruit.csv': expect.stringContaining('no dataset'),
      'notes.txt': expect.stringContaining('no dataset'),
      'nothing.txt': expect.stringContaining('empty'),
      'picture.png': expect.stringContaining('zero byte'),
    });
  });

  test('without any dataset is an error that counts its files', async () => {
    const path = folder('none', { 'a.txt': 'a', 'b.txt': 'b' });
    const importing = importDatasets({ db: at('none.duckdb'), args: [path] }, capturedEffects());
    await expect(importing).rejects.toMatchObject({ code: 'folder-without-datasets', params: { count: 2, path } });
  });

  test('with a name is read for that dataset alone', async () => {
    const path = fixturePath('../fixtures');
    for (const [name, expected] of [
      ['atop', 5],
      ['atop-5.1', 3],
      ['cow-states', 1],
    ] as const) {
      const result = await importDatasets({ db: at(`${name}.duckdb`), args: [name, path] }, capturedEffects());
      expect([name, result.imported.length]).toEqual([name, expected]);
      const iwd = result.passedOver.find(({ file }) => file === 'iwd-1.1.csv');
      expect(iwd?.why).toBe('it is Interstate War Data 1.1, which was not asked for');
    }
  });
});

test('a version of ATOP that is not known does not stand for one that is', async () => {
  const importing = importDatasets(
    { db: at('v.duckdb'), args: ['atop-3.0', fixturePath('../fixtures')] },
    capturedEffects(),
  );
  await expect(importing).rejects.toMatchObject({ code: 'file-missing' });
});

describe('the progress bar', () => {
  test('shows nothing where nobody watches, nor in the first second', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      for (const interactive of [false, true]) {
        const bar = progressBar(2, capturedEffects({ interactive }));
        bar.update(1, 'a.csv');
        bar.stop();
      }
      expect(write).not.toHaveBeenCalled();
    } finally {
      write.mockRestore();
    }
  });

  test('shows a bar with the file on a terminal after a second', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const tty = process.stderr.isTTY;
    process.stderr.isTTY = true;
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    try {
      const bar = progressBar(2, capturedEffects({ interactive: true }));
      vi.advanceTimersByTime(1100);
      bar.update(1, '/somewhere/a.csv');
      vi.advanceTimersByTime(500);
      bar.stop();
      expect(written.join('')).toMatch(/reading \[.+\] 50% \| a\.csv/);
    } finally {
      write.mockRestore();
      process.stderr.isTTY = tty;
      vi.useRealTimers();
    }
  });
});
