import nlu, { type NluInput } from "@nlpjs/nlu";
import { type Reader, rankIntents } from "../classifier/reader.ts";
import { cleanText } from "../text/clean.ts";
import { foldForReading } from "../text/fold.ts";
import type { IntentScore } from "../types.ts";

/** One document of nlp.js, its text folded as the classifier wants it. */
export interface FoldedDocument {
  readonly folded: string;
  readonly intent: string;
}

/** Makes a reader of documents; handed to nlp.js in the settings of the domain. */
export type Learner = (documents: readonly FoldedDocument[]) => Reader;

/** nlp.js passes plain objects about; the folded text travels under this one key instead of a bag of tokens. */
interface Prepared {
  readonly folded: string;
}

const isPrepared = (value: unknown): value is Prepared =>
  typeof value === "object" && value !== null && "folded" in value && typeof value.folded === "string";

const isLearner = (value: unknown): value is Learner => typeof value === "function";

/**
 * Our n-gram classifier as a learner of nlp.js. It stands in nlp.js's container in the place of `NeuralNlu`, so that
 * a bot built on nlp.js trains and asks it through `Nlp` as it would any other.
 *
 * The steps that nlp.js puts before a learner are replaced by our folding: its own keep every text that they ever
 * saw as a key of a plain object, which grows without bound and trips over a text such as `__proto__`.
 */
export class NgramNlu extends nlu.Nlu {
  #reader: Reader | undefined;

  /** Gives a reader that was trained before to an instance that nlp.js made. */
  useReader(reader: Reader): void {
    this.#reader = reader;
  }

  /** All intents for folded text, best first; what `innerProcess` does, without nlp.js's promises around it. */
  rank(folded: string): readonly IntentScore[] {
    return this.#reader === undefined ? [] : rankIntents(folded, this.#reader);
  }

  async prepare(text: unknown): Promise<unknown> {
    const value = typeof text === "object" && text !== null && "text" in text ? text.text : text;
    return { folded: foldForReading(cleanText(String(value))) };
  }

  async prepareCorpus(input: NluInput): Promise<NluInput> {
    const corpus = (input.corpus ?? []).map(({ utterance, intent }) => ({
      folded: foldForReading(cleanText(utterance)),
      intent,
    }));
    return Object.assign(input, { documents: corpus });
  }

  async innerTrain(input: NluInput): Promise<NluInput> {
    const { learner } = this.settings;
    if (!isLearner(learner)) throw new Error("NgramNlu needs a learner in the settings of its domain");
    this.#reader = learner(input.documents ?? []);
    return Object.assign(input, { status: { trained: true } });
  }

  async defaultPipelineProcess(input: NluInput): Promise<NluInput> {
    const prepared = await this.prepare(input.text);
    return this.innerProcess(Object.assign(input, { tokens: prepared }));
  }

  innerProcess(input: NluInput): NluInput {
    const folded = isPrepared(input.tokens) ? input.tokens.folded : "";
    const classifications = this.rank(folded).map(({ intent, confidence }) => ({
      intent,
      score: confidence,
    }));
    return Object.assign(input, { classifications });
  }
}
