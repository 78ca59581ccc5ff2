/** The command line from its sources, for `npm run dev`. */
import { main, watchStreams } from '../src/cli/main.ts';

watchStreams();
process.exitCode = await main(process.argv.slice(2));
