import type { TextStore } from './device.ts';

/** The texts kept under a key, in their order; none where something else is kept. */
export function readList(store: TextStore, key: string): string[] {
  try {
    const kept: unknown = JSON.parse(store.read(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps texts under a key. */
export function writeList(store: TextStore, key: string, texts: readonly string[]): void {
  store.write(key, JSON.stringify(texts));
}
