/**
 * What is part of the extension, as bytes: the public pack, the index over it, and its digests as they are compared. Works
 * wherever the extension's code runs, in its workers too, which know nothing of the browser's own interface. Knows nothing of
 * what is in them: see `bundled-corpus.ts`.
 */
export type Bundled = 'bundled.pack' | 'bundled.search' | 'bundled.statements';

export async function bundled(name: Bundled): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`/${name}`, location.href));
  return response.arrayBuffer();
}
