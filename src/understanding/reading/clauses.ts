/** Where one message says two things. */
const BREAKS =
  /[,，、。;；!！?？~…\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|(?:另外|还有就是|还有|顺便|同时|以及|并且|而且)|\b(?:and also|and|also|plus|by the way|btw|but)\b/gu;
const MOST_CLAUSES = 6;
const SAYS_SOMETHING = /[\p{Script=Han}]{2}|[a-z]{2,}\s+[a-z]{2,}/u;

/** The clauses of folded words that can stand alone; one or none where the message is a single clause. */
export const clausesOf = (folded: string): readonly string[] => {
  const clauses = folded
    .split(BREAKS)
    .map((clause) => clause.trim())
    .filter((clause) => SAYS_SOMETHING.test(clause));
  return clauses.length >= 2 ? clauses.slice(0, MOST_CLAUSES) : [];
};
