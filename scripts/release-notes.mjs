/** Prints the changelog's part about the package's version: the notes of its release. */
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const changes = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
const parts = changes.split(/^## /m).slice(1);
const own = parts.find((part) => part.split('\n', 1)[0]?.trim() === version);
if (own === undefined) {
  console.error(`CHANGELOG.md has no part "## ${version}".`);
  process.exit(1);
}
console.log(own.split('\n').slice(1).join('\n').trim());
