/** Holds a database open until it is killed: `hold-database.ts FILE read|write`. Says "held" once it has it. */
import { Database } from '../../src/store/database.ts';

const [path = '', mode] = process.argv.slice(2);
const db = await Database.open(path, mode === 'read' ? 'read' : 'write');
process.stdout.write('held\n');
setTimeout(() => db.close(), 600_000);
