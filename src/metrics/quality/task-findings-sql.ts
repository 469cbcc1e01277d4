import type { Finding } from '../../datasets/finding';
import { integerOf } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { taskQuality } from './row-findings';
import { counted } from './tally';

/** One count. */
export const taskQualityInEngine: EngineAggregate<null, readonly Finding[]> = {
  aggregate: taskQuality,
  answers: async (engine, questions) => {
    const tasks = engine.table('tasks')!;
    const points = tasks.expressions['points']?.number;
    if (points === undefined) return questions.map(() => []);
    const [row] = await engine.query(`SELECT count(*) AS negative_rows FROM ${tasks.from} WHERE ${points} < 0`);
    const parameters = { column: tasks.columns['points'] ?? 'points' };
    const found = counted('tasks', { code: 'negative-number', severity: 'warning', parameters }, row ? integerOf(row, 'negative_rows') : 0);
    return questions.map(() => found);
  },
};
