/**
 * From the button to the clipboard: hears `citation-copy` on a shell, copies, and has the shell tell how it went.
 */
import type { Told } from './shown.ts';

/** Lets the citations in a shell be copied; the outcome becomes what the shell tells. */
export function copyCitations(shell: HTMLElement & { told: Told | undefined }): void {
  shell.addEventListener('citation-copy', ({ text }) => {
    void copyText(text).then((copied) => {
      shell.told = { what: copied ? 'copied' : 'not-copied' };
    });
  });
}

/** Puts a text on the clipboard; to be called while the browser counts it as the reader's doing. @returns whether it is there. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page may forbid the clipboard to the frames in it, ours included; the older way asks the reader's gesture only.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the only way left where the clipboard is forbidden
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done && taken;
}
