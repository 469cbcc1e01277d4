import { PassedOnError } from './caller-mistake';

/** A computation that pauses now and then, so that a long one can be cancelled. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** What Excel passes as the last argument of a cancelable function. */
export interface CancelableCall {
  onCanceled?: (() => void) | undefined;
}

/** Pauses that are run through without a break: a call of some hundred thousand cells is over before anybody could cancel it. */
const STEPS_WITHOUT_A_BREAK = 8;

/**
 * Runs a computation. A short one gives its result at once; a long one gives a promise, lets Excel speak between its steps, and stops
 * when Excel cancels the call (because an input changed or the formula was deleted).
 */
export function runSteps<Result>(steps: Steps<Result>, call: CancelableCall | undefined): Result | Promise<Result> {
  const canPause = call !== undefined && typeof setTimeout === 'function';
  for (let step = 0; !canPause || step < STEPS_WITHOUT_A_BREAK; step += 1) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
  return finishWithBreaks(steps, call);
}

async function finishWithBreaks<Result>(steps: Steps<Result>, call: CancelableCall): Promise<Result> {
  let canceled = false;
  call.onCanceled = () => {
    canceled = true;
  };
  for (;;) {
    await new Promise((resume) => setTimeout(resume, 0));
    if (canceled) throw new PassedOnError('#N/A', null);
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
