import { Script, type Context } from 'node:vm';
import type * as addInModule from './client/add-in';
import { hostScript } from './client/bundle';
import { startOffice } from './client/vm-office';
import { simulatedExcel, type ExcelOptions, type SimulatedExcel } from './simulated-excel';

type AddIn = typeof addInModule;

export interface Bench {
  readonly excel: SimulatedExcel;
  /** The Excel host, running beside the genuine library. */
  readonly addIn: AddIn;
  /** Runs a script in the add-in's place. */
  readonly run: <Result>(script: string) => Promise<Result>;
}

/** A simulated Excel with the genuine office.js and the Excel host in front of it, without a page. */
export async function openBench(options: ExcelOptions = {}): Promise<Bench> {
  const excel = simulatedExcel(options);
  const context = await startOffice(excel.host);
  (await hostScript()).runInContext(context);
  return { excel, addIn: context.addIn as AddIn, run: (script) => run(context, script) };
}

/** The genuine library alone, before a simulated Excel. */
export async function openLibrary(options: ExcelOptions = {}): Promise<Omit<Bench, 'addIn'>> {
  const excel = simulatedExcel(options);
  const context = await startOffice(excel.host);
  return { excel, run: (script) => run(context, script) };
}

async function run<Result>(context: Context, script: string): Promise<Result> {
  return await new Script(`(async () => { ${script} })()`).runInContext(context) as Result;
}
