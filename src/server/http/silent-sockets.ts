import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Bounds the connections that have asked nothing yet. Where there are more, the one that has been silent longest is cut,
 * so that whoever opens thousands and says nothing keeps no place from others.
 * @returns cuts all that have asked nothing
 */
export function boundSilent(server: Server, most: number): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
    const [oldest] = silent;
    if (silent.size > most) oldest?.destroy();
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    for (const socket of silent) socket.destroy();
  };
}
