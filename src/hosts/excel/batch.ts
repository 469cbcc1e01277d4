/** Sends what was asked of Excel in requests of bounded size. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Counts what was just queued: the bytes of its data, and how many objects of Excel it touched. */
  spend(bytes: number, objects?: number): void;
  /** Sends what is queued when it has become large. To be awaited between pieces of work. */
  pause(): Promise<void>;
  /** Sends what is queued. */
  flush(): Promise<void>;
}

/** Estimated bytes of a request after which it is sent; well below the 5 MB that Excel on the web takes. */
const FULL = 500_000;
/** An object path, its instantiation and what is done with it. */
const BYTES_AN_OBJECT = 330;

export interface BatchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onSync?: (() => void) | undefined;
}

export function openBatch(context: Excel.RequestContext, { signal, onSync }: BatchOptions = {}): Batch {
  let queued = 0;
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted();
    queued = 0;
    await context.sync();
    onSync?.();
  };
  return {
    context,
    spend(bytes, objects = 0) {
      queued += bytes + objects * BYTES_AN_OBJECT;
    },
    async pause() {
      if (queued >= FULL) await flush();
    },
    flush,
  };
}
