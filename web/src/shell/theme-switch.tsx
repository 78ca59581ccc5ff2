import { useState } from 'react';

const KEY = 'casus-theme';
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Dark, light, or what the machine is set to; kept in this browser. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(read);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
    try {
      if (next === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, next);
    } catch {
      // Storage may be forbidden: the choice then holds until the page is left.
    }
  };
  return (
    <label className="theme">
      <span className="seen-by-none">Theme</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        <option value="system">System theme</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}

function read(): Theme {
  const given = document.documentElement.dataset['theme'];
  return given === 'light' || given === 'dark' ? given : 'system';
}
