/**
 * Articles as files of Markdown for the bench, of 5,000 characters each: the same for the same numbers, none of them kept.
 * Words come as often as in any text; of eight sentences one names somebody, and four articles tell one story each in its
 * own order: a sentence in six is of that.
 */
import { names } from './news.ts';
import { passage } from './passages.ts';

const LENGTH = 5_000;
const TELLERS = 4;
const PEOPLE = names(4_000);
const ACTS = ['signed', 'rejected', 'visited', 'opened', 'criticised', 'approved', 'halted', 'inspected', 'delayed'];
const WORDS_A_SENTENCE = 20;
const SENTENCES_A_PARAGRAPH = 4;

export function articles(count: number): string[] {
  return Array.from({ length: count }, (_, number) => article(number));
}

function article(number: number): string {
  const title = `Report ${number}`;
  const facts = `title: ${title}\npublisher: The paper ${number % 97} ${number % TELLERS}\ndate: 2014-09-16`;
  const sentences: string[] = [];
  for (let at = 0, length = 0; length < LENGTH; at++) {
    const sentence = at % 6 === 0 ? told(number, at) : filler(number, at);
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_A_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + SENTENCES_A_PARAGRAPH).join(' '));
  return `---\n${facts}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Of the story, which each teller begins elsewhere. */
function told(number: number, at: number): string {
  const story = Math.floor(number / TELLERS);
  const which = story * 11 + ((at / 6 + number) % 10);
  const [one, other] = [PEOPLE[(which * 7) % PEOPLE.length], PEOPLE[(which * 13 + 1) % PEOPLE.length]];
  const words = passage(which).split(' ').slice(0, 8).join(' ');
  return `${one} ${ACTS[which % ACTS.length]} the ${words} of ${other} on Monday.`;
}

function filler(number: number, at: number): string {
  const words = passage(number * 50 + at)
    .split(' ')
    .slice(0, WORDS_A_SENTENCE);
  if (at % 8 === 0) words.splice(5, 0, PEOPLE[(number * 17 + at) % 300] ?? '');
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
