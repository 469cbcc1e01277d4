import type { WarehouseError, WarehouseFault } from '../warehouse/warehouse-error';
import type { Language } from './language';

type Details = Readonly<Record<string, string>>;
type Sentences = Readonly<Record<WarehouseFault, (details: Details) => string>>;

const zh: Sentences = {
  'wrong-address': ({ expected }) => `数据源地址不对，应写成 ${expected}，或 duckdb:文件夹。`,
  'no-answer': ({ source, said }) => `连接不上数据仓库 ${source}${inBrackets(said)}；请检查主机、端口（HTTP 接口）和网络后重试。`,
  'wrong-password': ({ source }) => `数据仓库 ${source} 不接受这个用户名或密码；请检查地址中的用户名，以及密码或环境变量 YEARBOOK_CLICKHOUSE_PASSWORD。`,
  'no-database': ({ source, said }) => `数据仓库 ${source} 中没有这个数据库${inBrackets(said)}；请检查地址最后的数据库名。`,
  'not-allowed': ({ source, said }) => `账号在 ${source} 上的权限不够${inBrackets(said)}；它需要对各表的 SELECT 权限，并允许为查询设置时间与内存上限（readonly=2）。`,
  'shard-down': ({ source, said }) => `数据仓库 ${source} 有分片没有应答${inBrackets(said)}；缺少分片的结果不完整，因此没有生成报告，请恢复分片后重试。`,
  'too-slow': ({ source }) => `数据仓库 ${source} 的一个查询超过了时间上限；请在空闲时重试，用环境变量 YEARBOOK_QUERY_SECONDS 放宽，或按文档建立预聚合表。`,
  'too-much-memory': ({ source, said }) => `数据仓库 ${source} 的一个查询超过了内存上限${inBrackets(said)}；请用环境变量 YEARBOOK_QUERY_MEGABYTES 放宽，在内存更大的服务器上运行，或按文档建立预聚合表。`,
  'missing-table': ({ source, said }) => `${source} 中找不到需要的表${inBrackets(said)}；表请以数据集命名，或在映射文件中指定。`,
  'missing-column': ({ source, said }) => `${source} 缺少需要的列${inBrackets(said)}；请补上该列，或在映射文件中指定对应的列名。`,
  'wrong-type': ({ table, column, problem, count }) => `${table} 的列“${column}”类型不合适（${problem}${count === undefined ? '' : `，${count} 行`}）：日期应为不带时区的日期或时间类型，金额应为数值类型，编号应为文本或整数；请转换（例如用视图）后重试。`,
  'odd-ids': ({ table, column, count }) =>
    `${table} 的列“${column}”中有编号含全角、不可见字符或不是合法的 UTF-8（${count} 行），同一用户可能被当成不同的人；请先在数据仓库中规范编号。`,
  'unordered-duplicates': ({ table, count }) => `${table} 中有 ${count} 行与同一订单号的其他行内容不同，又没有能分出先后的列（取值各不相同的 version 或 updated_at），无法知道以哪一行为准；请补上这样的列，或先去重。`,
  'no-engine-text': ({ metric }) => `指标“${metric}”还不能在数据仓库中计算，因此没有生成报告。`,
  'no-files': ({ source }) => `在“${source}”没有找到 Parquet 或 CSV 文件；请检查文件夹或通配符。`,
  'mixed-files': ({ source, table }) => `“${source}”中 ${table} 既有 Parquet 文件又有 CSV 文件，无法判断以哪种为准；请只留一种。`,
  'not-utf8': ({ source, said }) => `${source} 中有文字不是 UTF-8 编码${inBrackets(said)}，读出的编号会不对；请另存为 UTF-8 后重试。`,
  'broken-file': ({ source, said }) => `${source} 中有文件读不下去${inBrackets(said)}；请重新导出后重试。`,
  'two-places': ({ source, table, workbook }) => `“${table}”既在 ${source} 一边，又出现在工作簿中（${workbook}）；用户、订单、活跃、唤醒、任务这几类数据须全部来自数据仓库，请去掉该工作簿。`,
  'two-tables': ({ source, first, second, dataset }) => `${source} 中“${first}”和“${second}”都像是 ${dataset}；请在映射文件中指定用哪一张，或把另一张的 dataset 设为 null。`,
  'not-understood': ({ source, said }) => `数据仓库${source === undefined ? '' : ` ${source} `}的回答无法理解${inBrackets(said)}。`,
};

