import type { Features } from "../features/features.ts";
import type { LinearWeights } from "./softmax.ts";
import type { Vocabulary } from "./vectors.ts";

/**
 * A linear model made small: weights as signed bytes with one scale per feature (a quarter of the size of floats,
 * under 0.1 points of accuracy), features in an open-addressing hash table that is used as it lies in the file.
 */
export interface CompactWeights {
  readonly classes: number;
  readonly features: number;
  /** Feature hashes; a slot whose `tableColumn` is `EMPTY` is free. Length is a power of two. */
  readonly tableKey: Uint32Array;
  readonly tableColumn: Uint32Array;
  readonly idf: Float32Array;
  readonly scale: Float32Array;
  readonly weights: Int8Array;
  readonly bias: Float32Array;
}

const EMPTY = 0xffffffff;

const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

/** Shrinks trained weights; features whose every weight is negligible are dropped, then the weakest beyond `most`. */
export const compactWeights = (
  trained: LinearWeights,
  vocabulary: Vocabulary,
  most: number,
): CompactWeights => {
  const { classes, weights } = trained;
  const strength = new Float32Array(vocabulary.size);
  for (let column = 0; column < vocabulary.size; column++) {
    let largest = 0;
    for (let c = 0; c < classes; c++)
      largest = Math.max(largest, Math.abs(weights[column * classes + c] ?? 0));
    strength[column] = largest * (vocabulary.idf[column] ?? 0);
  }
  const kept = [...vocabulary.columnOf]
    .filter(([, column]) => (strength[column] ?? 0) > 1e-4)
    .sort((a, b) => (strength[b[1]] ?? 0) - (strength[a[1]] ?? 0) || a[0] - b[0])
    .slice(0, most)
    .sort((a, b) => a[0] - b[0]);
  let slots = 1024;
  while (slots < kept.length * 2) slots *= 2;
  const tableKey = new Uint32Array(slots);
  const tableColumn = new Uint32Array(slots).fill(EMPTY);
  const idf = new Float32Array(kept.length);
  const scale = new Float32Array(kept.length);
  const bytes = new Int8Array(kept.length * classes);
  kept.forEach(([feature, column], index) => {
    let slot = slotOf(feature, slots - 1);
    while (tableColumn[slot] !== EMPTY) slot = (slot + 1) & (slots - 1);
    tableKey[slot] = feature;
    tableColumn[slot] = index;
    idf[index] = vocabulary.idf[column] ?? 0;
    let largest = 0;
    for (let c = 0; c < classes; c++)
      largest = Math.max(largest, Math.abs(weights[column * classes + c] ?? 0));
    const unit = largest / 127;
    scale[index] = unit;
    for (let c = 0; c < classes; c++) {
      bytes[index * classes + c] = Math.round((weights[column * classes + c] ?? 0) / unit);
    }
  });
  return {
    classes,
    features: kept.length,
    tableKey,
    tableColumn,
    idf,
    scale,
    weights: bytes,
    bias: trained.bias,
  };
};

const columnOf = (feature: number, model: CompactWeights): number => {
  const mask = model.tableKey.length - 1;
  for (let slot = slotOf(feature, mask); ; slot = (slot + 1) & mask) {
    const column = model.tableColumn[slot] ?? EMPTY;
    if (column === EMPTY) return -1;
    if (model.tableKey[slot] === feature) return column;
  }
};

export interface Scored {
  readonly scores: Float64Array;
  /** Share of the message's features, by weight, that the model knows: 0 (nothing) to 1. */
  readonly known: number;
}

const UNKNOWN_IDF = 8;

/** Scores of all classes for one message. */
export const scoreFeatures = (features: Features, model: CompactWeights): Scored => {
  const { classes, weights } = model;
  const scores = new Float64Array(classes);
  let square = 0;
  let unknownSquare = 0;
  for (const [feature, weight] of features) {
    const column = columnOf(feature, model);
    if (column < 0) {
      unknownSquare += (weight * UNKNOWN_IDF) ** 2;
      continue;
    }
    const value = weight * (model.idf[column] ?? 0);
    square += value * value;
    const scaled = value * (model.scale[column] ?? 0);
    const start = column * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + scaled * (weights[start + c] ?? 0);
  }
  const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) * norm + (model.bias[c] ?? 0);
  return { scores, known: square === 0 ? 0 : square / (square + unknownSquare) };
};
