import type { Effects } from '../../app/effects.ts';
import { CasusError } from '../../core/errors.ts';
import { CASES, type Command, casesOf, DB, format, type Invocation, text } from '../command.ts';

import { toJson, toTable, write } from '../output.ts';

/** So much is written at once, in characters. */
const AT_ONCE = 1 << 15;

const read: Command = {
  name: 'read',
  about: 'Find claims in an article: who promised, asked, gave or refused what, with exact quotes',
  usage: '<file|folder|->',
  words: [1, 1],
  args: {
    ...format('table', 'jsonl', 'json', 'annotations'),
    date: { type: 'string', valueHint: 'YYYY-MM-DD', default: '', description: 'the day of the document' },
    score: {
      type: 'string',
      valueHint: 'GOLD',
      default: '',
      description: 'compare with claims that a person made (JSON Lines)',
    },
    out: {
      type: 'string',
      valueHint: 'FILE',
      default: '',
      description:
        'the file to write: page.html (the article with its claims), .parquet (claims of a folder), or any other name (claims)',
    },
    server: {
      type: 'string',
      valueHint: 'URL',
      default: '',
      description: 'link the page to the workbench at this address',
    },
    text: { type: 'boolean', description: 'print the text as read; positions refer to it' },
    plover: { type: 'boolean', description: 'add PLOVER\u2019s codes' },
    shard: { type: 'string', valueHint: 'K/N', default: '', description: 'for a folder: only part K of N' },
    model: {
      type: 'string',
      valueHint: 'NAME',
      default: '',
      description: 'a second reading by this model, kept separately',
    },
    'base-url': {
      type: 'string',
      valueHint: 'URL',
      default: 'http://127.0.0.1:11434/v1',
      description: 'the model\u2019s server (OpenAI-compatible); its key is in CASUS_MODEL_KEY',
    },
    ...DB,
    ...CASES,
  },
  examples: [
    'casus read column.txt',
    'casus read column.txt --out page.html',
    'casus read column.txt --score gold.jsonl --format json',
    'casus read articles/ --out claims.parquet',
  ],
  async run(given, effects) {
    const file = given.rest[0] as string;
    const date = dateOf(given);
    if (file !== '-' && (await effects.isFolder(file))) return folder(file, date, given, effects);
    if (text(given, 'shard') !== '')
      throw new CasusError('option-invalid', {
        option: 'shard',
        value: text(given, 'shard'),
        why: 'it is for folders',
        command: 'read',
      });
    if (text(given, 'score') !== '') return score(file, date, given, effects);
    const out = text(given, 'out');
    if (/\.html?$/i.test(out)) return page(file, date, out, given, effects);
    return claims(file, date, given, effects);
  },
};

function dateOf(given: Invocation): string | null {
  const value = text(given, 'date');
  if (value === '') return null;
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  throw new CasusError('option-invalid', {
    option: 'date',
    value,
    why: 'it is YYYY, YYYY-MM or YYYY-MM-DD',
    command: 'read',
  });
}

async function page(
  file: string,
  date: string | null,
  out: string,
  given: Invocation,
  effects: Effects,
): Promise<number> {
  const { makeArticlePage } = await import('../../app/article-claims.ts');
  const { leadersIn } = await import('../../app/read-article.ts');
  const leaders = await leadersIn(text(given, 'db'));
  const cases = await casesOf(given, effects);
  const { html, claims: count } = await makeArticlePage(
    { file, date, leaders, cases, server: text(given, 'server') },
    effects,
  );
  await write(html, out, effects);
  effects.note(`Wrote ${out}: ${count} claims.\n`);
  return 0;
}

