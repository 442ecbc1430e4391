/** The one import of the stemmer: a word without its endings, by Porter's algorithm. Knows English only. */
import { stemmer } from 'stemmer';

/** "signed", "signing" → "sign"; what it gives need not be a word. @param word in small letters */
export function porterStemOf(word: string): string {
  return stemmer(word);
}
