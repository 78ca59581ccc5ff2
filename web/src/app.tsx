import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { basePath } from './data/address.ts';
import { FirstPage, PatronPage } from './pages/patron-page.tsx';
import { EmptyNotice, Skeleton } from './parts/states.tsx';
import { Shell } from './shell/shell.tsx';

/** A page that is loaded when it is opened; the first one comes with the shell. */
function later<Name extends string, Props>(load: () => Promise<Record<Name, ComponentType<Props>>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const CasePage = later(() => import('./pages/case-page.tsx'), 'CasePage');
const CasesPage = later(() => import('./pages/cases-page.tsx'), 'CasesPage');
const ComparePage = later(() => import('./pages/compare-page.tsx'), 'ComparePage');
const CurvePage = later(() => import('./pages/curve-page.tsx'), 'CurvePage');
const ForecastPage = later(() => import('./pages/forecast-page.tsx'), 'ForecastPage');
const StateForecastPage = later(() => import('./pages/state-forecast-page.tsx'), 'StateForecastPage');
const IfPage = later(() => import('./pages/if-page.tsx'), 'IfPage');
const MapPage = later(() => import('./pages/map-page.tsx'), 'MapPage');
const PromisesPage = later(() => import('./pages/promises-page.tsx'), 'PromisesPage');
const TestPage = later(() => import('./pages/test-page.tsx'), 'TestPage');
const ReviewPage = later(() => import('./pages/review-page.tsx'), 'ReviewPage');
const ThesesPage = later(() => import('./pages/theses-page.tsx'), 'ThesesPage');
const DataPage = later(() => import('./pages/data-page.tsx'), 'DataPage');

/** The workbench: which page an address is. */
export function App() {
  return (
    <Router base={basePath()}>
      <Shell>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Switch>
            <Route path="/">
              <FirstPage />
            </Route>
            <Route path="/patron/:patron">{({ patron }) => <PatronPage key={patron} patron={patron} />}</Route>
            <Route path="/patron">
              <Redirect to="/" replace />
            </Route>
            <Route path="/case" component={CasesPage} />
            <Route path="/case/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
            <Route path="/compare" component={ComparePage} />
            <Route path="/curve" component={CurvePage} />
            <Route path="/promises">
              <PromisesPage state={null} />
            </Route>
            <Route path="/promises/:state">{({ state }) => <PromisesPage key={state} state={state} />}</Route>
            <Route path="/if">
              <IfPage attacker={null} attacked={null} />
            </Route>
            <Route path="/if/:attacker/attacks/:attacked">
              {(sides) => <IfPage key={`${sides.attacker} ${sides.attacked}`} {...sides} />}
            </Route>
            <Route path="/forecast" component={ForecastPage} />
            <Route path="/forecast/:state">{({ state }) => <StateForecastPage key={state} state={state} />}</Route>
            <Route path="/map" component={MapPage} />
            <Route path="/test/:atopid/:warid">
              {({ atopid, warid }) => <TestPage key={`${atopid} ${warid}`} atopid={atopid} warid={warid} />}
            </Route>
            <Route path="/theses" component={ThesesPage} />
            <Route path="/data" component={DataPage} />
            <Route path="/review" component={ReviewPage} />
            <Route>
              <EmptyNotice title="There is no page at this address.">
                <p>
                  The links above lead to every page. The address of a case ends in its name, as in /case/iran-2026.
                </p>
              </EmptyNotice>
            </Route>
          </Switch>
        </Suspense>
      </Shell>
    </Router>
  );
}
