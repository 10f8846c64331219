import type { IncomingMessage, ServerResponse } from 'node:http';
import process from 'node:process';
import { EVERY_ANSWER } from './src/lib/server/headers.ts';
import { LARGEST_UPLOAD } from './src/lib/server/largest-upload.ts';
import { isOwnHost } from './src/lib/server/own-host.ts';
import { patientServer } from './src/lib/server/request-times.ts';

// Kit's adapter serves files before any hook is asked, and answers some addresses by itself. What holds for every answer
// stands in front of it.
type Handler = (request: IncomingMessage, response: ServerResponse) => void;
// The adapter reads it once, when it is loaded; it is half a megabyte without.
process.env['BODY_SIZE_LIMIT'] = String(LARGEST_UPLOAD);
const built = new URL('./build/handler.js', import.meta.url);
const { handler } = (await import(built.href)) as { handler: Handler };

/** Long enough for an answer that is being written; the cli waits no longer for its end. */
const PATIENCE = 3000;

const server = patientServer(
  (request, response) => {
    for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
    // A report may be framed by the sites of its link, which this header cannot say; its policy does.
    if (!request.url?.startsWith('/embed/')) response.setHeader('x-frame-options', 'DENY');
    if (isOwnHost(request.headers.host ?? null, process.env['ORIGIN'] ?? ''))
      return handler(request, response);
    response.writeHead(421).end();
  },
  ({ url }) => url === '/desk?/upload',
);
server.listen(Number(process.env['PORT'] ?? '3000'), process.env['HOST'] ?? '127.0.0.1');

function end(): void {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
}
process.once('SIGTERM', end);
process.once('SIGINT', end);
