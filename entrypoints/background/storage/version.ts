/** Of the extension, by which what it has compiled and read is known; also where there is no manifest to ask. */
export function version(): string {
  return String(import.meta.env['VERSION']);
}
