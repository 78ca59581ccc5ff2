import type { Answer } from '../worker/compute.ts';

/** What of a request decides how an answer is sent. */
export interface Wanted {
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/**
 * Sends an answer: compressed where the client takes that, or 304 where it has it already. Each of the two forms has a
 * strong tag of its own; whether the client has it is asked weakly, as RFC 9110 says for If-None-Match.
 */
export function send(answer: Answer, wanted: Wanted, caching: string): Response {
  const zipped = answer.gzip !== null && takesGzip(wanted.acceptEncoding) ? answer.gzip : null;
  const tag = zipped === null ? `"${answer.etag}"` : `"${answer.etag}-gzip"`;
  const headers: Record<string, string> = { etag: tag, 'cache-control': caching };
  if (answer.gzip !== null) headers['vary'] = 'Accept-Encoding';
  if (hasIt(answer.etag, wanted.ifNoneMatch)) return new Response(null, { status: 304, headers });
  if (zipped !== null) headers['content-encoding'] = 'gzip';
  const body = zipped ?? answer.body;
  headers['content-type'] = answer.type;
  headers['content-length'] = String(body.length);
  return new Response(body, { headers });
}

function takesGzip(accept = ''): boolean {
  return accept.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return (name === 'gzip' || name === '*') && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function hasIt(etag: string, ifNoneMatch = ''): boolean {
  return ifNoneMatch.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === `"${etag}"` || tag === `"${etag}-gzip"`;
  });
}
