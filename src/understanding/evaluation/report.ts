import type { Figures, Judged } from "./measure.ts";

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const pad = (text: string, width: number): string => text.padEnd(width);
const padLeft = (text: string, width: number): string => text.padStart(width);

const heads = (figures: Figures): readonly string[] => [
  `${figures.messages} messages: ${percent(figures.accepted)} accepted, ${percent(figures.strict)} strict, macro-F1 ${percent(figures.macroF1)}`,
  `in scope (${figures.inScope.messages}): ${percent(figures.inScope.accepted)} accepted, ${percent(figures.inScope.strict)} strict, ${percent(figures.inScope.refused)} wrongly refused`,
  `out of scope (${figures.outOfScope.messages}): ${percent(figures.outOfScope.keptOut)} kept out, ${percent(figures.outOfScope.accepted)} accepted`,
  `language right ${percent(figures.languageRight)}, crisis false alarms ${percent(figures.crisisFalseAlarms)}, calibration error ${percent(figures.calibrationError)}`,
];

const worstOf = (judged: readonly Judged[], most: number): readonly string[] =>
  judged
    .filter(({ accepted }) => !accepted)
    .sort((a, b) => b.understood.confidence - a.understood.confidence)
    .slice(0, most)
    .map(({ message, understood }) => {
      const rank = understood.intents.findIndex(({ intent }) => intent === message.intent);
      const place = rank < 0 ? "not listed" : `listed ${rank + 1}.`;
      return `  ${understood.confidence.toFixed(2)} ${pad(message.intent, 20)} → ${pad(understood.intent, 20)} (${place}) ${message.text.slice(0, 120)}`;
    });

/** A report for people. */
export const describeFigures = (
  figures: Figures,
  judged: readonly Judged[],
  mostExamples: number,
): string => {
  const perIntent = figures.perIntent.map(
    ({ intent, messages, precision, recall, f1 }) =>
      `  ${pad(intent, 22)}${padLeft(String(messages), 5)}${padLeft(percent(precision), 10)}${padLeft(percent(recall), 10)}${padLeft(percent(f1), 10)}`,
  );
  const bins = figures.calibration
    .filter(({ messages }) => messages > 0)
    .map(
      ({ from, to, messages, confidence, right }) =>
        `  ${from.toFixed(1)}–${to.toFixed(1)}${padLeft(String(messages), 7)}${padLeft(percent(confidence), 12)}${padLeft(percent(right), 12)}`,
    );
  const confusions = figures.confusions
    .slice(0, 25)
    .map(({ said, read, messages }) => `  ${padLeft(String(messages), 4)}  ${said} read as ${read}`);
  return [
    ...heads(figures),
    "",
    `per intent              messages  precision    recall        F1`,
    ...perIntent,
    "",
    "confusions",
    ...confusions,
    "",
    "confidence   messages   said       right",
    ...bins,
    "",
    "worst examples (surest first)",
    ...worstOf(judged, mostExamples),
    "",
  ].join("\n");
};

/** What another model read differently: which messages got better and which worse. */
export const describeComparison = (before: readonly Judged[], after: readonly Judged[]): string => {
  const better: string[] = [];
  const worse: string[] = [];
  after.forEach((now, at) => {
    const then = before[at];
    if (then === undefined || then.accepted === now.accepted) return;
    const line = `  ${pad(now.message.intent, 20)} ${pad(then.understood.intent, 20)} → ${pad(now.understood.intent, 20)} ${now.message.text.slice(0, 100)}`;
    (now.accepted ? better : worse).push(line);
  });
  return [`got better: ${better.length}`, ...better, `got worse: ${worse.length}`, ...worse, ""].join("\n");
};