const en: Sentences = {
  'wrong-address': ({ expected }) => `The source's address is wrong; write ${expected}, or duckdb:FOLDER.`,
  'no-answer': ({ source, said }) => `The warehouse ${source} does not answer${bracketed(said)}; check the host, the port (of the HTTP interface) and the network, and try again.`,
  'wrong-password': ({ source }) => `The warehouse ${source} does not accept this user or password; check the user in the address, and the password or the variable YEARBOOK_CLICKHOUSE_PASSWORD.`,
  'no-database': ({ source, said }) => `The warehouse ${source} has no such database${bracketed(said)}; check the name at the end of the address.`,
  'not-allowed': ({ source, said }) => `The account may not do enough on ${source}${bracketed(said)}; it needs SELECT on the tables, and to set limits of time and memory for its queries (readonly=2).`,
  'shard-down': ({ source, said }) => `A shard of the warehouse ${source} does not answer${bracketed(said)}; without it results would be incomplete, so no report was written. Bring it back and try again.`,
  'too-slow': ({ source }) => `A query on the warehouse ${source} took longer than its limit; try again when it is less busy, allow more with the variable YEARBOOK_QUERY_SECONDS, or set up the pre-aggregated tables of the documentation.`,
  'too-much-memory': ({ source, said }) => `A query on the warehouse ${source} took more memory than its limit${bracketed(said)}; allow more with the variable YEARBOOK_QUERY_MEGABYTES, use a larger server, or set up the pre-aggregated tables of the documentation.`,
  'missing-table': ({ source, said }) => `${source} has no such table${bracketed(said)}; name tables as the datasets, or map them in the mapping file.`,
  'missing-column': ({ source, said }) => `${source} lacks a column that is needed${bracketed(said)}; add it, or map its name in the mapping file.`,
  'wrong-type': ({ table, column, problem, count }) => `The column “${column}” of ${table} has a type that does not fit (${problem}${count === undefined ? '' : `, ${rows(count)}`}): dates must be date or time types without a time zone, amounts numbers, ids texts or whole numbers. Convert it, for instance in a view, and try again.`,
  'odd-ids': ({ table, column, count }) =>
    `The column “${column}” of ${table} has ids with full-width or invisible characters, or that are no valid UTF-8 (${rows(count)}), so that one user may pass for several. Clean the ids in the warehouse first.`,
  'unordered-duplicates': ({ table, count }) => `In ${table}, ${rows(count)} ${count === '1' ? 'differs' : 'differ'} from other rows of the same order, and no column (version or updated_at, different in each) tells which is the last. Add such a column, or keep one row an order.`,
  'no-engine-text': ({ metric }) => `The metric “${metric}” cannot be computed in a warehouse yet, so no report was written.`,
  'no-files': ({ source }) => `No Parquet or CSV file was found at “${source}”; check the folder or the pattern.`,
  'mixed-files': ({ source, table }) => `At “${source}”, ${table} has both Parquet and CSV files; leave only those that count.`,
  'not-utf8': ({ source, said }) => `Texts of ${source} are not in UTF-8${bracketed(said)}, so that ids would be wrong; save them as UTF-8 and try again.`,
  'broken-file': ({ source, said }) => `A file of ${source} cannot be read${bracketed(said)}; export it again and try again.`,
  'two-places': ({ source, table, workbook }) => `“${table}” belongs to ${source} and stands in a workbook too (${workbook}); users, orders, activity, wake-ups and tasks must all come from the warehouse. Leave that workbook out.`,
  'two-tables': ({ source, first, second, dataset }) => `Both “${first}” and “${second}” of ${source} could be ${dataset}; say in the mapping file which one it is, or set the dataset of the other to null.`,
  'not-understood': ({ source, said }) => `The answer of the warehouse${source === undefined ? '' : ` ${source}`} was not understood${bracketed(said)}.`,
};

/** Why a warehouse could not answer, in one sentence. */
export function warehouseSentence({ fault, details }: WarehouseError, language: Language): string {
  return (language === 'zh' ? zh : en)[fault](details);
}

function inBrackets(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `（${text}）`;
}

function rows(count: string | undefined): string {
  return count === '1' ? '1 row' : `${count} rows`;
}

function bracketed(text: string | undefined): string {
  return text === undefined || text === '' ? '' : ` (${text})`;
}
