import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { z } from 'zod';
import { watched } from '../../../fixtures/watched.ts';

export interface SocketStandIn {
  /** Where `apps.connections.open` says that the socket is. */
  readonly url: string;
  /** What came back, oldest first. */
  readonly acknowledged: readonly { readonly envelope_id: string; readonly payload: unknown }[];
  readonly opened: () => number;
  /** Delivers over the newest socket. */
  send(envelope: object): void;
  /** Ends the newest socket, without a word or after saying so. */
  drop(how: 'broken' | 'told'): void;
  until(enough: () => boolean): Promise<void>;
  close(): Promise<void>;
}

interface Frame {
  readonly opcode: number;
  readonly text: string;
}
const answered = z.object({ envelope_id: z.string(), payload: z.unknown() });

/** Slack's side of Socket Mode: a WebSocket server of RFC 6455, as far as short text goes. */
export async function socketStandIn(): Promise<SocketStandIn> {
  const sockets: Socket[] = [];
  const acknowledged: z.infer<typeof answered>[] = [];
  const { wake, until } = watched();
  const hear = (socket: Socket, { opcode, text }: Frame) => {
    if (opcode === 8) socket.end(frame(8, ''));
    if (opcode === 9) socket.write(frame(10, text));
    if (opcode === 1) acknowledged.push(answered.parse(JSON.parse(text)));
  };
  const server = createServer();
  server.on('upgrade', (request, socket: Socket) => {
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    sockets.push(socket);
    socket.on('error', () => undefined);
    const pieces: Buffer[] = [];
    socket.on('data', (piece) => {
      const { frames, rest } = framesOf(Buffer.concat([...pieces.splice(0), piece]));
      pieces.push(rest);
      for (const each of frames) hear(socket, each);
      wake();
    });
    socket.write(frame(1, JSON.stringify({ type: 'hello', num_connections: 1 })));
    wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `ws://127.0.0.1:${port}/link`,
    acknowledged,
    opened: () => sockets.length,
    send: (envelope) => void sockets.at(-1)?.write(frame(1, JSON.stringify(envelope))),
    drop(how) {
      const socket = sockets.at(-1);
      if (how === 'broken') socket?.destroy();
      else socket?.write(frame(1, JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })));
    },
    until,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function frame(opcode: number, text: string): Buffer {
  const body = Buffer.from(text);
  const length = body.length < 126 ? [body.length] : [126, Math.floor(body.length / 256), body.length % 256];
  return Buffer.concat([Buffer.from([0x80 + opcode, ...length]), body]);
}

/** What a client sends is masked (RFC 6455 5.3). */
function framesOf(bytes: Buffer): {
  readonly frames: readonly Frame[];
  readonly rest: Buffer;
} {
  const frames: Frame[] = [];
  let left = bytes;
  for (;;) {
    if (left.length < 2) return { frames, rest: left };
    const short = left.readUInt8(1) % 128;
    const start = short === 126 ? 4 : 2;
    if (left.length < start + 4) return { frames, rest: left };
    const length = short === 126 ? left.readUInt16BE(2) : short;
    const end = start + 4 + length;
    if (left.length < end) return { frames, rest: left };
    const mask = left.subarray(start, start + 4);
    const body = left.subarray(start + 4, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
    frames.push({ opcode: left.readUInt8(0) % 16, text: Buffer.from(body).toString('utf8') });
    left = left.subarray(end);
  }
}
