import { existsSync, readFileSync } from "node:fs";
import {
  describeComparison,
  describeFigures,
  type Judged,
  judge,
  type LabelledMessage,
  measure,
  readLabelled,
} from "../understanding/evaluation/index.ts";
import { DEFAULT_MODEL_FILE, loadUnderstanding, ModelError } from "../understanding/index.ts";
import { type CommandIo, readArgs, textFlag } from "./commandIo.ts";

export const EVALUATE_HELP = `kuanxian evaluate FILE.jsonl [--model FILE] [--compare OLD.model] [--examples N] [--json]
  Measures the model on labelled messages (fields id, language, text, intent, alsoAcceptable?).
  --compare says which messages another model read better or worse.`;

/** Dates inside messages do not matter to their intents; a fixed day keeps the evaluation the same every day. */
const CONTEXT = { today: "2026-01-15", timeZone: "Asia/Shanghai" } as const;

const judgeAll = async (model: string, messages: readonly LabelledMessage[]): Promise<readonly Judged[]> => {
  const understanding = await loadUnderstanding(model);
  return messages.map((message) =>
    judge(
      message,
      understanding.understand(message.text, {
        ...CONTEXT,
        ...(message.expecting === undefined ? {} : { expecting: message.expecting }),
      }),
    ),
  );
};

/** Exit code 0; 1 where the model or the file cannot be used; 2 for wrong arguments. */
export const runEvaluate = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const read = readArgs(args, {
    model: { type: "string" },
    compare: { type: "string" },
    examples: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  });
  const [file] = read.ok ? read.positionals : [];
  if (read.ok && read.values.help === true) {
    io.stdout.write(`${EVALUATE_HELP}\n`);
    return 0;
  }
  if (!read.ok || file === undefined) {
    io.stderr.write(
      `${read.ok ? "a file of labelled messages is missing" : read.message}\n${EVALUATE_HELP}\n`,
    );
    return 2;
  }
  if (!existsSync(file)) {
    io.stderr.write(`${file}: there is no such file\n`);
    return 1;
  }
  const labelled = readLabelled(file, readFileSync(file, "utf8"));
  if (!labelled.ok) {
    io.stderr.write(`${labelled.problems.join("\n")}\n`);
    return 1;
  }
  try {
    const judged = await judgeAll(textFlag(read.values, "model") ?? DEFAULT_MODEL_FILE, labelled.messages);
    const figures = measure(judged);
    const older = textFlag(read.values, "compare");
    const comparison = older === undefined ? undefined : await judgeAll(older, labelled.messages);
    if (read.values.json === true) {
      io.stdout.write(
        `${JSON.stringify({ figures, ...(comparison === undefined ? {} : { before: measure(comparison) }) })}\n`,
      );
      return 0;
    }
    io.stdout.write(describeFigures(figures, judged, Number(textFlag(read.values, "examples") ?? 20)));
    if (comparison !== undefined) io.stdout.write(`\n${describeComparison(comparison, judged)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
};
