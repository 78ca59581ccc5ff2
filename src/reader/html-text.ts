const DROPPED =
  /<(script|style|noscript|template|svg|head|iframe|object|math|textarea|select|nav|form)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BLOCK =
  /<\/?(?:p|div|section|article|header|footer|aside|main|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|pre|figure|figcaption|hr|dl|dt|dd|address|body|html|title)\b[^<>]*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  hellip: '\u2026',
  eacute: '\u00e9',
  egrave: '\u00e8',
  agrave: '\u00e0',
  ccedil: '\u00e7',
  uuml: '\u00fc',
  ouml: '\u00f6',
  auml: '\u00e4',
  euro: '\u20ac',
  pound: '\u00a3',
  copy: '\u00a9',
  shy: '\u00ad',
  middot: '\u00b7',
  bull: '\u2022',
  times: '\u00d7',
  oacute: '\u00f3',
  aacute: '\u00e1',
  iacute: '\u00ed',
  uacute: '\u00fa',
  ntilde: '\u00f1',
};

/** Is the text a web page? */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|script)\b/i.test(
    text.slice(0, 4000),
  );
}

/**
 * The text of a web page as a reader sees it: markup, scripts and styles gone, blocks apart by an empty line, entities
 * as characters. Positions of claims are positions in this text.
 * @example htmlText('<p>Iran &amp; Russia</p><script>x()</script>') // 'Iran & Russia'
 */
export function htmlText(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(DROPPED, '\n\n')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(BLOCK, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/<![^<>]*>/g, '');
  return bare
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name] ?? NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const usable =
    code === 9 ||
    code === 10 ||
    (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 127 && code < 160));
  return usable ? String.fromCodePoint(code) : ' ';
}
