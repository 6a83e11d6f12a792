import type { Features } from "../features/features.ts";

/** Texts as rows of a sparse matrix (compressed rows), each row of length 1. */
export interface Vectors {
  readonly rowStart: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly rows: number;
}

/** The features that a model knows, each with a column and a weight (inverse document frequency). */
export interface Vocabulary {
  readonly columnOf: ReadonlyMap<number, number>;
  readonly idf: Float32Array;
  readonly size: number;
}

/**
 * Keeps the features that stand in at least `fewest` texts, the most frequent `most` of them.
 * @param texts features of each text
 * @param group the phrase line of each text: a feature must be seen in two groups or `fewest` texts
 */
export const buildVocabulary = (texts: readonly Features[], fewest: number, most: number): Vocabulary => {
  const counts = new Map<number, number>();
  for (const features of texts) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  let kept = [...counts].filter(([, count]) => count >= fewest);
  if (kept.length > most) {
    kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    kept = kept.slice(0, most);
  }
  kept.sort((a, b) => a[0] - b[0]);
  const columnOf = new Map<number, number>();
  const idf = new Float32Array(kept.length);
  kept.forEach(([feature, count], column) => {
    columnOf.set(feature, column);
    idf[column] = Math.log((texts.length + 1) / (count + 1)) + 1;
  });
  return { columnOf, idf, size: kept.length };
};

/** Rows of unit length over known features; unknown ones are dropped. */
export const vectorise = (texts: readonly Features[], vocabulary: Vocabulary): Vectors => {
  let cells = 0;
  for (const features of texts) cells += features.size;
  const rowStart = new Uint32Array(texts.length + 1);
  const columns = new Uint32Array(cells);
  const values = new Float32Array(cells);
  let at = 0;
  texts.forEach((features, row) => {
    const start = at;
    let square = 0;
    for (const [feature, weight] of features) {
      const column = vocabulary.columnOf.get(feature);
      if (column === undefined) continue;
      const value = weight * (vocabulary.idf[column] ?? 0);
      columns[at] = column;
      values[at] = value;
      square += value * value;
      at++;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = start; i < at; i++) values[i] = (values[i] ?? 0) * scale;
    rowStart[row + 1] = at;
  });
  return { rowStart, columns: columns.slice(0, at), values: values.slice(0, at), rows: texts.length };
};
