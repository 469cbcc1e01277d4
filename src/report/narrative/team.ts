import type { Phrase } from '../../locales/phrase';
import { shortened } from '../data-table';
import type { ReportContext } from '../context';
import { figureCount, figureNumber } from './live-number';
import { movementOf } from './movement';

/** Members by role, joiners and leavers, training, retrospectives. */
export function teamSentences(context: ReportContext): Phrase[] {
  const { sentences, figures, details } = context;
  const size = movementOf(context, 'team.size');
  const roles = figures
    .listed('team.size', 'role')
    .filter((figure) => figure.value > 0)
    .map((figure) => sentences.role(String(figure.dims.role), figureNumber(context, figure)));
  const sessions = figures.known('training.sessions');
  const hours = figures.known('training.hours');
  const attendances = figures.known('training.attendances');
  const retrospectives = details.trainings.filter((row) => row.retrospective);
  return [
    ...(size.length > 0 ? [sentences.teamSize(size, roles.slice(0, 8))] : []),
    ...(size.length > 0 && details.joiners.length + details.leavers.length > 0
      ? [sentences.joinersLeavers(details.joiners.length, details.leavers.length)]
      : []),
    ...(sessions
      ? [
          sentences.training(
            figureCount(context, sessions),
            hours ? figureNumber(context, hours) : null,
            attendances ? figureCount(context, attendances) : null,
          ),
        ]
      : []),
    ...(retrospectives.length > 0
      ? [
          sentences.retrospectives(
            retrospectives.length,
            retrospectives.slice(0, 6).map((row) => shortened(row.topic, 40)),
            Math.max(0, retrospectives.length - 6),
          ),
        ]
      : []),
  ];
}
