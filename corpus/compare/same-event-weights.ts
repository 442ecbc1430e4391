/**
 * Weights of `same-event.ts`, in the order of its features; made by `npm run train -- same-event`. Data, nothing else.
 *
 * Learnt from the annotations of ECB+ (A. Cybulska and P. Vossen, 2014, http://www.newsreader-project.eu), licensed under
 * CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/); nothing of its texts is in them.
 */
/** Triggers of one family. */
export const ONE_FAMILY: readonly number[] = [
  -0.15, // always
  1.663, // synonyms
  -0.102, // phrase
  0.62, // names
  0.541, // words
  1.038, // near
  -1.727, // namesOther
  1.184, // sameDoer
  1.029, // otherDoer
  -0.242, // sameObject
  0.212, // otherObject
  0.379, // sameDay
  -0.511, // otherDay
  -2.117, // sameSentence
  1.38, // rarity
  -2.63, // saying
];

/** Triggers of two. */
export const OTHER_FAMILIES: readonly number[] = [
  -3.398, // always
  7.734, // synonyms
  4.967, // phrase
  0.266, // names
  -0.512, // words
  2.38, // near
  -1.16, // namesOther
  1.045, // sameDoer
  0.258, // otherDoer
  2.028, // sameObject
  1.679, // otherObject
  -0.251, // sameDay
  0.265, // otherDay
  -1.174, // sameSentence
  -0.029, // rarity
  -2.309, // saying
];
