import type { RequirementSets } from './requirement-sets';

/** A message of the add-in to its host, as the library sends it (`JSON` text over `postMessage`). */
interface Message {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _messageType: number;
  readonly _data: unknown;
}

/** What happens on the other side of the window: the simulated Excel as the library talks to it. */
export interface OfficeHost {
  /** Takes a message of the add-in. */
  receive(message: string): void;
  /** Says where messages to the add-in go. */
  connect(send: (message: string) => void): void;
  /** Sends entries of the rich API's event: changes, selections, calls of functions. */
  raise(entries: readonly EventEntry[]): void;
  /** Tells the add-in that another range was selected. */
  selectionChanged(): void;
  /** Runs a ribbon command by the id of its function; resolves when the add-in says that it is done. */
  command(id: string): Promise<void>;
}

/** Category, type, target, message (JSON text), id, whether a co-author caused it. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string, id: number, remote: boolean];

/** Status and body of the answer to a rich API request, or an error code of the host. */
export type RequestAnswer = { readonly body: string } | { readonly errorCode: number };

export interface HostServices {
  readonly requirementSets: RequirementSets;
  readonly locale: string;
  readonly readOnly: boolean;
  /** Settings as they are stored, serialised. */
  readonly settings: () => Readonly<Record<string, string>>;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  /** Answers the body of a rich API request; `flags` are those of the request. */
  readonly request: (body: string, flags: number) => Promise<RequestAnswer>;
}

const RICH_API = 93;
const SAVE_SETTINGS = 76;
const LOAD_SETTINGS = 75;
const COMMAND_DONE = 94;
const RESPONSE = 1;
const REQUEST = 0;
const REGISTER = 1;
const UNREGISTER = 2;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;
const EXCEL_ON_THE_WEB = 16;

export function officeHost(services: HostServices): OfficeHost {
  let send: (message: string) => void = () => undefined;
  let conversation = '';
  const registered = new Map<string, number>();
  const commands = new Map<string, () => void>();
  let nextCommand = 1;

  const respond = (message: Message, data: unknown, errorCode = 0): void => {
    send(JSON.stringify({
      _messageType: RESPONSE, _responseType: FOR_CALLING, _errorCode: errorCode, _actionName: message._actionName,
      _conversationId: message._conversationId, _correlationId: message._correlationId, _serializerVersion: 1, _data: data,
    }));
  };

  const raiseEvent = (name: string, data: unknown): void => {
    const correlation = registered.get(name);
    if (correlation === undefined) return;
    send(JSON.stringify({
      _messageType: RESPONSE, _responseType: FOR_EVENTING, _errorCode: 0, _actionName: name, _conversationId: conversation,
      _correlationId: correlation, _serializerVersion: 1, _data: data,
    }));
  };

  const execute = async (message: Message): Promise<void> => {
    const data = message._data as { DdaMethod?: { DispatchId: number }; ArrayData?: unknown[]; [name: string]: unknown };
    switch (data.DdaMethod?.DispatchId) {
      case RICH_API: {
        const [, , , , body, , flags] = data.ArrayData as [unknown, unknown, unknown, unknown, string, unknown, number];
        const answer = await services.request(body, flags);
        respond(message, 'body' in answer ? { Version: 1, Error: 0, Data: [200, [], answer.body] } : { Version: 1, Error: answer.errorCode, Data: null });
        return;
      }
      case SAVE_SETTINGS:
        services.saveSettings(settingsOf(data));
        respond(message, { Version: 1, Error: 0 });
        return;
      case LOAD_SETTINGS:
        respond(message, { Version: 1, Error: 0, Settings: Object.entries(services.settings()).map(([Name, Value]) => ({ Name, Value })) });
        return;
      case COMMAND_DONE:
        commands.get(String(data[0]))?.();
        respond(message, { Version: 1, Error: 0 });
        return;
      default:
        throw new Error(`the simulated host has no method ${JSON.stringify(data.DdaMethod)}`);
    }
  };

  return {
    connect(to) {
      send = to;
    },
    receive(text) {
      const message = JSON.parse(text) as Message;
      if (message._messageType !== REQUEST) return;
      conversation = message._conversationId;
      if (message._actionType === REGISTER) {
        const event = eventName(message);
        registered.set(event, message._correlationId);
        respond(message, { Version: 1, Error: 0 });
      } else if (message._actionType === UNREGISTER) {
        registered.delete(eventName(message));
        respond(message, { Version: 1, Error: 0 });
      } else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
        respond(message, appContext(services));
      } else if (message._actionName === 'ContextActivationManager_notifyHost') {
        respond(message, null);
      } else if (message._actionName === 'executeMethod') {
        void execute(message);
      } else {
        throw new Error(`the simulated host does not know the message ${message._actionName}`);
      }
    },
    raise(entries) {
      raiseEvent(RICH_API_EVENT, { Version: 1, ArrayData: entries });
    },
    selectionChanged() {
      raiseEvent(SELECTION_EVENT, { Version: 1 });
    },
    command(id) {
      const invocation = String(nextCommand);
      nextCommand += 1;
      return new Promise((resolve) => {
        commands.set(invocation, resolve);
        raiseEvent(COMMAND_EVENT, { Version: 1, 0: invocation, 1: id, 2: JSON.stringify({ source: { id } }) });
      });
    },
  };
}

const RICH_API_EVENT = 'richApiMessage';
const SELECTION_EVENT = 'documentSelectionChanged';
const COMMAND_EVENT = 'appCommandInvoked';

function eventName(message: Message): string {
  return message._actionName;
}

function settingsOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  const { Properties } = data.DdaSettingsMethod as { readonly Properties: readonly (readonly [string, string])[] };
  return Object.fromEntries(Properties);
}

/**
 * What an add-in of a shop is told of its licence. The library parses it as XML when it starts; of a text that is none the
 * browser makes a page about the error, whose styles the add-in's policy then blocks.
 */
const LICENCE = encodeURIComponent('<r v="0"><t aid="" pid="" cid="" oid="" et="Free"/></r>');

function appContext({ requirementSets, locale, readOnly, settings }: HostServices): unknown {
  return {
    _id: 'instance', _appName: EXCEL_ON_THE_WEB, _appVersion: '16.01', _appUILocale: locale, _dataLocale: locale,
    _docUrl: 'https://localhost:3001/workbook.xlsx', _clientMode: readOnly ? 0 : 1, _settings: Object.entries(settings()),
    _reason: 1, _osfControlType: 1, _eToken: LICENCE, _correlationId: 'correlation', _appInstanceId: 'instance', _touchEnabled: false,
    _commerceAllowed: false, _appMinorVersion: 1, _requirementMatrix: JSON.stringify(requirementSets), _hostFullVersion: '16.0.18526.42303',
    _featureGates: {}, _initialDisplayMode: 2,
  };
}
