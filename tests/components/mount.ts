/** Puts a component on an otherwise empty page for one test. */
import type { LitElement } from 'lit';
import { onTestFinished } from 'vitest';
import type { Locator } from 'vitest/browser';
import { speak } from '../../components/speak.ts';

/** The element, rendered; it leaves the page when the test ends. */
export async function mounted<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  onTestFinished(() => element.remove());
  await (element as unknown as LitElement).updateComplete;
  return element;
}

/** Makes the test's document speak a language until the test ends. */
export async function speaking(language: string): Promise<void> {
  const root = document.documentElement;
  const { lang, dir } = root;
  const { title } = document;
  onTestFinished(() => {
    Object.assign(root, { lang, dir });
    root.style.fontSize = '';
    document.title = title;
  });
  await speak(document, { language, textSize: 100 }, (words) => words.name);
}

/** The events of one type that reach the document, in order; filled as they come. */
export function heard<Type extends keyof HTMLElementEventMap>(type: Type): HTMLElementEventMap[Type][] {
  const events: HTMLElementEventMap[Type][] = [];
  const listener = (event: Event) => events.push(event as HTMLElementEventMap[Type]);
  document.addEventListener(type, listener);
  onTestFinished(() => document.removeEventListener(type, listener));
  return events;
}

/** Whether what is looked for is there and has the focus, inside whatever shadow roots. */
export function hasFocus(wanted: Locator): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element !== null && element === wanted.query();
}
