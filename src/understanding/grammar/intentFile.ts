import { parse, YAMLParseError } from "yaml";
import { LANGUAGES, type Language } from "../types.ts";
import { expandPhrase, resolveClasses } from "./expand.ts";
import { classNamesIn, type PhraseNode, parsePhrase } from "./parse.ts";

/** Something wrong in a file of `intents/`, said so that its writer can mend it. */
export interface IntentProblem {
  readonly file: string;
  readonly language?: Language;
  /** The phrase line as written. */
  readonly line?: string;
  readonly problem: string;
}

/** One phrase line with all that it stands for. */
export interface PhraseLine {
  readonly intent: string;
  readonly language: Language;
  readonly line: string;
  readonly texts: readonly string[];
}

export interface IntentFile {
  readonly intent: string;
  readonly description: string;
  readonly lines: readonly PhraseLine[];
}

export type WordClasses = ReadonlyMap<string, ReadonlyMap<Language, readonly PhraseNode[]>>;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly IntentProblem[] };

const DEFAULT_SAMPLE = 60;
const LARGEST_SAMPLE = 400;

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isLanguage = (name: string): name is Language => LANGUAGES.some((language) => language === name);

/** Reads YAML with every scalar as text, so that `- 12` and `- no` are the words that they look like. */
const readYaml = (file: string, source: string): Read<Mapping> => {
  try {
    const value: unknown = parse(source, { schema: "failsafe" });
    if (isMapping(value)) return { ok: true, value };
    return { ok: false, problems: [{ file, problem: "the file is no YAML mapping" }] };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const problem = `${error.message.split("\n")[0]} (a phrase that begins with [ { " * & ! % @ or holds ": " wants quotes)`;
    return { ok: false, problems: [{ file, problem }] };
  }
};

const readClassMap = (
  file: string,
  raw: unknown,
  problems: IntentProblem[],
): Map<string, Map<Language, readonly PhraseNode[]>> => {
  const classes = new Map<string, Map<Language, readonly PhraseNode[]>>();
  if (!isMapping(raw)) {
    if (raw !== undefined)
      problems.push({ file, problem: "classes: must be a mapping of names to languages" });
    return classes;
  }
  for (const [name, perLanguage] of Object.entries(raw)) {
    if (!isMapping(perLanguage)) {
      problems.push({ file, problem: `class ${name} must name its languages (zh-Hans, zh-Hant, en)` });
      continue;
    }
    const words = new Map<Language, readonly PhraseNode[]>();
    for (const [language, list] of Object.entries(perLanguage)) {
      if (!isLanguage(language)) {
        problems.push({ file, problem: `class ${name}: ${language} is none of ${LANGUAGES.join(", ")}` });
        continue;
      }
      if (!Array.isArray(list) || list.length === 0) {
        problems.push({ file, language, problem: `class ${name} must be a list of words` });
        continue;
      }
      const nodes: PhraseNode[] = [];
      for (const word of list) {
        if (typeof word !== "string") {
          problems.push({
            file,
            language,
            problem: `class ${name} holds something that is no text; quote it`,
          });
          continue;
        }
        const parsed = parsePhrase(word);
        if (parsed.ok) nodes.push(parsed.node);
        else problems.push({ file, language, line: word, problem: `class ${name}: ${parsed.problem}` });
      }
      words.set(language, nodes);
    }
    classes.set(name, words);
  }
  return classes;
};

/** Reads `classes.yaml`: the word classes that all intents share. */
export const readSharedClasses = (file: string, source: string): Read<WordClasses> => {
  const yaml = readYaml(file, source);
  if (!yaml.ok) return yaml;
  const problems: IntentProblem[] = [];
  const classes = readClassMap(file, yaml.value, problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: classes };
};

const readSample = (file: string, raw: unknown, problems: IntentProblem[]): number => {
  if (raw === undefined) return DEFAULT_SAMPLE;
  const sample = Number(raw);
  if (Number.isInteger(sample) && sample >= 1 && sample <= LARGEST_SAMPLE) return sample;
  problems.push({
    file,
    problem: `sample: must be a whole number from 1 to ${LARGEST_SAMPLE}, not "${String(raw)}"`,
  });
  return DEFAULT_SAMPLE;
};

const KNOWN_KEYS = new Set(["intent", "description", "classes", "sample", "phrases"]);

/** Reads one intent's file and expands its lines. */
export const readIntentFile = (file: string, source: string, shared: WordClasses): Read<IntentFile> => {
  const yaml = readYaml(file, source);
  if (!yaml.ok) return yaml;
  const problems: IntentProblem[] = [];
  const { intent, description, classes, sample, phrases } = yaml.value;
  for (const key of Object.keys(yaml.value)) {
    if (!KNOWN_KEYS.has(key))
      problems.push({ file, problem: `unknown key "${key}" (known: ${[...KNOWN_KEYS].join(", ")})` });
  }
  const name = typeof intent === "string" ? intent : "";
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    problems.push({ file, problem: 'intent: must be a name such as "penalty"' });
  const expected = file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/, "");
  if (name !== "" && name !== expected) {
    problems.push({ file, problem: `intent: is "${name}" but the file is called ${expected}` });
  }
  const local = readClassMap(file, classes, problems);
  const limit = readSample(file, sample, problems);
  const lines: PhraseLine[] = [];
  if (!isMapping(phrases)) problems.push({ file, problem: "phrases: must list phrases per language" });
  for (const [language, list] of Object.entries(isMapping(phrases) ? phrases : {})) {
    if (!isLanguage(language)) {
      problems.push({ file, problem: `phrases: ${language} is none of ${LANGUAGES.join(", ")}` });
      continue;
    }
    if (!Array.isArray(list)) {
      problems.push({ file, language, problem: "phrases must be a list" });
      continue;
    }
    const words = (className: string) =>
      local.get(className)?.get(language) ?? shared.get(className)?.get(language);
    for (const line of list) {
      if (typeof line !== "string") {
        problems.push({
          file,
          language,
          line: JSON.stringify(line),
          problem: "this line is no text; put quotes around it",
        });
        continue;
      }
      const parsed = parsePhrase(line);
      if (!parsed.ok) {
        problems.push({ file, language, line, problem: parsed.problem });
        continue;
      }
      const missing = new Set<string>();
      const resolved = resolveClasses(parsed.node, words, missing);
      if (missing.size > 0) {
        const known = classNamesIn(parsed.node).length;
        const names = [...missing].map((className) => `{${className}}`).join(", ");
        problems.push({
          file,
          language,
          line,
          problem: `${names} of ${known} has no words in ${language} (or contains itself)`,
        });
        continue;
      }
      const texts = expandPhrase(resolved, line, language, limit);
      if (texts.length === 0) problems.push({ file, language, line, problem: "this line says nothing" });
      else lines.push({ intent: name, language, line, texts });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { intent: name, description: typeof description === "string" ? description : "", lines },
  };
};

/** One line for a person: file, language, the line, and what is wrong with it. */
export const describeProblem = ({ file, language, line, problem }: IntentProblem): string =>
  [file, language, line === undefined ? undefined : `"${line}"`, problem]
    .filter((part) => part !== undefined)
    .join(": ");
