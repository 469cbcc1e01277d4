import type { Aggregate } from '../aggregates/aggregate';
import type { Engine } from './engine';

/** How an engine answers an aggregate: all questions of a run at once, so that one scan serves many periods. */
export interface EngineAggregate<Question, Answer> {
  readonly aggregate: Aggregate<Question, Answer>;
  readonly answers: (engine: Engine, questions: readonly Question[]) => Promise<readonly Answer[]>;
}
