import type { Finding } from '../datasets/finding';
import type { DatasetId } from '../datasets/schema';

/** Collects findings; those of one code, dataset and parameters are counted together, with the first place. */
export class FindingLog {
  private readonly entries = new Map<string, { finding: Finding; count: number }>();

  add(finding: {
    code: string;
    severity: Finding['severity'];
    dataset?: DatasetId | null;
    example?: string | null;
    parameters?: Finding['parameters'];
    count?: number;
  }): void {
    const { code, severity, dataset = null, example = null, parameters = {}, count = 1 } = finding;
    const key = JSON.stringify([code, dataset, parameters]);
    const entry = this.entries.get(key);
    if (entry) entry.count += count;
    else this.entries.set(key, { count, finding: { code, severity, dataset, count, example, parameters } });
  }

  /** All findings, the gravest first, otherwise in the order in which they were met. */
  list(): Finding[] {
    const order = { error: 0, warning: 1, info: 2 } as const;
    return [...this.entries.values()]
      .map(({ finding, count }) => ({ ...finding, count }))
      .sort((a, b) => order[a.severity] - order[b.severity]);
  }
}
