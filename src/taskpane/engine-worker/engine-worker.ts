import type { EngineCall, EngineReply, EngineRequest } from './messages';
import type { MadeFile } from './results';
import { openWorkspace, type GivenFile, type WorkControl } from './workspace';

/** Entry of the worker: one request after the other; a cancel is heard at once. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<EngineRequest>) => void) | null;
  postMessage(reply: EngineReply, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
const workspace = openWorkspace();
const running = new Map<number, AbortController>();
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if (data.call === 'cancel') {
    running.get(data.id)?.abort();
    return;
  }
  running.set(data.id, new AbortController());
  // What `serve` throws ends the worker: the page hears of it by its error event.
  queue = queue.then(() => serve(data)).catch((error: unknown) => void setTimeout(() => { throw error; }));
};

async function serve(request: Exclude<EngineRequest, { call: 'cancel' }>): Promise<void> {
  const { id } = request;
  const { signal } = running.get(id)!;
  const control: WorkControl = { signal, onProgress: (progress) => scope.postMessage({ id, kind: 'progress', progress }, []) };
  try {
    signal.throwIfAborted();
    const answer = await answerTo(request, control);
    scope.postMessage({ id, kind: 'answer', answer }, transferables(request.call, answer));
  } catch (error) {
    if (signal.aborted) scope.postMessage({ id, kind: 'cancelled' }, []);
    else if (isOutOfMemory(error)) throw error;
    else scope.postMessage({ id, kind: 'fault', message: messageOf(error), detail: detailOf(error) }, []);
  } finally {
    running.delete(id);
  }
}

async function answerTo(request: Exclude<EngineRequest, { call: 'cancel' }>, control: WorkControl): Promise<unknown> {
  switch (request.call) {
    case 'read': return workspace.read(request.argument.map(givenFile), control);
    case 'sample': return workspace.sample(control);
    case 'take': return workspace.take(request.argument);
    case 'remove': workspace.remove(request.argument); return null;
    case 'check': return workspace.check(request.argument, control);
    case 'preview': return workspace.preview(request.argument, control);
    case 'build': return workspace.build(request.argument, control);
    case 'report': return workspace.report(request.argument, control);
    case 'scan': return workspace.scan(request.argument, control);
    case 'persons': return workspace.persons(control);
    case 'document': return workspace.document(request.argument, control);
  }
}

function givenFile(file: File): GivenFile {
  return { name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

function transferables(call: EngineCall, answer: unknown): Transferable[] {
  return call === 'build' || call === 'document' ? [(answer as { file: MadeFile }).file.bytes.buffer] : [];
}

/** As engines put it when a buffer or a text cannot be had: what was begun is in pieces, and a fresh worker has more room. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed|out of memory|invalid (?:typed )?array (?:buffer )?length|invalid string length/i.test(error.message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
}
