import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Attack, figure, share } from './attack.ts';
import { asker, importedDatabase, startServer, tempFolder } from './server.ts';

const LONGEST_WAIT = 2_000;
const SECONDS = 30;

/** Two thousand sockets that say nothing, each opened again soon after it is cut; whoever asks is answered in time. */
export const silence: Attack = async (scale) => {
  const server = await startServer(['--db', await importedDatabase(tempFolder('silence'))]);
  const question = '/api/ledger/russia?limit=5';
  await asker(server.address, 1)(question); // the first reader waits for the casebook, silent sockets or not
  const { hostname, port } = new URL(server.address);
  const wanted = share(2_000, scale);
  let [open, cut, over] = [0, 0, false];
  const opened = () => {
    const socket = connect(Number(port), hostname);
    let there = false;
    socket.on('connect', () => {
      there = true;
      open += 1;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (there) open -= 1;
      cut += 1;
      if (!over) setTimeout(opened, 2_000);
    });
    return socket;
  };
  const sockets = Array.from({ length: wanted }, opened);
  await pause(1_000);
  const faults: string[] = [];
  const waits: number[] = [];
  let most = 0;
  const end = performance.now() + Math.max(3, SECONDS * scale) * 1_000;
  while (performance.now() < end) {
    most = Math.max(most, open);
    // Each time on a new connection, as somebody would who comes now.
    const asked = asker(server.address, 1)(question, { headers: { connection: 'close' } });
    const late = pause(10_000).then(() => null);
    const answer = await Promise.race([asked.catch((error: Error) => error.message), late]);
    if (answer === null || typeof answer === 'string') faults.push(answer ?? 'no answer in 10 s');
    else {
      waits.push(answer.milliseconds);
      if (answer.status !== 200) faults.push(`an answer ${answer.status}`);
      if (answer.milliseconds > LONGEST_WAIT) faults.push(`an answer after ${Math.round(answer.milliseconds)} ms`);
    }
    await pause(100);
  }
  over = true;
  for (const socket of sockets) socket.destroy();
  faults.push(...(await server.stop()));
  const slowest = Math.round(Math.max(0, ...waits));
  const counts = `${figure(wanted)} silent sockets, ${figure(most)} open at once at most, ${figure(cut)} cut; ${waits.length} questions of others answered, the slowest in ${slowest} ms`;
  return { counts: `${counts}; ${faults.length} faults`, faults };
};
