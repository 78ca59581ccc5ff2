/** Tells the page that a picture is embedded in how high the picture is, whenever that changes. */
export function tellHeight(): void {
  if (window.parent === window || document.documentElement.dataset['embed'] === undefined) return;
  let last = 0;
  const tell = () => {
    const root = document.getElementById('root');
    if (root === null) return;
    last = Math.ceil(root.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'casus-height', height: last }, '*');
  };
  new ResizeObserver(tell).observe(document.getElementById('root') as HTMLElement);
  window.addEventListener('message', ({ data }) => {
    if ((data as { type?: unknown } | null)?.type === 'casus-ask-height') tell();
  });
}
