import { type ParseArgsConfig, parseArgs } from "node:util";

/** Where a command reads and writes; the process's own streams, or a test's. */
export interface CommandIo {
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

export type Flags = NonNullable<ParseArgsConfig["options"]>;
export type FlagValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;
export type ReadArgs =
  | { readonly ok: true; readonly values: FlagValues; readonly positionals: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Reads a command's arguments; an unknown flag is a message, not an exception. */
export const readArgs = (args: readonly string[], options: Flags): ReadArgs => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { ok: true, values, positionals };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

export const textFlag = (values: FlagValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

const WIDTH = 30;

/** A bar on a terminal; on anything else a line for each tenth of the work. */
export const progressBar = (io: CommandIo, title: string): ((done: number, doing: string) => void) => {
  let shown = -1;
  return (done, doing) => {
    const step = io.stderr.isTTY === true ? Math.floor(done * 100) : Math.floor(done * 10) * 10;
    if (step === shown) return;
    shown = step;
    if (io.stderr.isTTY === true) {
      const full = Math.round(done * WIDTH);
      const end = done >= 1 ? "\n" : "";
      io.stderr.write(
        `\r${title} [${"█".repeat(full)}${"░".repeat(WIDTH - full)}] ${step} % ${doing}\u001b[K${end}`,
      );
    } else io.stderr.write(`${title}: ${step} % (${doing})\n`);
  };
};

/** Lines of a stream of text, without their ends; a last line without an end counts. */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of stream) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/** Today as an ISO civil date in a time zone; the only place of these commands that reads the clock. */
export const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(),
  );
