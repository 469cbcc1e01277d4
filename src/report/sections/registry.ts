import type { ReportContext } from '../context';
import type { SectionId } from '../input';
import type { SheetSpec } from '../spec';
import { campaigns } from './campaigns';
import { channels } from './channels';
import type { FigureOwners } from './figures';
import { overview } from './overview';
import { plan } from './plan';
import { problems } from './problems';
import { product } from './product';
import { quality } from './quality';
import { retention } from './retention';
import { summary } from './summary';
import { team } from './team';
import { users } from './users';

/** A section's sheet, and the figures whose cells it owns. */
export interface SectionSheet {
  readonly sheet: SheetSpec;
  readonly owners?: FigureOwners;
}

/** Every section between the cover and the figures, by id. A section that has nothing to show gives null. */
export const SHEETS: Readonly<
  Record<Exclude<SectionId, 'cover' | 'figures'>, (context: ReportContext) => SectionSheet | null>
> = {
  overview: alone(overview),
  users: alone(users),
  channels: alone(channels),
  retention: alone(retention),
  campaigns: alone(campaigns),
  product: alone(product),
  team: alone(team),
  problems: alone(problems),
  plan,
  summary: alone(summary),
  quality: alone(quality),
};

function alone(write: (context: ReportContext) => SheetSpec | null): (context: ReportContext) => SectionSheet | null {
  return (context) => {
    const sheet = write(context);
    return sheet === null ? null : { sheet };
  };
}
