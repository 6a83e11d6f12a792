import { seededRandom } from "../seeded.ts";
import type { Vectors } from "./vectors.ts";

/** Weights of a linear model: one row of `classes` numbers per column of the vectors, and a bias per class. */
export interface LinearWeights {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
}

export interface SoftmaxOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Part of the probability that a label leaves to the other classes. */
  readonly smoothing: number;
  readonly seed: number;
  /** Share of a row's cells left out at random in each step: keeps the model from leaning on a single phrase. */
  readonly dropout: number;
  readonly onEpoch?: (epoch: number) => void;
}

const NEGLIGIBLE = 0.002;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011).
 * Classes whose probability is negligible for a text are not touched, which makes it an order of magnitude faster.
 * @param labels class of each row
 * @param importance weight of each row
 */
export const trainSoftmax = (
  vectors: Vectors,
  columns: number,
  labels: Uint16Array,
  importance: Float32Array,
  classes: number,
  options: SoftmaxOptions,
): LinearWeights => {
  const { rowStart, columns: column, values } = vectors;
  const weights = new Float32Array(columns * classes);
  const speed = new Float32Array(columns * classes);
  const bias = new Float32Array(classes);
  const biasSpeed = new Float32Array(classes);
  const random = seededRandom(options.seed);
  const order = Array.from({ length: vectors.rows }, (_, row) => row);
  const scores = new Float64Array(classes);
  const keptColumn = new Uint32Array(4096);
  const keptValue = new Float32Array(4096);
  const active = new Uint16Array(classes);
  const gradient = new Float64Array(classes);
  const off = options.smoothing / classes;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (const row of order) {
      const importanceOfRow = importance[row] ?? 1;
      const label = labels[row] ?? 0;
      const end = rowStart[row + 1] ?? 0;
      scores.set(bias);
      let kept = 0;
      const gain = options.dropout > 0 ? 1 / (1 - options.dropout) : 1;
      for (let i = rowStart[row] ?? 0; i < end && kept < 4096; i++) {
        if (options.dropout > 0 && random.next() < options.dropout) continue;
        const at = (column[i] ?? 0) * classes;
        const value = (values[i] ?? 0) * gain;
        keptColumn[kept] = at;
        keptValue[kept] = value;
        kept++;
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[at + c] ?? 0);
      }
      let largest = -Infinity;
      for (let c = 0; c < classes; c++) largest = Math.max(largest, scores[c] ?? 0);
      let sum = 0;
      for (let c = 0; c < classes; c++) {
        const power = Math.exp((scores[c] ?? 0) - largest);
        scores[c] = power;
        sum += power;
      }
      let moving = 0;
      for (let c = 0; c < classes; c++) {
        const wanted = off + (c === label ? 1 - options.smoothing : 0);
        const slope = ((scores[c] ?? 0) / sum - wanted) * importanceOfRow;
        if (slope < NEGLIGIBLE && slope > -NEGLIGIBLE) continue;
        active[moving] = c;
        gradient[moving] = slope;
        moving++;
        const speedOfBias = (biasSpeed[c] ?? 0) + slope * slope;
        biasSpeed[c] = speedOfBias;
        bias[c] = (bias[c] ?? 0) - (rate * 0.3 * slope) / (Math.sqrt(speedOfBias) + 1e-6);
      }
      for (let i = 0; i < kept; i++) {
        const at = keptColumn[i] ?? 0;
        const value = keptValue[i] ?? 0;
        for (let m = 0; m < moving; m++) {
          const cell = at + (active[m] ?? 0);
          const slope = (gradient[m] ?? 0) * value;
          const cellSpeed = (speed[cell] ?? 0) + slope * slope;
          speed[cell] = cellSpeed;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / (Math.sqrt(cellSpeed) + 1e-6);
        }
      }
    }
    options.onEpoch?.(epoch + 1);
  }
  return { weights, bias, classes };
};
