/** Checks files of the register of treaty terms against their schema: `npm run terms [-- FILE…]`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { treatyTermsSchema } from '../src/casebook/treaty-terms-schema.ts';

const folder = 'cases/treaty-terms';
const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : readdirSync(folder)
        .filter((f) => f.endsWith('.yaml'))
        .map((f) => join(folder, f));
let bad = 0;
for (const file of files) {
  const result = treatyTermsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) continue;
  bad += 1;
  for (const issue of result.error.issues) console.error(`${file}: ${issue.path.join('.')}: ${issue.message}`);
}
console.log(`${files.length} files, ${bad} with problems`);
process.exitCode = bad > 0 ? 1 : 0;
