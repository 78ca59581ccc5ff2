import { useId, useState } from 'react';

/** A text to copy, with the button that does it. */
export function Copied({ label, text }: { readonly label: string; readonly text: string }) {
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
  const lines = text.split('\n').length;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={Math.min(8, Math.max(lines, Math.ceil(text.length / 120)))} value={text} />
      <button type="button" className="link-button" onClick={copy}>
        Copy
      </button>{' '}
      <span role="status">{said}</span>
    </div>
  );
}
