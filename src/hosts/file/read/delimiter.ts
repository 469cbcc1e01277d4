const CANDIDATES = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/** So many first records decide. */
const SAMPLE_RECORDS = 50;

/**
 * The delimiter of a text table: the one that cuts most of its first records into one same number of fields, two or
 * more; of equals the one with the fewest other field counts, then the one with more fields. So titles above the
 * table and footnotes below it have no say. Text in quotes is passed over.
 *
 * @example
 * findDelimiter('日期;金额\n2025-01-01;1,5\n2025-01-02;2,75'); // => ';'
 */
export function findDelimiter(text: string): Delimiter {
  const counts = countFields(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const tally = new Map<number, number>();
    for (const fields of counts.get(delimiter)!) tally.set(fields, (tally.get(fields) ?? 0) + 1);
    let records = 0;
    let width = 0;
    for (const [fields, times] of tally) {
      if (fields > 1 && (times > records || (times === records && fields > width))) {
        records = times;
        width = fields;
      }
    }
    const score = records + 1 / (1 + tally.size) + Math.min(width, 1000) / 1e6;
    if (records > 0 && score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function countFields(text: string): Map<Delimiter, number[]> {
  const counts = new Map<Delimiter, number[]>(CANDIDATES.map((delimiter) => [delimiter, []]));
  const fields = new Map<string, number>();
  let quoted = false;
  let filled = false;
  let records = 0;
  const endRecord = (): void => {
    if (filled) {
      for (const delimiter of CANDIDATES) counts.get(delimiter)!.push((fields.get(delimiter) ?? 0) + 1);
      records += 1;
    }
    fields.clear();
    filled = false;
  };
  for (let i = 0; i < text.length && records < SAMPLE_RECORDS; i += 1) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') endRecord();
    else if (counts.has(character as Delimiter)) fields.set(character, (fields.get(character) ?? 0) + 1);
    if (character !== '\n') filled = true;
  }
  endRecord();
  return counts;
}
