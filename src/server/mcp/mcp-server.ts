import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { packageVersion } from '../../files/package-files.ts';
import { codedError } from '../http/problem.ts';
import type { World } from '../world.ts';
import { toolAnswer, toolProblem } from './answer.ts';
import { TOOLS } from './tools.ts';

const INSTRUCTIONS =
  'Casus answers who promised what to whom, what happened, who came, and how it ended, with sources. The verdict speaks of the law, delivered of what came, outcome of how it ended: keep them apart. Say the standard and asOf of every number, and cite the sources’ addresses. What is unknown is not none.';

/**
 * The same answers as the API’s, as tools of the Model Context Protocol. Every tool reads; none writes, and none can
 * name a file.
 */
export function createMcpServer(world: World): McpServer {
  const server = new McpServer(
    { name: 'casus', version: packageVersion() },
    { instructions: INSTRUCTIONS, maxToolInputElements: 100 },
  );
  let last: Promise<unknown> = Promise.resolve(); // one answer after another, so that the database is opened once at a time
  for (const { name, title, about, input, answer } of TOOLS) {
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description: about, inputSchema: input, annotations }, async (given) => {
      const work = async () => {
        try {
          return toolAnswer(await answer(given as never, world));
        } catch (error) {
          return toolProblem(codedError(error, world.effects.note));
        }
      };
      const mine = last.then(work);
      last = mine;
      return mine;
    });
  }
  return server;
}
