import { useId, useState } from 'react';

/** A picture's address, and the frame that shows it on another page. */
export function EmbedPanel({ id, title }: { readonly id: string; readonly title: string }) {
  const address = new URL(window.location.href);
  address.searchParams.delete('embed');
  const search = address.search.replaceAll('%2C', ',').replaceAll('%3D', '=');
  const here = `${address.origin}${address.pathname}${search}`;
  const frame = `${here}${search === '' ? '?' : '&'}embed=${id}`;
  const snippet = `<iframe src="${inAttribute(frame)}" title="${inAttribute(title)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
  return (
    <div className="embed not-printed">
      <Copied label="Address of this picture" text={`${here}#${id}`} />
      <Copied label="To show it on another page" text={snippet} />
    </div>
  );
}

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('The browser does not allow it: select the text and copy it.');
    }
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={text.length > 120 ? 3 : 1} value={text} />
      <button type="button" className="link-button" onClick={copy}>
        Copy
      </button>{' '}
      <span role="status">{said}</span>
    </div>
  );
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
