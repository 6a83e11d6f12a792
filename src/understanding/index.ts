/** What a borrower's message means: its language, intents, and slots. */

import { readModelFile } from "./modelStore.ts";
import { ngramNluOf, nlpWith } from "./nlpjs/ngramNlp.ts";
import { type SlotReader, understandingWith } from "./reading/understand.ts";
import type { Understanding } from "./types.ts";

export { type Crisis, crisisIn } from "./crisis/index.ts";
export { describeProblem, type IntentProblem } from "./grammar/intentFile.ts";
export { DEFAULT_INTENTS_DIR, DEFAULT_MODEL_FILE, ModelError, modelIsStale } from "./modelStore.ts";
export { IntentsError, type TrainingReport, type TrainOptions, trainModel } from "./training/trainModel.ts";
export type * from "./types.ts";
export { LANGUAGES } from "./types.ts";

const readSlots: SlotReader = () => ({});

/**
 * Loads a trained model. Rejects with `ModelError` (kind missing, stale-format, not-a-model or damaged) where the file
 * cannot be used; `modelIsStale` tells whether its intents have changed since.
 */
export const loadUnderstanding = async (modelFile: string): Promise<Understanding> => {
  const nlu = ngramNluOf(nlpWith(readModelFile(modelFile)));
  return understandingWith((folded) => nlu.rank(folded), readSlots);
};
