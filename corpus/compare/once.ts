/** What is worked out when it is first asked for, and then kept. */
export function once<Made extends object | number>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
