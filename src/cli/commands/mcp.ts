import { CASES, type Command, casesOf, DB, text } from '../command.ts';

const mcp: Command = {
  name: 'mcp',
  about: 'Serve the same answers as tools of the Model Context Protocol, over standard input and output',
  usage: '',
  words: [0, 0],
  args: { ...DB, ...CASES },
  examples: ['casus mcp', 'casus mcp --db data/casus.duckdb'],
  async run(given, effects) {
    const cases = await casesOf(given, effects);
    const [{ StdioServerTransport }, { createMcpServer }, { requestEffects }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('../../server/mcp/mcp-server.ts'),
      import('../../server/world.ts'),
    ]);
    const server = createMcpServer({ db: text(given, 'db'), cases, effects: requestEffects(effects.note) });
    const closed = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
      process.stdin.once('end', resolve);
    });
    await server.connect(new StdioServerTransport());
    if (effects.interactive) {
      effects.note(
        'A program speaks to this over standard input; docs/howto/ask-from-a-program.md has its settings.\n',
      );
    }
    await closed;
    await server.close();
    return 0;
  },
};

export default mcp;
