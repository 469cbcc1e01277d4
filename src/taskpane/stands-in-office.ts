/** What of a window tells whether Office opened it. */
export type OpenedWindow = Pick<Window, 'top' | 'self' | 'location' | 'sessionStorage'>;

/**
 * Whether Office shows the page: in a frame on the web, elsewhere with its mark in the address or, after a reload, in the
 * session's storage. A page that is opened in a browser by itself has neither.
 */
export function standsInOffice({ top, self, location, sessionStorage }: OpenedWindow): boolean {
  return top !== self || location.search.includes('_host_Info=') || sessionStorage.getItem('hostInfoValue') !== null;
}
