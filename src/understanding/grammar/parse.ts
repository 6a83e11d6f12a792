/**
 * The grammar of one phrase line. `(a|b)` chooses, `[a|b]` may be left out, `{name}` is a word class,
 * a backslash takes the next character as it stands. The whole grammar fits in one recursive descent.
 */

export type PhraseNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "choice"; readonly options: readonly PhraseNode[] }
  | { readonly kind: "sequence"; readonly parts: readonly PhraseNode[] };

export type ParsedPhrase =
  | { readonly ok: true; readonly node: PhraseNode }
  | { readonly ok: false; readonly problem: string };

class PhraseError extends Error {}

const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "[": "]" };
const MAX_DEPTH = 20;

const at = (position: number): string => `at character ${position + 1}`;

interface Cursor {
  readonly line: string;
  position: number;
}

const readClassName = (cursor: Cursor): PhraseNode => {
  const start = cursor.position;
  const end = cursor.line.indexOf("}", start);
  if (end < 0) throw new PhraseError(`"{" ${at(start)} has no "}"`);
  const name = cursor.line.slice(start + 1, end).trim();
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new PhraseError(`"{${name}}" ${at(start)} is no class name (lower-case letters, digits and _)`);
  }
  cursor.position = end + 1;
  return { kind: "class", name };
};

const readChoice = (cursor: Cursor, depth: number): PhraseNode => {
  const start = cursor.position;
  const opener = cursor.line.charAt(start);
  const closer = CLOSERS[opener] ?? ")";
  if (depth > MAX_DEPTH)
    throw new PhraseError(`brackets ${at(start)} are nested more than ${MAX_DEPTH} deep`);
  cursor.position++;
  const options: PhraseNode[] = [];
  for (;;) {
    options.push(readSequence(cursor, depth + 1));
    const char = cursor.line.charAt(cursor.position);
    if (char === "") throw new PhraseError(`"${opener}" ${at(start)} has no "${closer}"`);
    cursor.position++;
    if (char === "|") continue;
    if (char === closer) break;
    throw new PhraseError(
      `"${opener}" ${at(start)} is closed by "${char}" ${at(cursor.position - 1)}; "${closer}" was expected`,
    );
  }
  if (opener === "[") options.push({ kind: "text", text: "" });
  return { kind: "choice", options };
};

function readSequence(cursor: Cursor, depth: number): PhraseNode {
  const parts: PhraseNode[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
  };
  while (cursor.position < cursor.line.length) {
    const char = cursor.line.charAt(cursor.position);
    if (char === "|" || char === ")" || char === "]") break;
    if (char === "}") throw new PhraseError(`"}" ${at(cursor.position)} has no "{"`);
    if (char === "(" || char === "[") {
      flush();
      parts.push(readChoice(cursor, depth));
    } else if (char === "{") {
      flush();
      parts.push(readClassName(cursor));
    } else {
      if (char === "\\") cursor.position++;
      text += cursor.line.charAt(cursor.position);
      cursor.position++;
    }
  }
  flush();
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "sequence", parts };
}

/** Reads one phrase line; a bad line is a value that says what is wrong and where. */
export const parsePhrase = (line: string): ParsedPhrase => {
  const cursor: Cursor = { line, position: 0 };
  try {
    const node = readSequence(cursor, 0);
    if (cursor.position < line.length) {
      const char = line.charAt(cursor.position);
      const problem =
        char === "|"
          ? `"|" ${at(cursor.position)} stands outside brackets; write (a|b)`
          : `"${char}" ${at(cursor.position)} closes nothing`;
      return { ok: false, problem };
    }
    return { ok: true, node };
  } catch (error) {
    if (error instanceof PhraseError) return { ok: false, problem: error.message };
    throw error;
  }
};

/** Names of the classes that a phrase uses. */
export const classNamesIn = (node: PhraseNode): readonly string[] => {
  switch (node.kind) {
    case "text":
      return [];
    case "class":
      return [node.name];
    case "choice":
      return node.options.flatMap(classNamesIn);
    case "sequence":
      return node.parts.flatMap(classNamesIn);
  }
};
