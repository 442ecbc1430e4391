/**
 * Every word the components show: typed access to the messages in `assets/_locales`, one file a language.
 *
 * A message is a string, or with `$PLACEHOLDERS$` a function of their values: `words.off({ host })`. An underscore in a
 * key makes a group, further ones are hyphens: `told_not_copied` is `words.told['not-copied']`. A group with an `_other`
 * is one message in its plural forms, of which `count` chooses: `words.mentions({ count: 3 })`. Numbers are written as
 * the language writes them, and text that runs against its direction is kept apart, so that nothing around it turns.
 *
 * Components ask `wordsOf(this)` at each render: the language is that of the document, which `speak()` sets. Whole
 * sentences only, never sentences glued from pieces.
 *
 * English is here from the start; another language comes when it is wanted, for a page waits for every byte of its scripts.
 */
import english from '../assets/_locales/en/messages.json' with { type: 'json' };

type Messages = typeof english;
type Key = keyof Messages;
type Placeholder<K extends Key> = Messages[K] extends { placeholders: infer Names } ? keyof Names & string : never;
type Values<Name extends string> = { [N in Name]: N extends 'count' ? number : string | number };
type Saying<K extends Key> = [Placeholder<K>] extends [never] ? string : (values: Values<Placeholder<K>>) => string;
type Hyphened<Name extends string> = Name extends `${infer Begin}_${infer End}` ? `${Begin}-${Hyphened<End>}` : Name;
type GroupOf<K extends Key> = K extends `${infer Group}_${string}` ? Group : never;
type Member<Group extends string> = `${Group}_${string}` & Key;

type Singles = { [K in Key as K extends `${string}_${string}` ? never : K]: Saying<K> };
type Groups = {
  [Group in GroupOf<Key>]: `${Group}_other` extends Key
    ? Saying<`${Group}_other`>
    : { [K in Member<Group> as K extends `${Group}_${infer Name}` ? Hyphened<Name> : never]: Saying<K> };
};

interface Lists {
  list: (items: string[]) => string;
  listParts: (items: string[]) => { type: 'element' | 'literal'; value: string }[];
}

export type Words = Singles & Groups & Lists;

interface Message {
  message: string;
  placeholders?: Record<string, unknown>;
}
type Said = string | ((values: Record<string, string | number>) => string);

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/v;
const LEFT_TO_RIGHT = /[\p{L}--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/v;

type File = Record<string, Message> & Pick<Messages, 'locale' | 'direction'>;

const inEnglish = once(() => wordsFrom(english));
const ELSEWHERE: Record<string, () => Promise<{ default: File }>> = {
  ar: () => import('../assets/_locales/ar/messages.json'),
};
/** Those that have come, by the first part of their tags: like the modules that they come in, they stay. */
const come = new Map<string, () => Words>();

/** The words of a BCP 47 language tag; English where there are none, or where they have not come. */
export function wordsFor(language: string): Words {
  return (come.get(firstPart(language)) ?? inEnglish)();
}

/** To be awaited before `wordsFor()` is asked for a language. Where its words cannot be had, there are the English ones. */
export async function bringWords(language: string): Promise<void> {
  const name = firstPart(language);
  if (come.has(name)) return;
  const messages = await ELSEWHERE[name]?.().catch(() => undefined);
  if (messages)
    come.set(
      name,
      once(() => wordsFrom(messages.default)),
    );
}

function firstPart(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}

/** The words of the document that `element` is in. */
export function wordsOf(element: Element): Words {
  return wordsFor(element.ownerDocument.documentElement.lang);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function wordsFrom(messages: File): Words {
  const locale = messages.locale.message;
  const isolated = isolation(messages.direction.message);
  // A browser takes longer to make one of these than to draw a page: not before it is needed.
  const digits = once(() => new Intl.NumberFormat(locale));
  const plural = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const text = (value: string | number): string => {
    if (typeof value !== 'number') return isolated(value);
    return isPlain(value, locale) ? String(value) : digits().format(value);
  };

  const said = ({ message, placeholders }: Message): Said =>
    placeholders === undefined
      ? message
      : (values) =>
          message.replace(/\$(\w+)\$/g, (_, name: string) => text(values[name.toLowerCase()] as string | number));

  const make = (name: string): Said | Record<string, Said> | undefined => {
    const single = messages[name];
    if (single) return said(single);
    const begin = `${name}_`;
    const members = Object.entries(messages).filter(([key]) => key.startsWith(begin));
    if (members.length === 0) return undefined;
    const group = Object.fromEntries(
      members.map(([key, message]) => [key.slice(begin.length).replaceAll('_', '-'), said(message)]),
    );
    if (group['other'] === undefined) return group;
    return (values) => {
      const form = group[plural().select(Number(values['count']))] ?? group['other'] ?? '';
      return typeof form === 'string' ? form : form(values);
    };
  };
  const made: Record<string, unknown> = {
    list: (items: string[]) => lists().format(items.map(isolated)),
    listParts: (items: string[]) => lists().formatToParts(items),
  };
  // A popup shows a twentieth of them: each is made when it is first asked for.
  return new Proxy(made, {
    get: (_, name) => (typeof name === 'string' ? (made[name] ??= make(name)) : undefined),
  }) as unknown as Words;
}

/** Whether a number needs no format: a whole one that is not grouped, where a language writes it with the digits of scripts. */
function isPlain(value: number, locale: string): boolean {
  return locale.startsWith('en') && Number.isInteger(value) && value >= 0 && value < 1000;
}

/** Keeps text with letters of the other direction apart from what stands around it: FIRST STRONG ISOLATE … POP. */
function isolation(direction: string): (text: string) => string {
  const against = direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  const apart = /\u2068[^\u2069]*\u2069/g;
  return (text) => (against.test(text.replace(apart, '')) ? `\u2068${text}\u2069` : text);
}
