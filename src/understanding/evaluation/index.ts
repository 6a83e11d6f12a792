/** Measuring a model against messages that people labelled. */
export { type ReadLabelled, readLabelled } from "./labelled.ts";
export { type Figures, type Judged, judge, type LabelledMessage, measure } from "./measure.ts";
export { describeComparison, describeFigures } from "./report.ts";
