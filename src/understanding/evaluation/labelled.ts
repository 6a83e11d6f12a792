import { LANGUAGES, type Language } from "../types.ts";
import type { LabelledMessage } from "./measure.ts";

export type ReadLabelled =
  | { readonly ok: true; readonly messages: readonly LabelledMessage[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

const readLine = (line: string): LabelledMessage | string => {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return "is no JSON";
  }
  if (typeof raw !== "object" || raw === null) return "is no JSON object";
  const fields = raw as Readonly<Record<string, unknown>>;
  const { id, text, intent, language, alsoAcceptable, expecting } = fields;
  if (typeof text !== "string") return '"text" must be a string';
  if (typeof intent !== "string") return '"intent" must be a string';
  return {
    id: String(id ?? ""),
    text,
    intent,
    alsoAcceptable: Array.isArray(alsoAcceptable)
      ? alsoAcceptable.filter((name) => typeof name === "string")
      : [],
    ...(isLanguage(language) ? { language } : {}),
    ...(typeof expecting === "string" ? { expecting } : {}),
  };
};

/** Reads JSON lines with `id`, `language`, `text`, `intent`, `alsoAcceptable`?, `expecting`?; empty lines are skipped. */
export const readLabelled = (file: string, source: string): ReadLabelled => {
  const messages: LabelledMessage[] = [];
  const problems: string[] = [];
  source.split("\n").forEach((line, at) => {
    if (line.trim() === "") return;
    const read = readLine(line);
    if (typeof read === "string") problems.push(`${file}:${at + 1} ${read}`);
    else messages.push(read);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, messages };
};
