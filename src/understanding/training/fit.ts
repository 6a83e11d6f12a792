import {
  type Calibration,
  fitSteps,
  fitTemperature,
  type HeldOut,
  UNCALIBRATED,
} from "../classifier/calibration.ts";
import { compactWeights } from "../classifier/compact.ts";
import { trainHinge } from "../classifier/hinge.ts";
import { type Reader, rawScores } from "../classifier/reader.ts";
import { type LinearWeights, trainSoftmax } from "../classifier/softmax.ts";
import { buildVocabulary, vectorise } from "../classifier/vectors.ts";
import type { Concepts } from "../features/concepts.ts";
import { type FeatureOptions, featuresOf } from "../features/features.ts";
import { seededRandom } from "../seeded.ts";
import type { Example } from "./corpus.ts";

export interface FitOptions {
  readonly features: FeatureOptions;
  readonly concepts: Concepts;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly smoothing: number;
  /** Weight of the softmax model beside the support vector machines, whose weight is 1; no machines where undefined. */
  readonly hinge?: { readonly cost: number; readonly rounds: number; readonly share: number };
  /** Largest number of features in the model file. */
  readonly mostFeatures: number;
  readonly seed: number;
  /** Called with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const mixed = (soft: LinearWeights, hinge: LinearWeights, share: number): LinearWeights => {
  for (let i = 0; i < soft.weights.length; i++) {
    soft.weights[i] = (soft.weights[i] ?? 0) * (1 - share) + (hinge.weights[i] ?? 0) * share;
  }
  for (let c = 0; c < soft.classes; c++) {
    soft.bias[c] = (soft.bias[c] ?? 0) * (1 - share) + (hinge.bias[c] ?? 0) * share;
  }
  return soft;
};

/** Trains a reader on examples; its confidences are not calibrated yet. */
export const fitReader = (
  examples: readonly Example[],
  classes: readonly string[],
  options: FitOptions,
): Reader => {
  const texts = examples.map(({ folded }) => featuresOf(folded, options.features, options.concepts));
  const vocabulary = buildVocabulary(texts, 2, 600_000);
  const vectors = vectorise(texts, vocabulary);
  const number = new Map(classes.map((name, at) => [name, at]));
  const labels = Uint16Array.from(examples, ({ intent }) => number.get(intent) ?? 0);
  const importance = Float32Array.from(examples, ({ weight }) => weight);
  const { hinge, onProgress } = options;
  const softPart = hinge === undefined ? 1 : 0.4;
  const soft = trainSoftmax(vectors, vocabulary.size, labels, importance, classes.length, {
    epochs: options.epochs,
    rate: options.rate,
    dropout: options.dropout,
    smoothing: options.smoothing,
    seed: options.seed,
    onEpoch: (epoch) => onProgress?.((softPart * epoch) / options.epochs),
  });
  const trained =
    hinge === undefined
      ? soft
      : mixed(
          soft,
          trainHinge(vectors, vocabulary.size, labels, importance, classes.length, {
            cost: hinge.cost,
            rounds: hinge.rounds,
            seed: options.seed,
            onClass: (done) => onProgress?.(softPart + ((1 - softPart) * done) / classes.length),
          }),
          hinge.share,
        );
  return {
    classes,
    options: options.features,
    concepts: options.concepts,
    calibration: UNCALIBRATED,
    weights: compactWeights(trained, vocabulary, options.mostFeatures),
  };
};

/** Splits examples into `folds` by phrase line, so that no sibling of a held-out text is trained on. */
export const foldsByLine = (
  examples: readonly Example[],
  folds: number,
  seed: number,
): readonly { readonly train: readonly Example[]; readonly held: readonly Example[] }[] => {
  const lines = [...new Set(examples.map(({ line }) => line))];
  const random = seededRandom(seed);
  const foldOf = new Map(random.shuffle(lines).map((line, at) => [line, at % folds]));
  return Array.from({ length: folds }, (_, fold) => ({
    train: examples.filter(({ line }) => foldOf.get(line) !== fold),
    held: examples.filter(({ line }) => foldOf.get(line) === fold),
  }));
};

export const heldOutScores = (held: readonly Example[], reader: Reader): readonly HeldOut[] => {
  const number = new Map(reader.classes.map((name, at) => [name, at]));
  return held.map(({ folded, intent, weight }) => ({
    scores: rawScores(folded, reader),
    label: number.get(intent) ?? 0,
    weight,
  }));
};

/** Learns what the scores mean from texts of lines that the reader has not seen. */
export const calibrate = (held: readonly HeldOut[]): Calibration => {
  if (held.length === 0) return UNCALIBRATED;
  const temperature = fitTemperature(held);
  return { temperature, steps: fitSteps(held, temperature) };
};
