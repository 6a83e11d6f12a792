import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConceptWording } from "../features/concepts.ts";
import { readConcepts } from "./conceptsFile.ts";
import {
  type IntentFile,
  type IntentProblem,
  type Read,
  readIntentFile,
  readSharedClasses,
  type WordClasses,
} from "./intentFile.ts";

export const CLASSES_FILE = "classes.yaml";
export const CONCEPTS_FILE = "concepts.yaml";
const NOT_INTENTS = new Set([CLASSES_FILE, CONCEPTS_FILE]);

const yamlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();

/** A fingerprint of every YAML file in the folder, names included: it changes when anything a model learns from does. */
export const fingerprintOf = (folder: string): string => {
  const hash = createHash("sha256");
  for (const name of yamlFilesIn(folder)) {
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(join(folder, name)))
      .update("\0");
  }
  return hash.digest("hex");
};

export interface IntentsFolder {
  readonly intents: readonly IntentFile[];
  readonly wordings: readonly ConceptWording[];
  readonly fingerprint: string;
}

const readOptional = (path: string, folderNames: readonly string[], name: string): string | undefined =>
  folderNames.includes(name) ? readFileSync(path, "utf8") : undefined;

/**
 * Reads every intent of a folder. All problems of all files are reported at once.
 * Throws only where the folder itself cannot be read.
 */
export const readIntentsFolder = (folder: string): Read<IntentsFolder> => {
  const names = yamlFilesIn(folder);
  const problems: IntentProblem[] = [];
  let shared: WordClasses = new Map();
  const classesSource = readOptional(join(folder, CLASSES_FILE), names, CLASSES_FILE);
  if (classesSource !== undefined) {
    const read = readSharedClasses(CLASSES_FILE, classesSource);
    if (read.ok) shared = read.value;
    else problems.push(...read.problems);
  }
  const intents: IntentFile[] = [];
  for (const name of names) {
    if (NOT_INTENTS.has(name)) continue;
    const read = readIntentFile(name, readFileSync(join(folder, name), "utf8"), shared);
    if (read.ok) intents.push(read.value);
    else problems.push(...read.problems);
  }
  let wordings: readonly ConceptWording[] = [];
  const conceptsSource = readOptional(join(folder, CONCEPTS_FILE), names, CONCEPTS_FILE);
  if (conceptsSource !== undefined) {
    const read = readConcepts(CONCEPTS_FILE, conceptsSource);
    if (read.ok) wordings = read.value;
    else problems.push(...read.problems);
  }
  if (intents.length === 0 && problems.length === 0) {
    problems.push({ file: folder, problem: "holds no intent files" });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { intents, wordings, fingerprint: fingerprintOf(folder) } };
};
