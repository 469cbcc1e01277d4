import type { Language } from './language';

const zh = {
  usage: `运营年报：把运营团队的工作簿变成年终总结。

用法
  yearbook build FILE…   读取工作簿，生成年终总结
  yearbook inspect FILE… 查看每张表被识别成什么、数据有哪些问题（不生成报告）
  yearbook sample DIR    生成一套示例团队的工作簿

build 的选项
  --year Y               报告年度（默认：最近一个有完整 12 月数据的年度）
  --fiscal-start M       年度起始月 1–12（默认 1）
  --baseline KIND        对比基期：auto、prior-year、start-of-year（默认 auto）
  --lang zh|en           报告语言（默认 zh）
  --out FILE.xlsx        报告文件（默认 年终总结-年度.xlsx；已存在时需加 --force）
  --force                覆盖已存在的报告文件
  --json FILE            把全部指标写成 JSON，- 表示标准输出
  --mapping FILE.json    使用保存的表格与字段映射（可由 inspect --json 生成）
  --sections a,b         只生成这些部分：{sections}
  --into FILE.xlsx       把报告加进该工作簿的副本
  --source URL           用户、订单、活跃、唤醒、任务取自数据仓库：clickhouse://主机:端口/数据库，
                         或存放 Parquet/CSV 文件的文件夹、通配符（duckdb:…）；其余仍可来自工作簿

inspect 的选项
  --json FILE            写成 JSON，可修改后用作 --mapping；- 表示标准输出
  --mapping FILE.json    先应用该映射
  --source URL           也查看该数据仓库的表

sample 的选项
  --users N              用户数（默认 16800）
  --seed S               随机种子（默认 1）
  --year Y               年度（默认 2025）

退出码：0 完成；1 意外错误；2 用法不对；3 有文件无法读取；4 没有识别到可用的数据。`,
  tryHelp: '运行 yearbook --help 查看用法。',
  unknownCommand: '没有“{command}”这个命令。',
  noCommand: '请指定命令：build、inspect 或 sample。',
  noFiles: '请至少给出一个工作簿文件。',
  noFolder: '请给出存放示例工作簿的文件夹。',
  tooManyArguments: '多余的参数：{value}。',
  unknownOption: '选项不对：{value}。',
  badOption: '{option} 的值“{value}”不对：应为{expected}。',
  expectedYear: '1970 到 2100 之间的年份',
  expectedMonth: '1 到 12 的月份',
  expectedUsers: '2000 到 5000000 之间的整数',
  expectedSeed: '非负整数',
  expectedOneOf: '其中之一：{values}',
  expectedXlsx: '以 .xlsx 结尾的文件名',
  expectedSource: 'clickhouse://主机:端口/数据库，或文件夹',
  progressSource: '查看数据仓库的表',
  progressQueries: '在数据仓库中计算',
  sourceLeft: '数据仓库中未使用的表：{tables}。',
  outputExists: '{file} 已存在；加 --force 可覆盖，或用 --out 换一个文件名。',
  outputIsInput: '输出文件 {file} 同时也是输入文件，请换一个文件名。',
  cannotWrite: '无法写入 {file}：{problem}。',
  nothingUsable: '在给出的文件中没有识别到任何可用的数据表，没有生成报告。用 yearbook inspect 查看原因，或用 --mapping 指定。',
  noYear: '数据中没有任何日期，无法确定报告年度；请用 --year 指定。',
  unexpected: '发生意外错误：{problem}',
  progressReading: '读取 {file}',
  progressRecognising: '识别数据表',
  progressComputing: '计算指标',
  progressReport: '生成报告',
  progressWriting: '写入 {file}',
  progressSample: '生成 {file}',
  lockFileSkipped: '跳过 Excel 临时文件 {file}。',
  done: '已生成 {file}',
  doneFigures: '{year} 年：共 {figures} 个指标，其中 {missing} 个因缺少数据未计算。',
  doneFindings: '数据提示：{errors} 个错误，{warnings} 个警告，{infos} 条说明，详见“数据质量”表。',
  sampleDone: '已在 {folder} 生成 {count} 个示例文件。',
  inspectTables: '识别到的数据表',
  inspectConfidence: '置信度',
  inspectRows: '{used}/{rows} 行',
  inspectUnmapped: '未使用的列',
  inspectLeft: '未使用的表',
  inspectSkipped: '未读取的工作表',
  inspectFindings: '数据问题',
  inspectNoFindings: '没有发现问题。',
  severity: { error: '错误', warning: '警告', info: '说明' },
};

