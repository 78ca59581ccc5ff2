/**
 * Attacks on the program: `node --import tsx test/attacks/main.ts NAME [--scale 0.01] [--only imports]`. Prints what was done in a line; exit
 * status 1 if anything broke. `scripts/check-full.mjs` runs them at full scale, one a part.
 */
import { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Attack } from './attack.ts';

const ATTACKS: Readonly<Record<string, () => Promise<Attack>>> = {
  kills: async () => (await import('./kills.ts')).kills,
  requests: async () => (await import('./requests.ts')).requests,
  machines: async () => (await import('./machines.ts')).machines,
  load: async () => (await import('./load.ts')).load,
  silence: async () => (await import('./silence.ts')).silence,
  markup: async () => (await import('./markup.ts')).markup,
};

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const [name = ''] = positionals;
const load = Object.hasOwn(ATTACKS, name) ? ATTACKS[name] : undefined;
if (load === undefined || !(Number(values.scale) > 0)) {
  stderr.write(`main.ts NAME [--scale S]: NAME is one of ${Object.keys(ATTACKS).join(', ')}, S is above 0.\n`);
  exit(1);
}
const began = performance.now();
const { counts, faults } = await (await load())(Number(values.scale), values.only);
for (const fault of faults.slice(0, 20)) stderr.write(`${fault}\n`);
stdout.write(`${name}: ${counts}, in ${Math.round((performance.now() - began) / 1000)} s\n`);
exit(faults.length === 0 ? 0 : 1);
