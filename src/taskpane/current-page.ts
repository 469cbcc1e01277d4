export type Page = 'report' | 'functions' | 'share' | 'help';

const pages: readonly Page[] = ['report', 'functions', 'share', 'help'];
const listeners = new Set<() => void>();
let page: Page = pageOfAddress(typeof location === 'undefined' ? '' : location.search);

/** The page that the pane shows: ribbon buttons and tabs both set it. */
export function currentPage(): Page {
  return page;
}

export function showPage(next: Page): void {
  page = next;
  for (const listener of listeners) listener();
}

/** Calls back on every change, until the returned function is called. */
export function onPageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The page that an address asks for, such as `?page=help`.
 *
 * @example
 * pageOfAddress('?page=share'); // => 'share'
 * pageOfAddress('?page=nonsense'); // => 'report'
 */
export function pageOfAddress(search: string): Page {
  const asked = new URLSearchParams(search).get('page');
  return pages.find((candidate) => candidate === asked) ?? 'report';
}
