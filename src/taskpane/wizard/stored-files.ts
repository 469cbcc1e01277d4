/** Keeps the given workbooks in the browser's own database, so that a closed pane can go on. They stay on this computer. */
export interface StoredFiles {
  all(): Promise<File[]>;
  /** False when there is no room. */
  put(files: readonly File[]): Promise<boolean>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
}

const DATABASE = 'ops-yearbook';
const STORE = 'sources';

export function storedFiles(): StoredFiles {
  return {
    async all() {
      try {
        return await request((store) => store.getAll() as IDBRequest<File[]>, 'readonly');
      } catch {
        return [];
      }
    },
    async put(files) {
      try {
        for (const file of files) await request((store) => store.put(file, file.name), 'readwrite');
        return true;
      } catch {
        return false;
      }
    },
    remove: (name) => quietly((store) => store.delete(name)),
    clear: () => quietly((store) => store.clear()),
  };
}

async function quietly(act: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  try {
    await request(act, 'readwrite');
  } catch {
    // A browser without a database has kept nothing either.
  }
}

async function request<Result>(act: (store: IDBObjectStore) => IDBRequest<Result>, mode: IDBTransactionMode): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('storage'));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('storage'));
  });
}
