import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { decodeHeader, decodeModel, MODEL_FORMAT, type ModelProblem } from "./classifier/modelFile.ts";
import type { Reader } from "./classifier/reader.ts";
import { fingerprintOf } from "./grammar/intentsFolder.ts";

export const DEFAULT_MODEL_FILE = "model/kuanxian.model";
export const DEFAULT_INTENTS_DIR = "intents";

/** The model cannot be used; `kind` says whether training (again) will mend it. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly kind: "missing" | ModelProblem["kind"];
  readonly file: string;
  constructor(kind: "missing" | ModelProblem["kind"], file: string, message: string) {
    super(`${file}: ${message}; run "kuanxian train"`);
    this.kind = kind;
    this.file = file;
  }
}

/** Reads a model file. Throws `ModelError` where it is missing, of another format, or damaged. */
export const readModelFile = (file: string): Reader => {
  if (!existsSync(file)) throw new ModelError("missing", file, "there is no model");
  const decoded = decodeModel(readFileSync(file));
  if (!decoded.ok) throw new ModelError(decoded.problem.kind, file, decoded.problem.message);
  return decoded.reader;
};

const LONGEST_HEADER = 4 * 1024 * 1024;

/** True where the model is missing, of another format, or trained on other intent files than those in the folder. */
export const modelIsStale = (file: string, intentsDir: string): boolean => {
  if (!existsSync(file)) return true;
  const beginning = Buffer.alloc(LONGEST_HEADER);
  const handle = openSync(file, "r");
  const length = readSync(handle, beginning, 0, LONGEST_HEADER, 0);
  closeSync(handle);
  const decoded = decodeHeader(beginning.subarray(0, length));
  return (
    !decoded.ok ||
    decoded.header.format !== MODEL_FORMAT ||
    decoded.header.fingerprint !== fingerprintOf(intentsDir)
  );
};
