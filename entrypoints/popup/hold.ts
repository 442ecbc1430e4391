/** What is asked for before anything hears it is asked for again, in its order, once something does. */
export function holdUntil(heard: Promise<void>, target: EventTarget, types: readonly string[]): void {
  const held: Event[] = [];
  const hold = (event: Event): void => void held.push(event);
  for (const type of types) target.addEventListener(type, hold);
  void heard.then(() => {
    for (const type of types) target.removeEventListener(type, hold);
    for (const event of held) target.dispatchEvent(event);
  });
}
