/** Events of the browser, heard until a signal. */

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** @param signal without one the listener stays. */
export function hearUntil<Listener>(event: BrowserEvent<Listener>, listener: Listener, signal?: AbortSignal): void {
  event.addListener(listener);
  signal?.addEventListener('abort', () => event.removeListener(listener));
}
