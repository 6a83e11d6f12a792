import { createHash } from "node:crypto";
import { type ConceptWording, conceptsFrom } from "../features/concepts.ts";
import type { FeatureOptions } from "../features/features.ts";
import type { Calibration } from "./calibration.ts";
import type { CompactWeights } from "./compact.ts";
import type { Reader } from "./reader.ts";

/** Rises whenever a model of an older program would be read wrongly: features, folding, or the file's layout. */
export const MODEL_FORMAT = 1;

const MAGIC = "KXNLU";
const PREFIX = 16;

export interface ModelHeader {
  readonly format: number;
  /** Fingerprint of the intents folder that the model was trained on. */
  readonly fingerprint: string;
  readonly classes: readonly string[];
  readonly options: FeatureOptions;
  readonly calibration: Calibration;
  readonly wordings: readonly ConceptWording[];
  readonly features: number;
  readonly slots: number;
  /** SHA-256 of everything after the header. */
  readonly digest: string;
}

export type ModelProblem = {
  readonly kind: "not-a-model" | "stale-format" | "damaged";
  readonly message: string;
};
export type DecodedHeader =
  | { readonly ok: true; readonly header: ModelHeader; readonly bodyAt: number }
  | { readonly ok: false; readonly problem: ModelProblem };
export type DecodedModel =
  | { readonly ok: true; readonly reader: Reader }
  | { readonly ok: false; readonly problem: ModelProblem };

const bytesOf = (array: Uint32Array | Float32Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

const padded = (length: number): number => Math.ceil(length / 8) * 8;

/** Writes a model: magic, header length, JSON header, then the arrays as they lie in memory (little-endian). */
export const encodeModel = (
  reader: Reader,
  wordings: readonly ConceptWording[],
  fingerprint: string,
): Buffer => {
  const { weights } = reader;
  const body = Buffer.concat([
    bytesOf(weights.tableKey),
    bytesOf(weights.tableColumn),
    bytesOf(weights.idf),
    bytesOf(weights.scale),
    bytesOf(weights.bias),
    bytesOf(weights.weights),
  ]);
  const header: ModelHeader = {
    format: MODEL_FORMAT,
    fingerprint,
    classes: reader.classes,
    options: reader.options,
    calibration: reader.calibration,
    wordings,
    features: weights.features,
    slots: weights.tableKey.length,
    digest: createHash("sha256").update(body).digest("hex"),
  };
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const prefix = Buffer.alloc(PREFIX);
  prefix.write(MAGIC, 0, "latin1");
  prefix.writeUInt32LE(MODEL_FORMAT, 8);
  prefix.writeUInt32LE(json.length, 12);
  return Buffer.concat([prefix, json, Buffer.alloc(padded(json.length) - json.length, 0x20), body]);
};

const failed = (kind: ModelProblem["kind"], message: string): { ok: false; problem: ModelProblem } => ({
  ok: false,
  problem: { kind, message },
});

/** Reads only what stands before the weights. */
export const decodeHeader = (file: Buffer): DecodedHeader => {
  if (file.length < PREFIX || file.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    return failed("not-a-model", "the file is no model of this program");
  }
  const format = file.readUInt32LE(8);
  if (format !== MODEL_FORMAT) {
    return failed(
      "stale-format",
      `the model has format ${format}, this program reads format ${MODEL_FORMAT}`,
    );
  }
  const length = file.readUInt32LE(12);
  if (file.length < PREFIX + length) return failed("damaged", "the model file ends too early");
  try {
    // The digest in the header covers the weights; a header that was written by encodeModel has this shape.
    const header = JSON.parse(file.toString("utf8", PREFIX, PREFIX + length)) as ModelHeader;
    return { ok: true, header, bodyAt: PREFIX + padded(length) };
  } catch {
    return failed("damaged", "the model's header cannot be read");
  }
};

/** Reads a whole model and verifies its digest. */
export const decodeModel = (file: Buffer): DecodedModel => {
  const decoded = decodeHeader(file);
  if (!decoded.ok) return decoded;
  const { header, bodyAt } = decoded;
  const body = file.subarray(bodyAt);
  if (createHash("sha256").update(body).digest("hex") !== header.digest) {
    return failed("damaged", "the model's weights do not match their checksum");
  }
  // A copy starts at an aligned address, which typed arrays need.
  const memory = body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength);
  const classes = header.classes.length;
  let at = 0;
  const take = (bytes: number): number => {
    const start = at;
    at += bytes;
    return start;
  };
  const weights: CompactWeights = {
    classes,
    features: header.features,
    tableKey: new Uint32Array(memory, take(header.slots * 4), header.slots),
    tableColumn: new Uint32Array(memory, take(header.slots * 4), header.slots),
    idf: new Float32Array(memory, take(header.features * 4), header.features),
    scale: new Float32Array(memory, take(header.features * 4), header.features),
    bias: new Float32Array(memory, take(classes * 4), classes),
    weights: new Int8Array(memory, take(header.features * classes), header.features * classes),
  };
  return {
    ok: true,
    reader: {
      classes: header.classes,
      options: header.options,
      calibration: header.calibration,
      concepts: conceptsFrom(header.wordings),
      weights,
    },
  };
};
