import { parseArgs } from 'node:util';
import { cliWords } from '../locales/cli';
import type { Language } from '../locales/language';
import { fillTemplate } from '../locales/template';
import type { SectionId } from '../report/input';
import { SECTION_IDS } from '../report/section-ids';
import { CommandError, ExitCode } from './exit-code';

export interface BuildArguments {
  readonly command: 'build';
  readonly files: readonly string[];
  readonly year: number | null;
  readonly fiscalStart: number;
  readonly baseline: 'auto' | 'prior-year' | 'start-of-year';
  readonly language: Language;
  readonly out: string | null;
  readonly force: boolean;
  readonly json: string | null;
  readonly mapping: string | null;
  readonly sections: readonly SectionId[] | null;
  readonly into: string | null;
  /** A warehouse that keeps the large datasets. */
  readonly source: string | null;
}

export interface InspectArguments {
  readonly command: 'inspect';
  readonly files: readonly string[];
  readonly language: Language;
  readonly json: string | null;
  readonly mapping: string | null;
  readonly source: string | null;
}

export interface SampleArguments {
  readonly command: 'sample';
  readonly folder: string;
  readonly language: Language;
  readonly users: number;
  readonly seed: number;
  readonly year: number;
}

export type CommandArguments = BuildArguments | InspectArguments | SampleArguments | { readonly command: 'help'; readonly language: Language };

const OPTIONS = {
  build: ['year', 'fiscal-start', 'baseline', 'lang', 'out', 'force', 'json', 'mapping', 'sections', 'into', 'source', 'help'],
  inspect: ['lang', 'json', 'mapping', 'source', 'help'],
  sample: ['lang', 'users', 'seed', 'year', 'help'],
} as const;

/**
 * Reads the command line, without node and script.
 *
 * @throws CommandError (exit code 2) with a sentence on what is wrong.
 */
export function parseCommandLine(args: readonly string[]): CommandArguments {
  const language = languageIn(args);
  const words = cliWords[language];
  const usage = (sentence: string): CommandError => new CommandError(ExitCode.Usage, `${sentence}\n${words.tryHelp}`);
  const { values, positionals } = split(args, (problem) => usage(fillTemplate(words.unknownOption, { value: problem })));
  if (values.help === true || positionals[0] === 'help') return { command: 'help', language };
  const [command, ...rest] = positionals;
  if (command === undefined) throw usage(words.noCommand);
  if (command !== 'build' && command !== 'inspect' && command !== 'sample') throw usage(fillTemplate(words.unknownCommand, { command }));
  const allowed: readonly string[] = OPTIONS[command];
  const stray = Object.keys(values).find((name) => !allowed.includes(name));
  if (stray !== undefined) throw usage(fillTemplate(words.unknownOption, { value: `--${stray}` }));

  const bad = (option: string, value: string, expected: string): CommandError =>
    usage(fillTemplate(words.badOption, { option: `--${option}`, value, expected }));
  const whole = (option: 'year' | 'fiscal-start' | 'users' | 'seed', from: number, to: number, expected: string): number | null => {
    const text = values[option];
    if (text === undefined) return null;
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to) throw bad(option, text, expected);
    return value;
  };
  const oneOf = <T extends string>(option: 'baseline' | 'lang', choices: readonly T[], standard: T): T => {
    const text = values[option];
    if (text === undefined) return standard;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw bad(option, text, fillTemplate(words.expectedOneOf, { values: choices.join(', ') }));
    return found;
  };
  const year = whole('year', 1970, 2100, words.expectedYear);
  oneOf('lang', ['zh', 'en'], 'zh');

  if (command === 'sample') {
    if (rest.length === 0) throw usage(words.noFolder);
    if (rest.length > 1) throw usage(fillTemplate(words.tooManyArguments, { value: rest[1]! }));
    return {
      command,
      language,
      folder: rest[0]!,
      users: whole('users', 2_000, 5_000_000, words.expectedUsers) ?? 16_800,
      seed: whole('seed', 0, Number.MAX_SAFE_INTEGER, words.expectedSeed) ?? 1,
      year: year ?? 2025,
    };
  }
  if (rest.length === 0 && values.source === undefined) throw usage(words.noFiles);
  if (values.source === '') throw bad('source', '', words.expectedSource);
  const common = { files: rest, language, json: values.json ?? null, mapping: values.mapping ?? null, source: values.source ?? null };
  if (command === 'inspect') return { command, ...common };
  for (const option of ['out', 'into'] as const) {
    const file = values[option];
    if (file !== undefined && !/\.(?:xlsx|xlsm)$/i.test(file)) throw bad(option, file, words.expectedXlsx);
  }
  return {
    command,
    ...common,
    year,
    fiscalStart: whole('fiscal-start', 1, 12, words.expectedMonth) ?? 1,
    baseline: oneOf('baseline', ['auto', 'prior-year', 'start-of-year'], 'auto'),
    out: values.out ?? null,
    force: values.force === true,
    sections: sectionsOf(values.sections, (value) => bad('sections', value, fillTemplate(words.expectedOneOf, { values: SECTION_IDS.join(', ') }))),
    into: values.into ?? null,
  };
}

function sectionsOf(text: string | undefined, bad: (value: string) => CommandError): SectionId[] | null {
  if (text === undefined) return null;
  return text.split(/[,，]/).map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const found = SECTION_IDS.find((id) => id === part);
    if (found === undefined) throw bad(part);
    return found;
  });
}

function split(args: readonly string[], wrong: (problem: string) => CommandError) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        'fiscal-start': { type: 'string' },
        baseline: { type: 'string' },
        lang: { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
        json: { type: 'string' },
        mapping: { type: 'string' },
        sections: { type: 'string' },
        into: { type: 'string' },
        source: { type: 'string' },
        users: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const option = error instanceof Error ? (/'(-{1,2}[^' ]*)/.exec(error.message)?.[1] ?? error.message) : String(error);
    throw wrong(option);
  }
}

/** The language of messages, before anything else is known. */
function languageIn(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  return args.includes('--lang=en') || (index >= 0 && args[index + 1] === 'en') ? 'en' : 'zh';
}
