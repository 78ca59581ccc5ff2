import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DOCUMENTS_WITH_OUTPUT,
  openWorkplace,
  type Workplace,
  withOutput,
} from '../../scripts/reference/shown-output.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { ROOT } from './files.ts';

describeWithShared('what the documents show', () => {
  let workplace: Workplace;
  beforeAll(async () => {
    workplace = await openWorkplace(sharedData(''));
  });
  afterAll(() => workplace.close());

  test.each(DOCUMENTS_WITH_OUTPUT)('%s shows what its commands print', async (name) => {
    const written = readFileSync(join(ROOT, name), 'utf8');
    expect(written).toContain('<!-- output: casus');
    expect(written, 'run "npm run docs -- ../shared"').toBe(await withOutput(written, workplace.run));
  });
});

test('output is put below the command that gives it, and cut where the document says so', async () => {
  const run = async (line: string) => `${line}\n2\n3\n4\n`;
  const document = (a: string, b: string) =>
    `<!-- output: casus a -->\n\n\`\`\`text\n${a}\n\`\`\`\nand\n<!-- output: casus b | first 2 lines -->\n\n\`\`\`text\n${b}\n\`\`\`\nend\n`;
  const written = await withOutput(document('old', 'older'), run);
  expect(written).toBe(document('casus a\n2\n3\n4', 'casus b\n2\n…'));
  expect(await withOutput(written, run)).toBe(written);
});