export type CliWords = typeof zh;

const en: CliWords = {
  usage: `Ops Yearbook: from an operations team's workbooks to the year-end report.

Usage
  yearbook build FILE…   reads the workbooks and writes the year-end report
  yearbook inspect FILE… prints what each table was taken for and what is wrong with the data; writes no report
  yearbook sample DIR    writes the workbooks of a sample team

Options of build
  --year Y               report year (default: the latest year with a full December)
  --fiscal-start M       first month of the year, 1 to 12 (default 1)
  --baseline KIND        auto, prior-year or start-of-year (default auto)
  --lang zh|en           language of the report (default zh)
  --out FILE.xlsx        the report workbook (default 年终总结-YEAR.xlsx; an existing file needs --force)
  --force                overwrite an existing report
  --json FILE            every figure as JSON, - for standard output
  --mapping FILE.json    a saved mapping of tables and columns (inspect --json makes one)
  --sections a,b         only these sections: {sections}
  --into FILE.xlsx       adds the report to a copy of that workbook
  --source URL           takes users, orders, activity, wake-ups and tasks from a warehouse:
                         clickhouse://host:port/database, or a folder or glob of Parquet or CSV files
                         (duckdb:…); the rest may still come from workbooks

Options of inspect
  --json FILE            as JSON, to be edited and used as --mapping; - for standard output
  --mapping FILE.json    applies that mapping first
  --source URL           looks at the tables of that warehouse too

Options of sample
  --users N              number of users (default 16800)
  --seed S               random seed (default 1)
  --year Y               the year (default 2025)

Exit codes: 0 done; 1 an unexpected fault; 2 wrong usage; 3 a file cannot be read; 4 nothing usable was recognised.`,
  tryHelp: 'yearbook --help tells how to use it.',
  unknownCommand: 'There is no command “{command}”.',
  noCommand: 'Name a command: build, inspect or sample.',
  noFiles: 'Give at least one workbook file.',
  noFolder: 'Give the folder for the sample workbooks.',
  tooManyArguments: 'One argument too many: {value}.',
  unknownOption: 'Wrong option: {value}.',
  badOption: '{option} cannot be “{value}”: it takes {expected}.',
  expectedYear: 'a year from 1970 to 2100',
  expectedMonth: 'a month from 1 to 12',
  expectedUsers: 'a whole number from 2000 to 5000000',
  expectedSeed: 'a whole number, 0 or more',
  expectedOneOf: 'one of: {values}',
  expectedXlsx: 'a file name that ends in .xlsx',
  expectedSource: 'clickhouse://host:port/database, or a folder',
  progressSource: 'Looking at the warehouse’s tables',
  progressQueries: 'Computing in the warehouse',
  sourceLeft: 'Tables of the warehouse that are not used: {tables}.',
  outputExists: '{file} exists; add --force to overwrite it, or name another file with --out.',
  outputIsInput: 'The output file {file} is also an input file; name another one.',
  cannotWrite: '{file} cannot be written: {problem}.',
  nothingUsable: 'No usable table was recognised in the given files, so no report was written. yearbook inspect tells why; --mapping can decide.',
  noYear: 'The data hold no date that tells the report year; give one with --year.',
  unexpected: 'An unexpected fault: {problem}',
  progressReading: 'Reading {file}',
  progressRecognising: 'Recognising tables',
  progressComputing: 'Computing figures',
  progressReport: 'Making the report',
  progressWriting: 'Writing {file}',
  progressSample: 'Writing {file}',
  lockFileSkipped: 'Passed over {file}, a temporary file of Excel.',
  done: 'Wrote {file}',
  doneFigures: '{year}: {figures} figures, {missing} of them not computed for lack of data.',
  doneFindings: 'About the data: {errors|error|errors}, {warnings|warning|warnings}, {infos|note|notes}; see the sheet “Data quality”.',
  sampleDone: 'Wrote {count|sample file|sample files} to {folder}.',
  inspectTables: 'Tables',
  inspectConfidence: 'confidence',
  inspectRows: '{used} of {rows} rows',
  inspectUnmapped: 'columns not used',
  inspectLeft: 'Tables left alone',
  inspectSkipped: 'Sheets not read',
  inspectFindings: 'Findings',
  inspectNoFindings: 'Nothing was found wrong.',
  severity: { error: 'error', warning: 'warning', info: 'note' },
};

export const cliWords: Readonly<Record<Language, CliWords>> = { zh, en };
