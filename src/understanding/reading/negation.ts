/**
 * "It is not X, it is Y": what is set aside must not be read as what is meant.
 * Each pattern keeps what stands in its first group.
 */
const SET_ASIDE: readonly RegExp[] = [
  /^(?:我|我这|这)?(?:并?不是|不是因为|又不是)(?!吗|么|说)[^,，。;；!！?？]{1,20}[,，。;；\s]+(?:我|这)?(?:而是|是|就是|只是|因为)(.{2,})$/u,
  /^(?:我)?(?:并?不是)(?:要|想|来)?[^,，。;；!！?？]{1,16}?(?:而是|只是想|只是)(.{2,})$/u,
  /^(?:it'?s|it is|i'?m|i am)?\s*not (?:that|because)? ?[^,.;]{2,40}[,.;]\s*(?:but|it'?s|it is|i'?m|i am|rather|just)\s+(.{3,})$/u,
];

/** Drops the clause that the speaker sets aside. Input: folded words. */
export const withoutSetAside = (folded: string): string => {
  for (const pattern of SET_ASIDE) {
    const kept = pattern.exec(folded)?.[1];
    if (kept !== undefined) return kept;
  }
  return folded;
};
