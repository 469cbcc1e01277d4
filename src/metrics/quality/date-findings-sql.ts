import type { Finding } from '../../datasets/finding';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { tableDays } from '../sql/table-days';
import type { DateQuestion } from './date-findings';
import { dateQuality, daysOfYears, monthGaps, monthsWithin, outsideFinding } from './date-findings';
import { counted } from './tally';

/** From the number of rows of each day. */
export const dateQualityInEngine: EngineAggregate<DateQuestion, readonly Finding[]> = {
  aggregate: dateQuality,
  answers: async (engine, questions) => {
    const answers: Finding[][] = [];
    for (const question of questions) {
      const { dataset } = question;
      const { days } = await tableDays(engine, dataset);
      const { first, last } = daysOfYears(question);
      const outside = days.reduce((sum, { day, rows }) => sum + (day < first || day > last ? rows : 0), 0);
      const months = monthsWithin(days.map(({ day }) => day), question);
      answers.push([...counted(dataset, outsideFinding(question), outside), ...monthGaps(dataset, months)]);
    }
    return answers;
  },
};
