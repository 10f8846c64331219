import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** How long whoever asks may take to say it; milliseconds. */
export type RequestTimes = {
  /** For the head of a request. */
  readonly head: number;
  /** For a page or a form, with its body; and to end what was answered before it was said to its end. */
  readonly form: number;
  /** For files at the desk. */
  readonly upload: number;
  /** Between two looks at who takes too long. */
  readonly between: number;
};

const TIMES: RequestTimes = { head: 15_000, form: 30_000, upload: 900_000, between: 5_000 };
/** Connections at once, well below what a system lets a process open: beyond them new ones are closed, and pages go on. */
const MOST = 1000;

/**
 * A server that waits for nobody for long, so that half-open connections and bodies that never end keep no place.
 * @param isUpload  whether a request may take long to be said
 */
export function patientServer(
  handler: (request: IncomingMessage, response: ServerResponse) => unknown,
  isUpload: (request: IncomingMessage) => boolean,
  { head, form, upload, between }: RequestTimes = TIMES,
): Server {
  const server = createServer(
    { headersTimeout: head, requestTimeout: upload, connectionsCheckingInterval: between },
    (request, response) => {
      const end = (): void => void (request.complete || request.destroy());
      const timer = isUpload(request) ? null : setTimeout(end, form).unref();
      // Answered before it was read, a body is read no further than this.
      response.once('finish', () => request.complete || setTimeout(end, form).unref());
      request.once('close', () => timer && clearTimeout(timer));
      return handler(request, response);
    },
  );
  server.maxConnections = MOST;
  return server;
}
