import type { MemoryPort } from '../flow/ports.js';
import { fetchPart } from './parts.js';

/** This browser's memory for one back end, its code loaded beside the first look at the session. */
export async function openMemory(baseUrl: string): Promise<MemoryPort> {
  const { BrowserMemory } = await fetchPart(() => import('./browser-memory.js'));
  return new BrowserMemory(baseUrl);
}
