import {
  DEFAULT_MODEL_FILE,
  LANGUAGES,
  type Language,
  loadUnderstanding,
  type MessageContext,
  ModelError,
  type Understanding,
} from "../understanding/index.ts";
import { type CommandIo, linesOf, readArgs, textFlag, todayIn } from "./commandIo.ts";

export const UNDERSTAND_HELP = `kuanxian understand [--model FILE] [--today YYYY-MM-DD] [--timezone ZONE] [--language L]
  Reads JSON lines {"id","text","language"?,"currency"?,"expecting"?} from standard input and writes one JSON line
  {"id","language","intent","confidence","intents","slots"} for each, in order. A line that cannot be read gives
  {"id"?,"error":{"message"}} in its place.`;

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const round = (confidence: number): number => Math.round(confidence * 10_000) / 10_000;

const failure = (id: unknown, message: string): string =>
  JSON.stringify(id === undefined ? { error: { message } } : { id, error: { message } });

const contextOf = (fields: Fields, base: MessageContext): MessageContext => ({
  ...base,
  ...(isLanguage(fields.language) ? { language: fields.language } : {}),
  ...(typeof fields.currency === "string" ? { currency: fields.currency } : {}),
  ...(typeof fields.expecting === "string" ? { expecting: fields.expecting } : {}),
});

const answer = (line: string, understanding: Understanding, base: MessageContext): string => {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch (error) {
    return failure(undefined, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isFields(fields)) return failure(undefined, "a line must be a JSON object");
  const { id, text, language } = fields;
  if (typeof text !== "string") return failure(id, '"text" must be a string');
  if (language !== undefined && language !== null && !isLanguage(language)) {
    return failure(id, `"language" must be one of ${LANGUAGES.join(", ")}`);
  }
  const understood = understanding.understand(text, contextOf(fields, base));
  return JSON.stringify({
    ...(id === undefined ? {} : { id }),
    language: understood.language,
    intent: understood.intent,
    confidence: round(understood.confidence),
    intents: understood.intents.map(({ intent, confidence }) => ({ intent, confidence: round(confidence) })),
    slots: understood.slots,
    ...(understood.foreign === true ? { foreign: true } : {}),
  });
};

const isZone = (zone: string): boolean => {
  try {
    todayIn(zone);
    return true;
  } catch {
    return false;
  }
};

/** Exit code 0; 1 without a usable model; 2 for wrong arguments. */
export const runUnderstand = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const read = readArgs(args, {
    model: { type: "string" },
    today: { type: "string" },
    timezone: { type: "string" },
    language: { type: "string" },
    help: { type: "boolean" },
  });
  const wrong = (message: string): number => {
    io.stderr.write(`${message}\n${UNDERSTAND_HELP}\n`);
    return 2;
  };
  if (!read.ok) return wrong(read.message);
  if (read.values.help === true) {
    io.stdout.write(`${UNDERSTAND_HELP}\n`);
    return 0;
  }
  const timeZone = textFlag(read.values, "timezone") ?? "Asia/Shanghai";
  if (!isZone(timeZone)) return wrong(`--timezone ${timeZone} is no IANA time zone`);
  const today = textFlag(read.values, "today") ?? todayIn(timeZone);
  if (!DATE.test(today) || Number.isNaN(Date.parse(today)))
    return wrong(`--today ${today} is no date (YYYY-MM-DD)`);
  const language = textFlag(read.values, "language");
  if (language !== undefined && !isLanguage(language))
    return wrong(`--language ${language} is none of ${LANGUAGES.join(", ")}`);
  const base: MessageContext = { today, timeZone, ...(language === undefined ? {} : { language }) };
  try {
    const understanding = await loadUnderstanding(textFlag(read.values, "model") ?? DEFAULT_MODEL_FILE);
    for await (const line of linesOf(io.stdin)) io.stdout.write(`${answer(line, understanding, base)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
};
