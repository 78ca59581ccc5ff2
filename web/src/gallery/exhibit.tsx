import { Component, type ReactNode } from 'react';
import type { Loaded } from '../data/use-api.ts';
import { Answer } from '../parts/states.tsx';

/** A picture in one state: `empty`, `one`, `full`, `undetermined`. */
export interface Shown {
  readonly state: string;
  readonly picture: ReactNode;
}

/** A picture in all its states, made from what the API answers; one that fails says so and leaves the others standing. */
export function Exhibit<T>({
  title,
  loaded,
  states,
}: {
  readonly title: string;
  readonly loaded: Loaded<T>;
  readonly states: (data: T) => readonly Shown[];
}) {
  return (
    <section className="section">
      <h1>{title}</h1>
      <Answer loaded={loaded} lines={4}>
        {(data) =>
          states(data).map(({ state, picture }) => (
            <section className="section" key={state} data-state={`${title}: ${state}`}>
              <p className="quiet">{state}</p>
              <Fence>{picture}</Fence>
            </section>
          ))
        }
      </Answer>
    </section>
  );
}

/** Shows an error of what it holds in its place. */
class Fence extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override readonly state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <pre role="alert">{error.stack ?? error.message}</pre>;
  }
}
