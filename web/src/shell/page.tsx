import { type ReactNode, useEffect } from 'react';

/** A page: its question as the heading, what stands above and below it, and the name of the tab. */
export function Page({
  title,
  kicker,
  lead,
  children,
}: {
  readonly title: string;
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Casus`;
  }, [title]);
  return (
    <>
      <header className="page-head not-embedded">
        {kicker !== undefined && <div className="kicker">{kicker}</div>}
        <h1>{title}</h1>
        {lead}
      </header>
      {children}
    </>
  );
}
