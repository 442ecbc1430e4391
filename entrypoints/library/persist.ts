/**
 * Asks the browser not to clear the library away when room gets short. It may say no, and then everything still works. It
 * may ask the reader, who need not answer: nobody waits for that.
 */
export function persist(): void {
  navigator.storage.persist().catch(() => undefined); // Not asked in this context.
}
