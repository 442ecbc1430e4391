/** Asks the browser not to clear the library away when room gets short. It may say no, and then everything still works. */
export async function persist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Not asked in this context.
  }
}
