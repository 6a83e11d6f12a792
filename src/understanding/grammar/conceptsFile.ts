import { parse } from "yaml";
import type { ConceptWording } from "../features/concepts.ts";
import { cleanText } from "../text/clean.ts";
import { foldForReading } from "../text/fold.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Read } from "./intentFile.ts";

/** The name under which `concepts.yaml` lists words that say nothing, such as greetings inside a question. */
const SKIPPED = "skip";

/** Reads `concepts.yaml`: a mapping of concept to the words, of any language, that mean it. */
export const readConcepts = (file: string, source: string): Read<readonly ConceptWording[]> => {
  const raw: unknown = parse(source, { schema: "failsafe" });
  if (typeof raw !== "object" || raw === null)
    return { ok: false, problems: [{ file, problem: "is no YAML mapping" }] };
  const wordings: ConceptWording[] = [];
  const seen = new Map<string, string>();
  const problems: { file: string; line?: string; problem: string }[] = [];
  for (const [concept, words] of Object.entries(raw)) {
    if (!Array.isArray(words)) {
      problems.push({ file, problem: `concept ${concept} must be a list of words` });
      continue;
    }
    for (const word of words) {
      const tokens = tokensOf(foldForReading(cleanText(String(word))));
      const key = tokens.join(" ");
      const before = seen.get(key);
      if (before === concept || tokens.length === 0) continue;
      if (before !== undefined) {
        problems.push({ file, line: String(word), problem: `stands under ${before} and under ${concept}` });
        continue;
      }
      seen.set(key, concept);
      wordings.push({ tokens, concept: concept === SKIPPED ? "" : concept });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: wordings };
};
