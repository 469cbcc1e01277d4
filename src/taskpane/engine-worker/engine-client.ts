import type { EngineCall, EngineCalls, EngineReply, EngineRequest } from './messages';
import type { EngineProgress } from './results';

/** A piece of work that the worker was asked for. */
export interface EngineTask<Answer> {
  /** Rejects with `CancelledError` after `cancel`, with `EngineFault` when the worker could not do it, with `EngineCrash` when it is no more. */
  readonly answer: Promise<Answer>;
  /** Takes effect at once for the caller; the worker stops at its next step and keeps nothing of it. */
  cancel(): void;
}

export interface Engine {
  ask<Call extends EngineCall>(
    call: Call, argument: EngineCalls[Call]['argument'], onProgress?: (progress: EngineProgress) => void,
  ): EngineTask<EngineCalls[Call]['answer']>;
  close(): void;
}

export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** A fault in the worker, with what a maintainer needs. */
export class EngineFault extends Error {
  override readonly name: string = 'EngineFault';

  constructor(message: string, readonly detail: string) {
    super(message);
  }
}

/** The worker stopped, as when it ran out of memory: all that it held is gone, the next question starts a new one. */
export class EngineCrash extends EngineFault {
  override readonly name: string = 'EngineCrash';
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: (progress: EngineProgress) => void;
}

/** The engine in a worker that is started when it is first asked. */
export function openEngine(): Engine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  /** The end of a worker that was asked nothing at the time: whoever asks next is told. */
  let untold: EngineCrash | null = null;

  function start(): Worker {
    const started = new Worker(new URL(/* webpackChunkName: "engine-worker" */ './engine-worker.ts', import.meta.url));
    started.onmessage = ({ data }: MessageEvent<EngineReply>) => receive(data);
    started.onerror = (event) => {
      event.preventDefault();
      end(new EngineCrash(event.message || 'worker', [event.message, event.filename && `${event.filename}:${event.lineno}`].filter(Boolean).join(' ')));
    };
    started.onmessageerror = () => end(new EngineCrash('message', 'messageerror'));
    return started;
  }

  function end(reason: EngineCrash | CancelledError): void {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    untold = left.length === 0 && reason instanceof EngineCrash ? reason : null;
    waiting.clear();
    for (const { reject } of left) reject(reason);
  }

  function receive(reply: EngineReply): void {
    const entry = waiting.get(reply.id);
    if (!entry) return;
    if (reply.kind === 'progress') {
      entry.onProgress(reply.progress);
      return;
    }
    waiting.delete(reply.id);
    if (reply.kind === 'answer') entry.resolve(reply.answer);
    else entry.reject(reply.kind === 'cancelled' ? new CancelledError() : new EngineFault(reply.message, reply.detail));
  }

  return {
    ask<Call extends EngineCall>(
      call: Call, argument: EngineCalls[Call]['argument'], onProgress: (progress: EngineProgress) => void = () => {},
    ): EngineTask<EngineCalls[Call]['answer']> {
      if (untold !== null) {
        const reason = untold;
        untold = null;
        return { answer: Promise.reject(reason), cancel: () => {} };
      }
      const id = ++last;
      worker ??= start();
      const port = worker;
      const answer = new Promise<EngineCalls[Call]['answer']>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onProgress });
      });
      port.postMessage({ id, call, argument });
      return {
        answer,
        cancel: () => {
          const entry = waiting.get(id);
          if (!entry) return;
          waiting.delete(id);
          port.postMessage({ id, call: 'cancel' } satisfies EngineRequest);
          entry.reject(new CancelledError());
        },
      };
    },
    close: () => end(new CancelledError()),
  };
}
