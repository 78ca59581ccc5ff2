// Gives every frame with a Casus picture the height of its picture, whatever the width of the page.
(() => {
  if (window.casusEmbeds) return;
  window.casusEmbeds = true;
  window.addEventListener('message', ({ data, source }) => {
    if (data === null || typeof data !== 'object' || data.type !== 'casus-height') return;
    const height = Number(data.height);
    if (!(height > 0 && height < 20000)) return;
    for (const frame of document.querySelectorAll('iframe.casus-embed')) {
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(height)}px`;
    }
  });
  // A frame that was drawn before this script came is asked again.
  const ask = () => {
    for (const frame of document.querySelectorAll('iframe.casus-embed')) {
      frame.contentWindow?.postMessage({ type: 'casus-ask-height' }, '*');
    }
  };
  ask();
  window.addEventListener('load', ask);
})();
