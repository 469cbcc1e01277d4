import { cellAddress } from '../../../src/workbook/address';
import { answerTooLarge, LARGEST_MESSAGE, requestTooLarge, type Faults } from './faults';
import { undoStack, type UndoStack } from './model/undo-stack';
import { newWorkbook, type WorkbookModel } from './model/workbook';
import { workbook as workbookObject } from './objects/workbook';
import { officeHost, type EventEntry, type OfficeHost, type RequestAnswer } from './protocol/office-host';
import { CURRENT_SETS, type RequirementSets } from './protocol/requirement-sets';
import { apiClass, type ApiObject } from './request/api-object';
import { interpreter } from './request/interpreter';
import type { RequestBody } from './request/messages';

/** A request that came, as a test looks at it. */
export interface Traffic {
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly flags: number;
  readonly error: string | null;
}

export interface SimulatedExcel {
  readonly workbook: WorkbookModel;
  readonly host: OfficeHost;
  /** Rich API requests so far, those of the library's own start left out. */
  readonly traffic: Traffic[];
  readonly faults: Faults;
  /** What the user's undo button does; kept when `keepUndo` asks for it, as each step is a copy of the workbook. */
  readonly undo: UndoStack;
  /** Selects a range as the user would. */
  select(sheet: string, row: number, column: number): void;
  /** Tells the add-in that a cell was changed, by the user or a co-author. */
  changed(sheet: string, address: string, remote?: boolean): void;
  /** Calculates a cell that calls a function of the add-in: its arguments as Excel passes them, ranges as rows. */
  callFunction(name: string, args: readonly unknown[]): Promise<FunctionResult>;
  /** Ends the editing of a cell; requests that waited for it are carried out. */
  endCellEdit(): void;
}

/** What a function gave back; with `failed` an error and its message. */
export interface FunctionResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

export interface ExcelOptions {
  readonly workbook?: WorkbookModel;
  readonly requirementSets?: RequirementSets;
  readonly locale?: string;
  readonly keepUndo?: boolean;
}

/** Flags of a request: it writes, all that it writes can be taken back, it waits for the end of cell editing. */
const WRITES = 1;
const UNDOABLE = 16;
const DELAY_FOR_CELL_EDIT = 64;
const SERVICES = new Set(['Microsoft.InternalService.AddinInternalService', 'Microsoft.ExcelServices.CustomFunctions']);
const WORKSHEET_CHANGED = 10;
const SELECTION_CHANGED = 14;
const EVENT_CATEGORY = 65536;
const FUNCTION_CATEGORY = 1;
const FUNCTION_CALL = 1000;
const ALLOW_ERROR = 4;

