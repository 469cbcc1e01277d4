import { DATASETS } from '../datasets/registry';
import type { Finding } from '../datasets/finding';
import type { InspectedTable } from '../engine/inspection';
import { inspectTables } from '../engine/inspection';
import { makeYearbook, STANDARD_OPTIONS } from '../engine/yearbook';
import { writeFileAtomically } from '../hosts/file/node/write-files';
import { cliWords } from '../locales/cli';
import { findingSentence } from '../locales/finding-sentence';
import type { Language } from '../locales/language';
import { skippedSheetReasons } from '../locales/recognition';
import { fillTemplate } from '../locales/template';
import { unrecognisedSentence } from '../locales/unrecognised-sentence';
import { recognise, type Recognition } from '../recognise/recognise';
import type { InspectArguments } from './arguments';
import { tablesOfWarehouse } from './from-warehouse';
import type { Progress } from './progress';
import { readInputs } from './read-inputs';
import { orMappingProblem, readMapping } from './read-mapping';

/** `yearbook inspect`: what each table was taken for, and every finding; writes no report. */
export async function inspect(args: InspectArguments, progress: Progress): Promise<void> {
  const { language } = args;
  const mapping = await readMapping(args.mapping, language);
  const readings = await readInputs(args.files, language, progress);
  progress.show(cliWords[language].progressRecognising, 1);
  const kept = args.source === null ? [] : await tablesOfWarehouse(args.source, mapping, language, progress);
  const recognition = orMappingProblem(language, () => recognise(readings, mapping === null ? {} : { mapping }));
  const findings = makeYearbook(recognition, STANDARD_OPTIONS)?.findings ?? recognition.findings;
  const tables = [...kept, ...inspectTables(recognition)];
  progress.end();
  if (args.json !== null) {
    const json = `${JSON.stringify(inspectionJson(tables, recognition, findings, language), null, 1)}\n`;
    if (args.json === '-') {
      process.stdout.write(json);
      return;
    }
    await writeFileAtomically(args.json, new TextEncoder().encode(json), { force: true });
  }
  process.stdout.write(inspectionText(tables, recognition, findings, language));
}

/** As JSON, in the form of a mapping file: `tables` can be edited and given to `--mapping`. */
function inspectionJson(tables: readonly InspectedTable[], recognition: Recognition, findings: readonly Finding[], language: Language): unknown {
  return {
    schema: 1,
    tables: tables.map(({ leftAlone, ...table }) =>
      leftAlone === null ? table : { ...table, headers: leftAlone.headers, reason: unrecognisedSentence(leftAlone, language) },
    ),
    skipped: recognition.skipped,
    quality: findings.map((finding) => ({ ...finding, message: findingSentence(finding, language) })),
  };
}

function inspectionText(tables: readonly InspectedTable[], recognition: Recognition, findings: readonly Finding[], language: Language): string {
  const words = cliWords[language];
  const lines: string[] = [words.inspectTables];
  const left: string[] = [];
  for (const table of tables) {
    const place = `${table.workbook}!${table.sheet}${table.range === null ? '' : `!${table.range}`}`;
    if (table.leftAlone !== null) {
      left.push(`  ${place}: ${unrecognisedSentence(table.leftAlone, language)}`);
    } else if (table.dataset !== null) {
      const rows = fillTemplate(words.inspectRows, { used: table.used, rows: table.rows });
      const confidence = `${words.inspectConfidence} ${Math.round(table.confidence * 100)}%`;
      lines.push(`  ${place} → ${DATASETS[table.dataset].label[language]} (${table.dataset}), ${rows}, ${confidence}`);
      lines.push(`      ${Object.entries(table.columns).map(([name, header]) => `${name} = ${header}`).join(', ')}`);
    }
  }
  if (left.length > 0) lines.push('', words.inspectLeft, ...left);
  if (recognition.skipped.length > 0) lines.push('', words.inspectSkipped);
  for (const { workbook, sheet, reason } of recognition.skipped) lines.push(`  ${workbook}!${sheet}: ${skippedSheetReasons[language][reason]}`);
  lines.push('', words.inspectFindings, ...findingLines(findings, language));
  return `${lines.join('\n')}\n`;
}

function findingLines(findings: readonly Finding[], language: Language): string[] {
  const words = cliWords[language];
  if (findings.length === 0) return [`  ${words.inspectNoFindings}`];
  return findings.map((finding) => `  [${words.severity[finding.severity]}] ${findingSentence(finding, language)}`);
}