async function score(file: string, date: string | null, given: Invocation, effects: Effects): Promise<number> {
  const { scoreArticle, scoreAsJson } = await import('../../app/article-claims.ts');
  const { leadersIn } = await import('../../app/read-article.ts');
  const leaders = await leadersIn(text(given, 'db'));
  const result = await scoreArticle({ file, date, leaders, gold: text(given, 'score') }, effects);
  if (text(given, 'format') !== 'table') {
    await write(toJson(scoreAsJson(result)), text(given, 'out'), effects);
    return 0;
  }
  const { scoreText } = await import('../read-text.ts');
  await write(scoreText(result), text(given, 'out'), effects);
  return 0;
}

async function claims(file: string, date: string | null, given: Invocation, effects: Effects): Promise<number> {
  const { leadersIn, readArticle, readWholeArticle, written } = await import('../../app/read-article.ts');
  const form = text(given, 'format');
  const out = text(given, 'out');
  const options = { file, date, leaders: await leadersIn(text(given, 'db')) };
  if (given.options['text'] === true) {
    await write((await readWholeArticle(options)).text, out, effects);
    return 0;
  }
  const { webAnnotation, withPlover } = await import('../../app/read-article.ts');
  const line = (claim: Parameters<typeof written>[0], reader?: string) => {
    const record = written(claim, options, reader);
    return given.options['plover'] === true ? { ...record, ...withPlover(claim) } : record;
  };
  if (form === 'jsonl' && text(given, 'model') === '' && out === '') {
    let waiting = '';
    for await (const claim of readArticle(options)) {
      waiting += `${JSON.stringify(line(claim))}\n`;
      if (waiting.length < AT_ONCE) continue;
      effects.out(waiting);
      waiting = '';
    }
    if (waiting !== '') effects.out(waiting);
    return 0;
  }
  const { text: whole, claims: found } = await readWholeArticle(options);
  const records = found.map((claim) => line(claim));
  if (text(given, 'model') !== '') {
    const { secondReading } = await import('../../app/read-article.ts');
    const second = await secondReading(
      whole,
      found,
      { model: text(given, 'model'), baseUrl: text(given, 'base-url') },
      effects,
    );
    records.push(...second.map((claim) => line(claim, text(given, 'model'))));
  }
  if (form === 'annotations') {
    await write(toJson(found.map((claim) => webAnnotation(claim, file, whole))), out, effects);
  } else if (form === 'json') await write(toJson(records), out, effects);
  else if (form === 'jsonl' || out !== '')
    await write(records.map((record) => `${JSON.stringify(record)}\n`).join(''), out, effects);
  else {
    const { claimRow, CLAIM_COLUMNS } = await import('../read-text.ts');
    effects.out(
      records.length === 0 ? 'No claims.\n' : toTable(records.map(claimRow), CLAIM_COLUMNS, effects.width, 'quote'),
    );
    if (records.length > 0 && file !== '-') effects.note(`To review them: ${reviewSteps(file)}\n`);
  }
  return 0;
}

/** The two commands from a text to reviewed claims. */
function reviewSteps(file: string): string {
  return `casus read ${file} --format jsonl > claims.jsonl, then casus review claims.jsonl --to FOLDER`;
}

async function folder(path: string, date: string | null, given: Invocation, effects: Effects): Promise<number> {
  const out = text(given, 'out');
  if (!/\.parquet$/i.test(out))
    throw new CasusError('option-invalid', {
      option: 'out',
      value: out,
      why: 'a folder\u2019s claims go into a file that ends in .parquet',
      command: 'read',
    });
  const { readFolder } = await import('../../app/read-folder.ts');
  const { leadersIn } = await import('../../app/read-article.ts');
  const leaders = await leadersIn(text(given, 'db'));
  const result = await readFolder({ folder: path, out, date, leaders, shard: text(given, 'shard') }, effects);
  for (const problem of result.problems) effects.note(`${problem}\n`);
  effects.note(
    `Wrote ${result.out}: ${result.claims} claims of ${result.files} files${result.kept > 0 ? `, ${result.kept} of them read before` : ''}.\n`,
  );
  return 0;
}

export default read;
