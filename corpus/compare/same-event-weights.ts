/**
 * Weights of `same-event.ts`, in the order of its features; made by `npm run train -- same-event`. Data, nothing else.
 *
 * Learnt from the annotations of ECB+ (A. Cybulska and P. Vossen, 2014, http://www.newsreader-project.eu), licensed under
 * CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/); nothing of its texts is in them.
 */
/** Triggers of one family. */
export const ONE_FAMILY: readonly number[] = [
  -0.155, // always
  1.666, // synonyms
  -0.101, // phrase
  0.632, // names
  0.54, // words
  1.032, // near
  -1.728, // namesOther
  1.18, // sameDoer
  1.029, // otherDoer
  -0.244, // sameObject
  0.223, // otherObject
  0.379, // sameDay
  -0.513, // otherDay
  -2.121, // sameSentence
  1.381, // rarity
  -2.628, // saying
];

/** Triggers of two. */
export const OTHER_FAMILIES: readonly number[] = [
  -3.397, // always
  7.734, // synonyms
  4.967, // phrase
  0.262, // names
  -0.508, // words
  2.378, // near
  -1.16, // namesOther
  1.046, // sameDoer
  0.258, // otherDoer
  2.029, // sameObject
  1.679, // otherObject
  -0.252, // sameDay
  0.265, // otherDay
  -1.174, // sameSentence
  -0.029, // rarity
  -2.309, // saying
];
