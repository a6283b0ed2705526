/** What the worker uses of an event that waits for work. */
export interface LifeEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

/** What the worker uses of a request that a page makes. */
export interface PageRequest extends LifeEvent {
  request: Request;
  /** The tab, or the tab's worker, that asks; empty where a new page is asked for. */
  clientId: string;
  respondWith: (response: Promise<Response>) => void;
}

/** What is used of a service worker's global scope; TypeScript knows it only without the DOM. */
export interface WorkerScope {
  location: Location;
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: 'all' }) => Promise<{ id: string }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listen: (event: LifeEvent) => void) => void) &
    ((type: 'fetch', listen: (event: PageRequest) => void) => void) &
    ((type: 'message', listen: (event: MessageEvent<unknown> & LifeEvent) => void) => void);
}
