/** The program's version, put in when the pages are built. */
export const VERSION: string = import.meta.env.CASUS_VERSION ?? '';

/** Today, as the reader's clock has it: the day on which a picture is saved or a number cited. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Where this page lies for others: its address, or, on this machine alone, its path. */
export function publicAddress(hash = ''): string {
  const { origin, pathname, search, hostname } = window.location;
  const query = new URLSearchParams(search);
  query.delete('embed');
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3D', '=');
  const path = `${pathname}${text === '' ? '' : `?${text}`}${hash}`;
  return isOwnMachine(hostname) ? path : `${origin}${path}`;
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}
