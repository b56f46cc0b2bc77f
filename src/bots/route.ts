/** What a route is handed: the bytes as they came, so that a channel can verify a signature over them. */
export interface Asked {
  readonly path: string;
  /** What stands behind the question mark. */
  readonly query: URLSearchParams;
  /** Lower-case names; a header sent twice is the values joined with a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** Aborted as soon as the other side is gone. */
  readonly gone: AbortSignal;
}

export type Answer =
  | { readonly is: 'json'; readonly status: number; readonly json: unknown; readonly cookie?: Cookie }
  | { readonly is: 'error'; readonly status: number; readonly code: string; readonly message: string }
  | { readonly is: 'nothing'; readonly status: number }
  | { readonly is: 'redirect'; readonly to: string; readonly cookie: Cookie }
  /** A bare page with these lines; they are escaped. */
  | { readonly is: 'page'; readonly status: number; readonly lines: readonly string[] }
  | {
      readonly is: 'file';
      readonly type: string;
      readonly bytes: Buffer;
      /** `hashed`: the name changes with the content, so it may be kept for ever. */
      readonly name: 'hashed' | 'fixed';
    }
  /** A file that is made while it is sent. */
  | { readonly is: 'download'; readonly pieces: AsyncIterable<Uint8Array> }
  /** Server-sent events; each piece is written as it comes, and no faster than it is read. */
  | { readonly is: 'events'; readonly events: AsyncIterable<string> };

/** Kept by the browser for this path alone, out of reach of scripts; 0 seconds takes it away. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly seconds: number;
}

/** One path that a channel answers. `path` may hold parameters the way the router writes them (`/page/*`). */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  answer(asked: Asked): Promise<Answer>;
}

/** A path that takes a file, handed over piece by piece as it arrives; who sends it is judged before. */
export interface UploadRoute {
  readonly path: string;
  /** Of a larger file the pieces end in a throw, which the server turns into 413. */
  readonly mostBytes: number;
  answer(asked: Omit<Asked, 'body'>, pieces: AsyncIterable<Uint8Array>): Promise<Answer>;
}

export const refusal = (status: number, code: string, message: string): Answer => ({
  is: 'error',
  status,
  code,
  message,
});
