/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of bytes in UTF-8; what is no UTF-8 becomes the replacement character. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Splits bytes after each line feed; what follows the last line feed is the last piece, if it is not empty. */
export function linesOf(
  bytes: Uint8Array,
): { readonly start: number; readonly line: Uint8Array; readonly ended: boolean }[] {
  const found = [];
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    found.push({ start, line: bytes.subarray(start, end), ended: feed >= 0 });
    start = end + 1;
  }
  return found;
}
