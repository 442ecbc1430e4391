/**
 * Weights of `same-event.ts`, in the order of its features; made by `corpus/cli/train/same-event.ts`. Data, nothing else.
 *
 * Learnt from the annotations of ECB+ (A. Cybulska and P. Vossen, 2014, http://www.newsreader-project.eu), licensed under
 * CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/); nothing of its texts is in them.
 */
/** Triggers of one family. */
export const ONE_FAMILY: readonly number[] = [
  -0.158, // always
  1.664, // synonyms
  -0.099, // phrase
  0.629, // names
  0.537, // words
  1.029, // near
  -1.73, // namesOther
  1.254, // sameDoer
  1.057, // otherDoer
  -0.055, // sameObject
  0.405, // otherObject
  0.377, // sameDay
  -0.513, // otherDay
  -2.116, // sameSentence
  1.385, // rarity
  -2.624, // saying
];

/** Triggers of two. */
export const OTHER_FAMILIES: readonly number[] = [
  -3.401, // always
  7.737, // synonyms
  4.992, // phrase
  0.268, // names
  -0.51, // words
  2.384, // near
  -1.167, // namesOther
  0.911, // sameDoer
  0.322, // otherDoer
  2.709, // sameObject
  1.841, // otherObject
  -0.254, // sameDay
  0.268, // otherDay
  -1.154, // sameSentence
  -0.025, // rarity
  -2.307, // saying
];
