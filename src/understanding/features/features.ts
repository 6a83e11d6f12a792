import { tokensOf } from "../text/tokens.ts";
import { type Concepts, conceptSequence } from "./concepts.ts";
import { hashText, joinHash } from "./hash.ts";

/** Which n-grams a message is taken apart into. Part of the model file: a model reads as it was trained. */
export interface FeatureOptions {
  /** Longest run of tokens (Han characters, Latin words). */
  readonly tokenRun: number;
  /** Shortest and longest run of letters inside a Latin word; 0 for none. */
  readonly letterRun: readonly [number, number];
  /** Weight of letter runs beside token runs. */
  readonly letterWeight: number;
  /** Weight of runs and ordered pairs of concepts; 0 for none. */
  readonly conceptWeight: number;
}

export const DEFAULT_FEATURES: FeatureOptions = {
  tokenRun: 4,
  letterRun: [3, 5],
  letterWeight: 0.5,
  conceptWeight: 1,
};

/** Feature hash to weight before any learning. */
export type Features = ReadonlyMap<number, number>;

const SEED = { token: 1, letters: 2, concept: 3, pair: 4 } as const;
const EDGE = hashText("^", SEED.token);
const LATIN = /^[a-z]/;
const MOST_TOKENS = 400;
const MOST_CONCEPTS = 14;

const addRuns = (
  hashes: readonly number[],
  longest: number,
  weight: number,
  seed: number,
  into: Map<number, number>,
): void => {
  for (let start = 0; start < hashes.length; start++) {
    let run = seed;
    const end = Math.min(hashes.length, start + longest);
    for (let i = start; i < end; i++) {
      run = joinHash(run, hashes[i] ?? 0);
      if (!(i === start && hashes[i] === EDGE)) into.set(run, weight);
    }
  }
};

const addLetters = (
  word: string,
  [shortest, longest]: readonly [number, number],
  weight: number,
  into: Map<number, number>,
): void => {
  const edged = `<${word}>`;
  for (let length = shortest; length <= longest; length++) {
    for (let start = 0; start + length <= edged.length; start++) {
      into.set(hashText(edged.slice(start, start + length), SEED.letters), weight);
    }
  }
};

const addPairs = (hashes: readonly number[], weight: number, into: Map<number, number>): void => {
  const few = hashes.length > MOST_CONCEPTS ? hashes.slice(0, MOST_CONCEPTS) : hashes;
  for (let first = 0; first < few.length; first++) {
    for (let second = first + 1; second < few.length; second++) {
      into.set(joinHash(joinHash(SEED.pair, few[first] ?? 0), few[second] ?? 0), weight);
    }
  }
};

/** Takes folded text apart into hashed features. Linear in the text, and the text is bounded. */
export const featuresOf = (folded: string, options: FeatureOptions, concepts: Concepts): Features => {
  const all = tokensOf(folded);
  const tokens = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
  const features = new Map<number, number>();
  const hashes = [EDGE, ...tokens.map((token) => hashText(token, SEED.token)), EDGE];
  addRuns(hashes, options.tokenRun, 1, SEED.token, features);
  if (options.letterRun[1] > 0) {
    for (const token of tokens) {
      if (LATIN.test(token)) addLetters(token, options.letterRun, options.letterWeight, features);
    }
  }
  if (options.conceptWeight > 0 && concepts.size > 0) {
    const { sequence, found } = conceptSequence(tokens, concepts);
    const meant = sequence.map((name) => hashText(name, SEED.concept));
    addRuns([EDGE, ...meant, EDGE], 3, options.conceptWeight, SEED.concept, features);
    addPairs(
      found.map((name) => hashText(name, SEED.concept)),
      options.conceptWeight,
      features,
    );
  }
  return features;
};
