// Sets the theme that the reader chose before the page is drawn, so that nothing flashes.
try {
  const chosen = localStorage.getItem('casus-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the theme of the machine applies.
}
if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset.embed = '';
