/** Words that mean the same to a lender, as one concept: 延期, 推迟 and "defer" are all `defer`. */
export interface Concepts {
  readonly size: number;
  /** First token of a wording to its wordings, longest first. */
  readonly byFirstToken: ReadonlyMap<string, readonly ConceptWording[]>;
}

export interface ConceptWording {
  readonly tokens: readonly string[];
  /** Empty for words that say nothing (greetings, particles), which are skipped. */
  readonly concept: string;
}

export const NO_CONCEPTS: Concepts = { size: 0, byFirstToken: new Map() };

export const conceptsFrom = (wordings: readonly ConceptWording[]): Concepts => {
  const byFirstToken = new Map<string, ConceptWording[]>();
  for (const wording of wordings) {
    const [first] = wording.tokens;
    if (first === undefined) continue;
    const listed = byFirstToken.get(first);
    if (listed === undefined) byFirstToken.set(first, [wording]);
    else listed.push(wording);
  }
  for (const listed of byFirstToken.values()) listed.sort((a, b) => b.tokens.length - a.tokens.length);
  return { size: wordings.length, byFirstToken };
};

const matchAt = (tokens: readonly string[], at: number, concepts: Concepts): ConceptWording | undefined =>
  concepts.byFirstToken
    .get(tokens[at] ?? "")
    ?.find((wording) => wording.tokens.every((token, offset) => tokens[at + offset] === token));

export interface ConceptReading {
  /** Concepts where known, tokens where not, in order. */
  readonly sequence: readonly string[];
  /** Only the concepts, in order. */
  readonly found: readonly string[];
}

/** Reads tokens from left to right, always taking the longest wording. */
export const conceptSequence = (tokens: readonly string[], concepts: Concepts): ConceptReading => {
  const sequence: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = matchAt(tokens, at, concepts);
    if (match === undefined) {
      sequence.push(tokens[at] ?? "");
      at++;
      continue;
    }
    if (match.concept !== "") {
      sequence.push(`@${match.concept}`);
      found.push(`@${match.concept}`);
    }
    at += match.tokens.length;
  }
  return { sequence, found };
};
