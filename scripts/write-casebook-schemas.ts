/** Writes the JSON Schemas of casebook files for editors: `npm run schemas`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { casebookSchemas } from '../src/casebook/json-schemas.ts';

for (const [name, schema] of Object.entries(casebookSchemas())) {
  writeFileSync(
    fileURLToPath(new URL(`../docs/reference/${name}`, import.meta.url)),
    `${JSON.stringify(schema, null, 2)}\n`,
  );
  console.log(`Wrote docs/reference/${name}.`);
}
