/** How raw scores become probabilities that mean what they say. */
export interface Calibration {
  /** Scores are divided by this before the softmax (Guo, Pleiss, Sun and Weinberger, ICML 2017). */
  readonly temperature: number;
  /** Rising steps from the best probability to the share that was right, on held-out phrase lines. */
  readonly steps: readonly (readonly [number, number])[];
}

export const UNCALIBRATED: Calibration = { temperature: 1, steps: [] };

/** Probabilities that sum to 1. */
export const softmax = (scores: Float64Array, temperature: number): Float64Array => {
  const out = new Float64Array(scores.length);
  let largest = -Infinity;
  for (const score of scores) largest = Math.max(largest, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp(((scores[i] ?? 0) - largest) / temperature);
    out[i] = power;
    sum += power;
  }
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / sum;
  return out;
};

export interface HeldOut {
  readonly scores: Float64Array;
  readonly label: number;
  readonly weight: number;
}

const loss = (examples: readonly HeldOut[], temperature: number): number => {
  let sum = 0;
  for (const { scores, label, weight } of examples) {
    sum -= weight * Math.log(Math.max(1e-9, softmax(scores, temperature)[label] ?? 0));
  }
  return sum;
};

/** The temperature of least log loss, by golden-section search on its logarithm. */
export const fitTemperature = (examples: readonly HeldOut[]): number => {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.02);
  let high = Math.log(10);
  for (let step = 0; step < 40; step++) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (loss(examples, Math.exp(left)) < loss(examples, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
};

const BINS = 20;

/** Isotonic regression (pool adjacent violators) of "was right" on the best probability, over 20 equal-weight bins. */
export const fitSteps = (
  examples: readonly HeldOut[],
  temperature: number,
): readonly (readonly [number, number])[] => {
  const points = examples
    .map(({ scores, label, weight }) => {
      const shares = softmax(scores, temperature);
      let best = 0;
      for (let i = 1; i < shares.length; i++) if ((shares[i] ?? 0) > (shares[best] ?? 0)) best = i;
      return { share: shares[best] ?? 0, right: best === label ? weight : 0, weight };
    })
    .sort((a, b) => a.share - b.share);
  const whole = points.reduce((sum, point) => sum + point.weight, 0);
  const pools: { share: number; right: number; weight: number }[] = [];
  let bin = { share: 0, right: 0, weight: 0 };
  const close = (): void => {
    if (bin.weight === 0) return;
    pools.push(bin);
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (
        last === undefined ||
        before === undefined ||
        before.right / before.weight <= last.right / last.weight
      )
        break;
      pools.splice(-2, 2, {
        share: before.share + last.share,
        right: before.right + last.right,
        weight: before.weight + last.weight,
      });
    }
    bin = { share: 0, right: 0, weight: 0 };
  };
  for (const point of points) {
    bin.share += point.share * point.weight;
    bin.right += point.right;
    bin.weight += point.weight;
    if (bin.weight >= whole / BINS) close();
  }
  close();
  return pools.map((pool) => [pool.share / pool.weight, pool.right / pool.weight] as const);
};

/** Reads the calibrated confidence of a best probability: straight lines between the steps; never falls as `share` rises. */
export const confidenceOf = (share: number, { steps }: Calibration): number => {
  const [first] = steps;
  if (first === undefined) return share;
  let before: readonly [number, number] = [0, 0];
  for (const step of steps) {
    if (share <= step[0]) {
      const span = step[0] - before[0];
      return span <= 0 ? step[1] : before[1] + ((step[1] - before[1]) * (share - before[0])) / span;
    }
    before = step;
  }
  const [at, reached] = before;
  return at >= 1 ? reached : reached + ((Math.max(reached, 0.995) - reached) * (share - at)) / (1 - at);
};
