import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { encodeModel } from "../classifier/modelFile.ts";
import type { Reader } from "../classifier/reader.ts";
import { conceptsFrom } from "../features/concepts.ts";
import type { IntentProblem } from "../grammar/intentFile.ts";
import { type IntentsFolder, readIntentsFolder } from "../grammar/intentsFolder.ts";
import { examplesFrom } from "./corpus.ts";
import { calibrate, fitReader, foldsByLine, heldOutScores } from "./fit.ts";
import { borrowerFit, CALIBRATION_FOLDS } from "./settings.ts";

export interface TrainingReport {
  readonly intents: number;
  readonly lines: number;
  readonly texts: number;
  readonly features: number;
  /** Bytes of the model file. */
  readonly bytes: number;
  readonly temperature: number;
  /** Share of texts of held-out phrase lines that were read right, by weight. */
  readonly heldOutAccuracy: number;
  readonly out: string;
}

export interface TrainOptions {
  readonly intentsDir: string;
  readonly out: string;
  /** Called with a share of the work (0 to 1) and what is being done. */
  readonly onProgress?: (done: number, doing: string) => void;
}

/** Files in `intents/` that cannot be read; every problem has its file, line and reason. */
export class IntentsError extends Error {
  override readonly name = "IntentsError";
  readonly problems: readonly IntentProblem[];
  constructor(problems: readonly IntentProblem[]) {
    super(`${problems.length} problem${problems.length === 1 ? "" : "s"} in the intents folder`);
    this.problems = problems;
  }
}

const classesOf = ({ intents }: IntentsFolder): readonly string[] =>
  intents.map(({ intent }) => intent).sort();

const accuracyOf = (held: ReturnType<typeof heldOutScores>): number => {
  let right = 0;
  let all = 0;
  for (const { scores, label, weight } of held) {
    let best = 0;
    for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
    if (best === label) right += weight;
    all += weight;
  }
  return all === 0 ? 0 : right / all;
};

export interface Trained {
  readonly reader: Reader;
  readonly lines: number;
  readonly texts: number;
  readonly heldOutAccuracy: number;
}

/** Trains and calibrates a reader on a folder that was read. */
export const trainReader = (
  folder: IntentsFolder,
  onProgress: (done: number, doing: string) => void,
): Trained => {
  const examples = examplesFrom(folder.intents);
  const classes = classesOf(folder);
  const settings = borrowerFit(conceptsFrom(folder.wordings));
  const [fold] = foldsByLine(examples, CALIBRATION_FOLDS, settings.seed);
  const { train, held } = fold ?? { train: examples, held: [] };
  const trial = fitReader(train, classes, {
    ...settings,
    onProgress: (done) => onProgress(0.45 * done, "learning without a fifth of the lines"),
  });
  const scores = heldOutScores(held, trial);
  const calibration = calibrate(scores);
  const whole = fitReader(examples, classes, {
    ...settings,
    onProgress: (done) => onProgress(0.5 + 0.48 * done, "learning from all lines"),
  });
  return {
    reader: { ...whole, calibration },
    lines: folder.intents.reduce((sum, { lines }) => sum + lines.length, 0),
    texts: examples.length,
    heldOutAccuracy: accuracyOf(scores),
  };
};

/**
 * Trains a model from `intentsDir` and writes it to `out`, in one step that either happens or does not.
 * The same files give the same bytes. Rejects with `IntentsError` where a file of the folder cannot be read.
 */
export const trainModel = async ({ intentsDir, out, onProgress }: TrainOptions): Promise<TrainingReport> => {
  const folder = readIntentsFolder(intentsDir);
  if (!folder.ok) throw new IntentsError(folder.problems);
  const trained = trainReader(folder.value, (done, doing) => onProgress?.(done, doing));
  const file = encodeModel(trained.reader, folder.value.wordings, folder.value.fingerprint);
  mkdirSync(dirname(out), { recursive: true });
  const partial = `${out}.partial`;
  writeFileSync(partial, file);
  renameSync(partial, out);
  onProgress?.(1, "done");
  return {
    intents: folder.value.intents.length,
    lines: trained.lines,
    texts: trained.texts,
    features: trained.reader.weights.features,
    bytes: file.length,
    temperature: trained.reader.calibration.temperature,
    heldOutAccuracy: trained.heldOutAccuracy,
    out,
  };
};
