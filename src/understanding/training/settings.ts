import type { Concepts } from "../features/concepts.ts";
import { DEFAULT_FEATURES } from "../features/features.ts";
import type { FitOptions } from "./fit.ts";

/** How borrowers' models are trained. Chosen by cross-validation over phrase lines; see docs/decisions/0003. */
export const borrowerFit = (concepts: Concepts): FitOptions => ({
  features: DEFAULT_FEATURES,
  concepts,
  epochs: 8,
  rate: 0.3,
  dropout: 0.4,
  smoothing: 0.02,
  mostFeatures: 190_000,
  seed: 20_251,
});

/** Share of the phrase lines that are held out to learn what the scores mean. */
export const CALIBRATION_FOLDS = 5;