/** An Excel on the web with one open workbook, on the other side of the library's messages. */
export function simulatedExcel(options: ExcelOptions = {}): SimulatedExcel {
  const { workbook = newWorkbook(), requirementSets = CURRENT_SETS, locale = 'zh-CN', keepUndo = false } = options;
  const undo = undoStack(workbook);
  const traffic: Traffic[] = [];
  const faults: Faults = {};
  const waiting: (() => void)[] = [];
  const calls = new Map<number, (result: FunctionResult) => void>();
  let nextCall = 1;
  let requests = 0;
  const requestsOn = interpreter(workbookObject(workbook), (name) => serviceNamed(name, calls));

  const request = async (body: string, flags: number): Promise<RequestAnswer> => {
    const parsed = JSON.parse(body) as RequestBody;
    // The library's own calls when it starts are none of the add-in's.
    if (Object.values(parsed.ObjectPaths).some(({ Name }) => SERVICES.has(Name))) {
      const { Results } = requestsOn.execute(parsed);
      return { body: JSON.stringify({ Results }) };
    }
    requests += 1;
    const number = requests;
    const requestBytes = Buffer.byteLength(body);
    const failed = (error: string, answer: RequestAnswer): RequestAnswer => {
      traffic.push({ requestBytes, answerBytes: 0, flags, error });
      return answer;
    };
    if (requestBytes > (faults.largestRequest ?? LARGEST_MESSAGE)) return failed('RequestPayloadSizeLimitExceeded', requestTooLarge);
    if (faults.before?.request === number) await faults.before.act(workbook);
    if (faults.cellEdit === true) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failed('InvalidOperationInCellEditMode', error('InvalidOperationInCellEditMode'));
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (faults.failAt !== undefined && (number === faults.failAt || (faults.failOnwards === true && number > faults.failAt))) {
      const code = faults.failWith ?? 'GeneralException';
      return failed(code, error(code));
    }
    const execute = (): ReturnType<typeof requestsOn.execute> => requestsOn.execute(parsed);
    if ((flags & (WRITES | UNDOABLE)) === WRITES) undo.clear();
    const answer = JSON.stringify(keepUndo && (flags & UNDOABLE) !== 0 ? undo.step(execute) : execute());
    const answerBytes = Buffer.byteLength(answer);
    if (answerBytes > LARGEST_MESSAGE) return failed('ResponsePayloadSizeLimitExceeded', answerTooLarge);
    traffic.push({ requestBytes, answerBytes, flags, error: (JSON.parse(answer) as { Error?: { Code: string } }).Error?.Code ?? null });
    return { body: answer };
  };

  const host = officeHost({
    requirementSets, locale, readOnly: workbook.readOnly,
    settings: () => Object.fromEntries([...workbook.settings].map(([key, value]) => [key, JSON.stringify(value)])),
    saveSettings(settings) {
      workbook.settings.clear();
      for (const [key, value] of Object.entries(settings)) workbook.settings.set(key, JSON.parse(value));
    },
    request,
  });

  const raise = (type: number, target: string, message: unknown, remote: boolean): void => {
    const entry: EventEntry = [EVENT_CATEGORY, type, target, JSON.stringify(message), 0, remote];
    host.raise([entry]);
  };

  return {
    workbook, host, traffic, faults, undo,
    select(sheetName, row, column) {
      const sheet = workbook.sheets.find(({ name }) => name === sheetName)!;
      workbook.active = sheet;
      workbook.selection = { sheet, range: { top: row, bottom: row, left: column, right: column } };
      host.selectionChanged();
      const message = { type: 'WorksheetSelectionChanged', worksheetId: sheet.id, address: cellAddress(row, column), isInsideTable: false };
      raise(SELECTION_CHANGED, 'Workbook', message, false);
      raise(SELECTION_CHANGED, sheet.id, message, false);
    },
    changed(sheetName, address, remote = false) {
      const { id } = workbook.sheets.find(({ name }) => name === sheetName)!;
      const message = { type: 'WorksheetChanged', changeType: 'RangeEdited', source: remote ? 'Remote' : 'Local', worksheetId: id, address };
      raise(WORKSHEET_CHANGED, 'Workbook', message, remote);
      raise(WORKSHEET_CHANGED, id, message, remote);
    },
    callFunction(name, args) {
      const invocationId = nextCall;
      nextCall += 1;
      const message = { invocationId, functionName: name, parameterValues: args, address: 'Sheet1!A1', flags: ALLOW_ERROR };
      host.raise([[FUNCTION_CATEGORY, FUNCTION_CALL, '', JSON.stringify(message), 0, false]]);
      return new Promise((resolve) => {
        calls.set(invocationId, resolve);
      });
    },
    endCellEdit() {
      faults.cellEdit = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

function error(code: string): RequestAnswer {
  return { body: JSON.stringify({ Results: [], Error: { Code: code, Message: `simulated: ${code}`, ActionIndex: -1, HttpStatusCode: 500, Location: '' } }) };
}

/** Objects that the library asks for by name: for its start, and to hand back what functions gave. */
function serviceNamed(name: string, calls: Map<number, (result: FunctionResult) => void>): ApiObject | undefined {
  if (!SERVICES.has(name)) return undefined;
  return apiClass<null>(name, {
    methods: {
      NotifyActionHandlerReady: () => null,
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      SetInvocationResults(_: null, results: readonly FunctionResult[]) {
        for (const result of results) {
          calls.get(result.id)?.(result);
          calls.delete(result.id);
        }
        return null;
      },
    },
  })(null);
}
