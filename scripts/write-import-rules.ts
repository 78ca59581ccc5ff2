/** Writes the import rules of biome.json from the table of rooms: `npm run rooms`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importRules } from './rooms.ts';

const path = fileURLToPath(new URL('../biome.json', import.meta.url));
const settings = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(path, `${JSON.stringify({ ...settings, overrides: importRules() }, null, 2)}\n`);
