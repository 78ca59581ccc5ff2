/** Writes a file again and again, `write-in-turns.ts FILE`, each time one letter over and over; says "begun" at the first. */
import { writeWhole } from '../../src/files/write-whole.ts';

const [path = ''] = process.argv.slice(2);
for (let i = 0; ; i += 1) {
  await writeWhole(path, 'abc'.charAt(i % 3).repeat(4_000_000));
  if (i === 0) process.stdout.write('begun\n');
}
