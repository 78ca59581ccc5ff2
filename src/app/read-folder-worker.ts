import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { CasusError } from '../core/errors.ts';
import type { ExtraLeader } from '../reader/gazetteer/gazetteer.ts';
import { readArticle, written } from './read-article.ts';
import type { BatchOrder } from './read-folder.ts';

const { leaders } = workerData as { readonly leaders: readonly ExtraLeader[] };

/** Reads the files of a batch into a part: whole or not there. A file that cannot be read is named in it. */
async function read({ folder, names, date, part, key }: BatchOrder): Promise<void> {
  const aside = `${part}.${process.pid}.tmp`;
  const stream = createWriteStream(aside);
  const line = async (value: unknown) => {
    if (!stream.write(`${JSON.stringify(value)}\n`))
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
  };
  stream.write(`{"key":"${key}"}\n`);
  for (const name of names) {
    try {
      const found = [];
      for await (const claim of readArticle({ file: join(folder, name), date, leaders })) found.push(claim);
      for (const claim of found) await line(written(claim, { file: name, date }));
    } catch (error) {
      const why = error instanceof CasusError ? error.message : `Something went wrong: ${String(error)}`;
      await line({ problem: `${name}: ${why}` });
    }
  }
  stream.end();
  await finished(stream);
  await rename(aside, part);
}

parentPort?.on('message', (order: BatchOrder | null) => {
  if (order === null) {
    parentPort?.close();
    return;
  }
  void read(order).then(
    () => parentPort?.postMessage(order.names[0]),
    (error) => {
      throw error;
    },
  );
});
