import { isIP } from 'node:net';
import { CasusError } from '../../core/errors.ts';

/** A page may use what this server sends and nothing else; no script or style stands in a page's own text. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** What goes with every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** What a browser opens a page in. */
const FRAMES = new Set(['document', 'iframe']);

/** The longest address, in characters. */
const LONGEST_ADDRESS = 2048;

/** What of a request decides whether it is answered at all. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly header: (name: string) => string | undefined;
}

/**
 * Refuses what is not answered: methods that could change something, but for the decisions of a review on the paths that
 * take them (`writes`), requests that a page of another site makes, and
 * names of this machine that another's name server could have made up (DNS rebinding): only numbers, `localhost` and
 * the host that the server was bound to are answered.
 * @throws CasusError `method-refused`, `host-refused`, `origin-refused`, `site-refused`, `request-too-large`.
 */
export function checkRequest({ method, url, path, header }: Asked, host: string, writes = false): void {
  const asked = header('host') ?? new URL(url).host;
  if (!isKnownHost(asked, host)) throw new CasusError('host-refused', { host: asked.slice(0, 100) });
  const origin = header('origin');
  if (origin !== undefined && hostOf(origin) !== asked) {
    throw new CasusError('origin-refused', { origin: origin.slice(0, 100) });
  }
  refuseOtherSites(path, header);
  const tooLarge = (why: string) => new CasusError('request-too-large', { why });
  if (writes && method === 'POST') {
    if (url.length > LONGEST_ADDRESS) throw tooLarge(`the address has more than ${LONGEST_ADDRESS} characters`);
    checkWriting(header, tooLarge);
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') throw new CasusError('method-refused', { method });
  if (url.length > LONGEST_ADDRESS) throw tooLarge(`the address has more than ${LONGEST_ADDRESS} characters`);
  const hasBody = header('transfer-encoding') !== undefined || Number(header('content-length') ?? 0) > 0;
  if (hasBody) throw tooLarge('it has a body');
}

/** The longest decision of a review, in bytes. */
const LARGEST_STEP = 16 * 1024;

/** A request that changes something names its origin, which is this server's, and is short JSON. */
function checkWriting(header: Asked['header'], tooLarge: (why: string) => CasusError): void {
  if (header('origin') === undefined) throw new CasusError('origin-refused', { origin: 'none' });
  if (!/^application\/json\b/i.test(header('content-type') ?? ''))
    throw new CasusError('request-malformed', { why: 'a decision is JSON' });
  const length = Number(header('content-length') ?? Number.NaN);
  if (!(length <= LARGEST_STEP)) throw tooLarge(`a decision has at most ${LARGEST_STEP} bytes and says how many`);
}

/**
 * Refuses what a page of another site loads, such as a picture whose address is one of the API: the browser says in
 * `Sec-Fetch-Site` who asks. A link to a page, or a page in a frame, is fine; programs send no such header.
 */
function refuseOtherSites(path: string, header: Asked['header']): void {
  const site = header('sec-fetch-site');
  if (site !== 'cross-site' && site !== 'same-site') return;
  const isPage = !/^\/api(\/|$)/.test(path) || path === '/api/docs';
  const opens = header('sec-fetch-mode') === 'navigate' && FRAMES.has(header('sec-fetch-dest') ?? '');
  if (!isPage || !opens) throw new CasusError('site-refused', { site });
}

function isKnownHost(asked: string, bound: string): boolean {
  const name = hostName(`http://${asked}`);
  if (name === null) return false;
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === bound.toLowerCase();
}

function hostName(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
