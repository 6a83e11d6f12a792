import { type SeededRandom, seededRandom, seedOf } from "../seeded.ts";
import type { Language } from "../types.ts";
import type { PhraseNode } from "./parse.ts";

/** What a class name stands for in the language of the line; undefined where it has no words there. */
export type ClassWords = (name: string) => readonly PhraseNode[] | undefined;

/** Replaces class names by the choice of their words; `missing` collects the names without words. */
export const resolveClasses = (
  node: PhraseNode,
  words: ClassWords,
  missing: Set<string>,
  inside: readonly string[] = [],
): PhraseNode => {
  switch (node.kind) {
    case "text":
      return node;
    case "class": {
      const found = words(node.name);
      if (found === undefined || inside.includes(node.name)) {
        missing.add(node.name);
        return { kind: "text", text: "" };
      }
      const within = [...inside, node.name];
      return {
        kind: "choice",
        options: found.map((option) => resolveClasses(option, words, missing, within)),
      };
    }
    case "choice":
      return {
        kind: "choice",
        options: node.options.map((option) => resolveClasses(option, words, missing, inside)),
      };
    case "sequence":
      return {
        kind: "sequence",
        parts: node.parts.map((part) => resolveClasses(part, words, missing, inside)),
      };
  }
};

const MOST_COUNTED = 1_000_000;

/** How many ways a line can be said (repetitions included), counted up to a million. */
export const countExpansions = (node: PhraseNode): number => {
  switch (node.kind) {
    case "text":
      return 1;
    case "class":
      return 0;
    case "choice":
      return Math.min(
        MOST_COUNTED,
        node.options.reduce((sum, option) => sum + countExpansions(option), 0),
      );
    case "sequence":
      return Math.min(
        MOST_COUNTED,
        node.parts.reduce((product, part) => product * countExpansions(part), 1),
      );
  }
};

const everyWay = (node: PhraseNode): readonly string[] => {
  switch (node.kind) {
    case "text":
      return [node.text];
    case "class":
      return [];
    case "choice":
      return node.options.flatMap(everyWay);
    case "sequence":
      return node.parts.reduce<readonly string[]>(
        (heads, part) => {
          const tails = everyWay(part);
          return heads.flatMap((head) => tails.map((tail) => head + tail));
        },
        [""],
      );
  }
};

/**
 * Draws one way after another. Every choice deals its options like a shuffled pack of cards and shuffles
 * anew when the pack is used up, so that all options appear as early as the number of draws allows.
 */
const dealer = (root: PhraseNode, random: SeededRandom): (() => string) => {
  const packs = new Map<PhraseNode, PhraseNode[]>();
  const draw = (node: PhraseNode): string => {
    switch (node.kind) {
      case "text":
        return node.text;
      case "class":
        return "";
      case "choice": {
        let pack = packs.get(node);
        if (pack === undefined || pack.length === 0) {
          pack = random.shuffle([...node.options]);
          packs.set(node, pack);
        }
        const option = pack.pop();
        return option === undefined ? "" : draw(option);
      }
      case "sequence":
        return node.parts.map(draw).join("");
    }
  };
  return () => draw(root);
};

const LATIN_GAP = /(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/g;

/** Joins the parts as a writer of that language would: Chinese without spaces, English with single ones. */
export const joinAsWritten = (text: string, language: Language): string => {
  if (language === "en") {
    return text
      .replace(/\s+/g, " ")
      .replace(/ (?=[?.!,;])/g, "")
      .trim();
  }
  return text.replace(LATIN_GAP, "\u0000").replace(/\s+/g, "").replaceAll("\u0000", " ");
};

/**
 * At most `limit` distinct ways to say a line, the same every time. Where the line has more, they are a spread
 * over all alternatives and not the first ones.
 * @param root a phrase whose classes are resolved
 * @param line the line as it stands in the file, which is the seed
 */
export const expandPhrase = (
  root: PhraseNode,
  line: string,
  language: Language,
  limit: number,
): readonly string[] => {
  const seen = new Set<string>();
  const keep = (text: string): void => {
    const written = joinAsWritten(text, language);
    if (written !== "") seen.add(written);
  };
  if (countExpansions(root) <= limit) {
    for (const text of everyWay(root)) keep(text);
    return [...seen];
  }
  const draw = dealer(root, seededRandom(seedOf(`${language}:${line}`)));
  for (let tries = 0; seen.size < limit && tries < limit * 6; tries++) keep(draw());
  return [...seen];
};
