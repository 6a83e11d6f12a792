import type { Concepts } from "../features/concepts.ts";
import { type FeatureOptions, featuresOf } from "../features/features.ts";
import type { IntentScore } from "../types.ts";
import { type Calibration, confidenceOf, softmax } from "./calibration.ts";
import { type CompactWeights, scoreFeatures } from "./compact.ts";

/** A trained model, ready to read folded text. */
export interface Reader {
  readonly classes: readonly string[];
  readonly options: FeatureOptions;
  readonly concepts: Concepts;
  readonly calibration: Calibration;
  readonly weights: CompactWeights;
}

/** Raw class scores of folded text. */
export const rawScores = (folded: string, reader: Reader): Float64Array =>
  scoreFeatures(featuresOf(folded, reader.options, reader.concepts), reader.weights).scores;

/**
 * All intents with calibrated confidences, best first. The best one's confidence is the share of such messages
 * that were right on held-out phrase lines; the others share what is left in proportion to their probabilities.
 */
export const rankIntents = (folded: string, reader: Reader): readonly IntentScore[] => {
  const shares = softmax(rawScores(folded, reader), reader.calibration.temperature);
  let best = 0;
  for (let i = 1; i < shares.length; i++) if ((shares[i] ?? 0) > (shares[best] ?? 0)) best = i;
  const top = shares[best] ?? 0;
  const confidence = confidenceOf(top, reader.calibration);
  const rest = top >= 1 ? 0 : (1 - confidence) / (1 - top);
  return reader.classes
    .map((intent, i) => {
      const share = shares[i] ?? 0;
      return { intent, confidence: i === best ? confidence : Math.min(confidence, share * rest) };
    })
    .sort((a, b) => b.confidence - a.confidence);
};
