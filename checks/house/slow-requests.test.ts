import type { IncomingMessage, Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patientServer } from '../../apps/dashboard/src/lib/server/request-times.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = patientServer(
    async (request, response) => {
      try {
        if (request.url !== '/unread') for await (const _ of request);
        response.end('answered');
      } catch {
        // Broken off.
      }
    },
    ({ url }: IncomingMessage) => url === '/upload',
    { head: 200, form: 300, upload: 60_000, between: 50 },
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What the server has said when it has closed the connection, or when it has answered. */
function saysTo(sent: string, rest?: { after: number; text: string }): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.write(sent);
    if (rest) setTimeout(() => socket.write(rest.text), rest.after);
    socket.on('data', (bytes) => (said += bytes.toString()));
    socket.on('error', () => {});
    socket.on('close', () => done(said));
  });
}
const post = (path: string, body: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 100\r\n\r\n${body}`;

it('ends a request whose head, or whose form, does not come to its end', async () => {
  const [head, nothing, form] = await Promise.all([
    saysTo('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n'),
    saysTo(''),
    saysTo(post('/login', 'name=')),
  ]);
  expect(head).toMatch(/^(HTTP\/1\.1 408 .*)?/);
  expect([nothing, form].join('')).not.toContain('answered');
});

it('reads no further what was answered before it was read', async () => {
  expect(await saysTo(post('/unread', 'name='))).toContain('answered');
});

it('gives files longer, and answers others meanwhile', async () => {
  const slow = saysTo(post('/upload', 'a'.repeat(50)), { after: 900, text: 'a'.repeat(50) });
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  expect(await slow).toContain('answered');
});
