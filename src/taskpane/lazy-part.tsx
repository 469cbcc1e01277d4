import { useEffect, useState, type ComponentType, type ReactElement } from 'react';

/** What stands in a part's place until it is there. */
export interface PartPlaceholders {
  readonly waiting: ReactElement;
  /** Shown when the part could not be loaded, as when the server was updated meanwhile or cannot be reached. */
  readonly failed: (detail: string, retry: () => void) => ReactElement;
}

/** A part of the pane that is loaded when it is first shown. */
export interface LazyPart<Properties> {
  /** The part as a component: once loaded it is there at once. */
  readonly Part: (properties: { readonly properties: Properties; readonly placeholders: PartPlaceholders }) => ReactElement;
  /** Loads it beforehand; a failure is told only when the part is shown. */
  readonly prefetch: () => void;
}

/** Makes a component of one that a module of its own holds. */
export function lazyPart<Properties extends object>(load: () => Promise<ComponentType<Properties>>): LazyPart<Properties> {
  let loaded: ComponentType<Properties> | null = null;
  let loading: Promise<void> | null = null;

  function fetchPart(): Promise<void> {
    loading ??= load().then(
      (component) => { loaded = component; },
      (reason: unknown) => {
        // The next try asks anew.
        loading = null;
        throw reason;
      },
    );
    return loading;
  }

  function Part({ properties, placeholders }: { readonly properties: Properties; readonly placeholders: PartPlaceholders }): ReactElement {
    const [tries, setTries] = useState(0);
    const [fault, setFault] = useState<string | null>(null);
    const [, setLoaded] = useState(loaded !== null);
    useEffect(() => {
      if (loaded !== null) return;
      let shown = true;
      fetchPart().then(() => shown && setLoaded(true), (reason: unknown) => shown && setFault(String(reason)));
      return () => { shown = false; };
    }, [tries]);
    if (loaded !== null) {
      const Loaded = loaded;
      return <Loaded {...properties} />;
    }
    if (fault === null) return placeholders.waiting;
    return placeholders.failed(fault, () => {
      setFault(null);
      setTries(tries + 1);
    });
  }

  return { Part, prefetch: () => void fetchPart().catch(() => {}) };
}
