import type { BenchRow } from './bench-result';
import { benchBuild } from './build';
import { benchFigures } from './figures';
import { benchFunctions } from './functions';
import { benchPane } from './pane';
import { benchReading } from './reading';
import { benchWarehouse } from './warehouse';

/** `npm run bench [reading|figures|functions|build|pane|warehouse]`: every benchmark beside its peer in the same run, with the bar that the project promises. */
const BENCHES = { reading: benchReading, figures: benchFigures, functions: benchFunctions, build: benchBuild, pane: benchPane, warehouse: benchWarehouse } as const;

const asked = process.argv.slice(2);
const names = (Object.keys(BENCHES) as (keyof typeof BENCHES)[]).filter((name) => asked.length === 0 || asked.includes(name));
let missed = 0;
for (const name of names) {
  for (const row of await BENCHES[name]()) {
    console.log(lineOf(row));
    if (!row.met) missed++;
  }
}
console.log(missed === 0 ? 'Every bar is met.' : `${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;

function lineOf({ name, ours, peer, peerName, ratio, unit, bar, met }: BenchRow): string {
  const promise = bar === null ? '' : ` (bar ${bar}: ${met ? 'met' : 'MISSED'})`;
  return `${name}: ${ours.toFixed(0)} ${unit}, ${peerName} ${peer.toFixed(0)} ${unit}, ratio ${ratio.toFixed(2)}${promise}`;
}
