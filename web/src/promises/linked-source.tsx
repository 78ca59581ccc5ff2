/** A source in a line, `Publisher: title, date, address`, with its address as a link. */
export function LinkedSource({ line }: { readonly line: string }) {
  const at = line.lastIndexOf(', http');
  if (at < 0) return line;
  return (
    <a href={line.slice(at + 2)} target="_blank" rel="noreferrer noopener">
      {line.slice(0, at)}
    </a>
  );
}
