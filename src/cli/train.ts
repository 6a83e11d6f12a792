import {
  DEFAULT_INTENTS_DIR,
  DEFAULT_MODEL_FILE,
  describeProblem,
  IntentsError,
  trainModel,
} from "../understanding/index.ts";
import { type CommandIo, progressBar, readArgs, textFlag } from "./commandIo.ts";

export const TRAIN_HELP = `kuanxian train [--intents DIR] [--out FILE]
  Trains the understanding model from the phrases in DIR (${DEFAULT_INTENTS_DIR}) and writes it to FILE (${DEFAULT_MODEL_FILE}).`;

/** Exit code 0 when the model was written, 1 when a file of the intents cannot be read, 2 for wrong arguments. */
export const runTrain = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const read = readArgs(args, {
    intents: { type: "string" },
    out: { type: "string" },
    help: { type: "boolean" },
  });
  if (!read.ok) {
    io.stderr.write(`${read.message}\n${TRAIN_HELP}\n`);
    return 2;
  }
  if (read.values.help === true) {
    io.stdout.write(`${TRAIN_HELP}\n`);
    return 0;
  }
  const intentsDir = textFlag(read.values, "intents") ?? DEFAULT_INTENTS_DIR;
  const out = textFlag(read.values, "out") ?? DEFAULT_MODEL_FILE;
  const started = performance.now();
  try {
    const report = await trainModel({ intentsDir, out, onProgress: progressBar(io, "training") });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    io.stdout.write(
      `${report.intents} intents, ${report.lines} phrase lines, ${report.texts} texts, ${report.features} features\n` +
        `held-out lines read right: ${(report.heldOutAccuracy * 100).toFixed(1)} %\n` +
        `${report.out}: ${(report.bytes / 1_000_000).toFixed(1)} MB in ${seconds} s\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof IntentsError)) throw error;
    io.stderr.write(
      `${error.problems.map(describeProblem).join("\n")}\n${error.message}; no model was written\n`,
    );
    return 1;
  }
};
