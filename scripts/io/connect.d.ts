declare module 'send' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface SendOptions {
    root: string;
    index: false;
    cacheControl: boolean;
    dotfiles: 'allow' | 'ignore';
  }

  interface SendStream extends EventEmitter {
    on: ((
      event: 'headers',
      listen: (response: ServerResponse, path: string) => void,
    ) => SendStream) &
      ((event: 'directory', listen: () => void) => SendStream) &
      ((
        event: 'error',
        listen: (error: Error & { status: number; headers?: Record<string, string> }) => void,
      ) => SendStream);
    pipe: (response: ServerResponse) => ServerResponse;
  }

  /** Answers a request with a file of the folder `root`; `path` is written as in an address. */
  export default function send(
    request: IncomingMessage,
    path: string,
    options: SendOptions,
  ): SendStream;
}

declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface CompressionOptions {
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }

  type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  /** A handler after which what is written to the response is compressed as the request allows. */
  const compression: ((options: CompressionOptions) => Handler) & {
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  };
  export default compression;
}
