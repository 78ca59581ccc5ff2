import { useLocation, useSearch } from 'wouter';

/**
 * The state of a page, which is all in its address: values by name, and the means to change some of them. An empty
 * value leaves the address. Changes replace the address, so that "back" leaves the page.
 */
export function usePageState(): [URLSearchParams, (changes: Readonly<Record<string, string>>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const state = new URLSearchParams(search);
  const change = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    // Commas and equals signs are allowed in a query, and a standard is easier to read with them.
    const text = next.toString().replaceAll('%2C', ',').replaceAll('%3D', '=');
    navigate(text === '' ? path : `${path}?${text}`, { replace: true });
  };
  return [state, change];
}
