/** Tells the page that a picture is embedded in how high the picture is, whenever that changes. */
export function tellHeight(): void {
  if (window.parent === window || document.documentElement.dataset['embed'] === undefined) return;
  const root = document.getElementById('root') as HTMLElement;
  const tell = () => {
    window.parent.postMessage({ type: 'casus-height', height: Math.ceil(root.getBoundingClientRect().height) }, '*');
  };
  new ResizeObserver(tell).observe(root);
  // A browser draws nothing in a frame that is out of sight, so that no size is observed there; what it holds does change.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 50);
  }).observe(root, { childList: true, subtree: true });
  window.addEventListener('message', ({ data }) => {
    if ((data as { type?: unknown } | null)?.type === 'casus-ask-height') tell();
  });
}
