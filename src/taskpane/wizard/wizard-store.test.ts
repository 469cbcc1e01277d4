import { describe, expect, it } from 'vitest';
import { EngineCrash, type Engine, type EngineTask } from '../engine-worker/engine-client';
import type { SourceSummary } from '../engine-worker/results';
import { createWizardStore, type WizardStore } from './wizard-store';

/** An engine that stops at the calls that it is told to, once each. */
function engineThatStopsAt(...stops: string[]): { engine: Engine; calls: string[] } {
  const calls: string[] = [];
  const summary = (name: string): SourceSummary => ({ name, bytes: 1, sheets: 1, rows: 2, skipped: [], problem: null, sample: false, open: false, figures: null });
  const engine = {
    ask(call: string, argument: unknown): EngineTask<unknown> {
      calls.push(call);
      const stop = stops.indexOf(call);
      if (stop >= 0) stops.splice(stop, 1);
      const answer = call === 'read' ? (argument as File[]).map(({ name }) => summary(name))
        : call === 'check' ? { tables: [{ dataset: 'orders' }], findings: [], skipped: [], years: [2025], yearAdvice: [], questions: [], mappingProblem: null } : {};
      return { answer: stop >= 0 ? Promise.reject(new EngineCrash('gone', 'out of memory')) : Promise.resolve(answer), cancel: () => {} };
    },
    close: () => {},
  };
  return { engine: engine as unknown as Engine, calls };
}

function storeWith(engine: Engine): WizardStore {
  const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} } as unknown as Storage;
  const files = { all: () => Promise.resolve([]), put: () => Promise.resolve(true), remove: () => Promise.resolve(), clear: () => Promise.resolve() };
  return createWizardStore({ engine, excel: null, files, storage, saveFile: () => {}, today: () => '2026-01-01' });
}

const FILES = [new File(['x'], '订单.csv'), new File(['y'], '用户.csv')];

describe('a worker that stops', () => {
  it('is started again with the same workbooks, and the step goes on', async () => {
    const { engine, calls } = engineThatStopsAt('preview');
    const store = storeWith(engine);
    await store.addFiles(FILES);
    await store.goTo('preview');
    expect(calls).toEqual(['read', 'check', 'preview', 'read', 'check', 'preview']);
    expect(store.state()).toMatchObject({ step: 'preview', task: null, problem: { kind: 'crashed', detail: 'out of memory' } });
    expect(store.state().sources.map(({ name }) => name)).toEqual(['订单.csv', '用户.csv']);
  });

  it('is not started for ever: when reading stops it too, the wizard says so and begins anew', async () => {
    const { engine, calls } = engineThatStopsAt();
    const store = storeWith(engine);
    await store.addFiles(FILES);
    const again = engineThatStopsAt('read');
    engine.ask = ((call: string, argument: unknown) => {
      calls.push(call);
      return (call === 'preview' ? engineThatStopsAt('preview').engine : again.engine).ask(call as never, argument as never);
    });
    await store.goTo('preview');
    expect(store.state()).toMatchObject({ step: 'sources', sources: [], task: null, problem: { kind: 'crashed-again' } });
    expect(calls).toEqual(['read', 'check', 'preview', 'read']);
  });
});
