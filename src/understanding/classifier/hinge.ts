import { seededRandom } from "../seeded.ts";
import type { LinearWeights } from "./softmax.ts";
import type { Vectors } from "./vectors.ts";

export interface HingeOptions {
  /** Cost of a violated margin; larger fits the training texts closer. */
  readonly cost: number;
  readonly rounds: number;
  readonly seed: number;
  readonly onClass?: (done: number) => void;
}

/**
 * One-against-rest linear support vector machines with squared hinge loss, by dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi and Sundararajan, ICML 2008, algorithm 1). The bias is a constant extra cell.
 */
export const trainHinge = (
  vectors: Vectors,
  columns: number,
  labels: Uint16Array,
  importance: Float32Array,
  classes: number,
  options: HingeOptions,
): LinearWeights => {
  const { rowStart, columns: column, values, rows } = vectors;
  const all = new Float32Array(columns * classes);
  const bias = new Float32Array(classes);
  const square = new Float64Array(rows).fill(1);
  for (let row = 0; row < rows; row++) {
    const end = rowStart[row + 1] ?? 0;
    for (let i = rowStart[row] ?? 0; i < end; i++) square[row] = (square[row] ?? 0) + (values[i] ?? 0) ** 2;
  }
  const random = seededRandom(options.seed);
  for (let c = 0; c < classes; c++) {
    const weight = new Float64Array(columns);
    let biasOfClass = 0;
    const dual = new Float64Array(rows);
    let order = Array.from({ length: rows }, (_, row) => row);
    for (let round = 0; round < options.rounds && order.length > 0; round++) {
      random.shuffle(order);
      const still: number[] = [];
      for (const row of order) {
        const sign = labels[row] === c ? 1 : -1;
        const softness = 0.5 / (options.cost * (importance[row] ?? 1));
        const start = rowStart[row] ?? 0;
        const end = rowStart[row + 1] ?? 0;
        let score = biasOfClass;
        for (let i = start; i < end; i++) score += (weight[column[i] ?? 0] ?? 0) * (values[i] ?? 0);
        const held = dual[row] ?? 0;
        const slope = sign * score - 1 + softness * held;
        // Shrinking: a row that is safely outside the margin is not looked at again, except in every tenth round.
        if (held === 0 && slope > 0.3 && round > 0) continue;
        still.push(row);
        if (held === 0 && slope >= 0) continue;
        const next = Math.max(0, held - slope / ((square[row] ?? 1) + softness));
        const step = (next - held) * sign;
        if (step === 0) continue;
        dual[row] = next;
        biasOfClass += step;
        for (let i = start; i < end; i++) {
          const at = column[i] ?? 0;
          weight[at] = (weight[at] ?? 0) + step * (values[i] ?? 0);
        }
      }
      order = round % 10 === 9 ? Array.from({ length: rows }, (_, row) => row) : still;
    }
    for (let at = 0; at < columns; at++) all[at * classes + c] = weight[at] ?? 0;
    bias[c] = biasOfClass;
    options.onClass?.(c + 1);
  }
  return { weights: all, bias, classes };
};
