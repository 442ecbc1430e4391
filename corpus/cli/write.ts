/** JSON as the project's formatter wants it, so that written files pass `npm run format:check`. */
import { format, resolveConfig } from 'prettier';

/** @param path by which the formatter finds its options */
export async function formatted(path: string, value: unknown): Promise<string> {
  return format(JSON.stringify(value, null, 2), { ...(await resolveConfig(path)), parser: 'json' });
}
