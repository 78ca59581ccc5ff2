import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { afterAll, describe, test } from 'vitest';

/**
 * A block of tests on a disk of a few megabytes, which only the superuser may mount; skipped, with the reason, for others.
 * @param tests is given the folder that the disk is mounted at
 */
export function describeOnSmallDisk(name: string, folder: string, megabytes: number, tests: () => void): void {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    describe.skip(`${name} (skipped: a small disk can be mounted by the superuser of Linux alone)`, () => {
      test('a full disk', () => {});
    });
    return;
  }
  describe(name, () => {
    afterAll(() => {
      execFileSync('umount', [folder]);
    });
    tests();
  });
}
