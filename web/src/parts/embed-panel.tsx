import { basePath } from '../data/address.ts';
import { Copied } from './copied.tsx';

/**
 * A picture's address, and the frame that shows it on another page. The small script gives the frame its picture's
 * height; without it the frame has the height that the picture has here, and scrolls where it needs more.
 */
export function EmbedPanel({ id, title }: { readonly id: string; readonly title: string }) {
  const address = new URL(window.location.href);
  address.searchParams.delete('embed');
  const search = address.search.replaceAll('%2C', ',').replaceAll('%3D', '=');
  const here = `${address.origin}${address.pathname}${search}`;
  const frame = `${here}${search === '' ? '?' : '&'}embed=${id}`;
  const height = Math.ceil((document.getElementById(id)?.getBoundingClientRect().height ?? 600) / 20) * 20 + 40;
  const snippet = `<iframe class="casus-embed" src="${inAttribute(frame)}" title="${inAttribute(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>\n<script async src="${address.origin}${basePath()}/embed.js"></script>`;
  return (
    <div className="embed not-printed">
      <Copied label="Address of this picture" text={`${here}#${id}`} />
      <Copied label="To show it on another page" text={snippet} />
    </div>
  );
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
