import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { isStatic } from '../data/address.ts';
import { underStandard } from '../data/standard.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const PAGES = [
  { path: '/', under: '/patron', words: 'Patrons' },
  { path: '/case', under: '/case', words: 'Cases' },
  { path: '/compare', under: '/compare', words: 'Compare' },
  { path: '/curve', under: '/curve', words: 'Specification curve' },
  { path: '/promises', under: '/promises', words: 'Promises' },
  { path: '/if', under: '/if', words: 'What if' },
  { path: '/forecast', under: '/forecast', words: 'Forecast' },
  { path: '/map', under: '/map', words: 'Map' },
  { path: '/theses', under: '/theses', words: 'Theses' },
  { path: '/data', under: '/data', words: 'Data' },
] as const;

/** What stands around every page: skip link, navigation, theme, foot. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  // The rules that were chosen go with the reader from page to page.
  const standard = new URLSearchParams(useSearch()).get('standard');
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    setMenu(false);
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  const isHere = (under: string) => path.startsWith(under) || (path === '/' && under === '/patron');
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      {isHere('/patron') && (
        <a className="skip" href="#ledger">
          Skip to the rows
        </a>
      )}
      <header className="masthead">
        <div className="bar">
          <Link href={underStandard('/', standard)} className="wordmark">
            Casus
          </Link>
          <button
            type="button"
            className="button menu-button"
            aria-expanded={menu}
            aria-controls="pages"
            onClick={() => setMenu(!menu)}
          >
            Menu
          </button>
          <nav aria-label="Pages" id="pages" className={menu ? 'is-open' : undefined}>
            <ul>
              {PAGES.map(({ path: to, under, words }) => (
                <li key={to}>
                  <Link href={underStandard(to, standard)} aria-current={isHere(under) ? 'page' : undefined}>
                    {words}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>
          Casus asks who had promised to come, who came, and how it ended. Every number says which cases and which rules
          it rests on.{isStatic() ? '' : ' Nothing on these pages leaves this machine.'}
        </p>
      </footer>
    </>
  );
}
