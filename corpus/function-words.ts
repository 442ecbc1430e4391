/** Words that are about nothing: left out where texts are compared, and no hindrance where something is sought. */

/** English ones that say little by themselves, as they are written in small letters. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the of and to in that is was for on with as by at from it its be are this or which but have has had were he she his
  her they their them there been one will would can could may might should must said says say who what when where while
  also into than then more most other some such if so about after before up out over under between through during
  against we our you your my me him i do did does these those all any each both only own same very just how because
  already still even much many like now mr mrs ms according s t re ve ll d m here us amid via per`.split(/\s+/),
);
