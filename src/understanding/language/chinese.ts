import { Converter as toTraditionalConverter } from "opencc-js/cn2t";
import { Converter as toSimplifiedConverter } from "opencc-js/t2cn";

const toTraditional = toTraditionalConverter({ from: "cn", to: "t" });
const toSimplified = toSimplifiedConverter({ from: "t", to: "cn" });

/** Characters written in both orthographies, whichever way a converter maps them. */
const SHARED = new Set(
  "后里面干只台松斗谷丑余云征冲范舍卷系制复表出准借了么布仆向吁回家致合采发扣号着注岩雇吃群峰床群秘厘杠线裏游愿才当尽历几据折沈沉姜伙佣千秋曲御症周朱筑炼泄栗僵伪".replace(
    /[发当历尽据线号几]/g,
    "",
  ),
);
/** Written Cantonese, which is written in Traditional characters. */
const CANTONESE = new Set("唔嘅咗冇啲喺嗰佢哋嚟畀俾乜嘢咁噉咩喎啫㗎嗮晒揾搵攞瞓");

type Lean = -1 | 0 | 1;
const known = new Map<string, Lean>();
const LARGEST_MEMORY = 20_000;

/** 1 for a character that is only Traditional, -1 for one that is only Simplified, 0 for the rest. */
const leanOf = (character: string): Lean => {
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  let lean: Lean = 0;
  if (CANTONESE.has(character)) lean = 1;
  else if (!SHARED.has(character)) {
    if (toSimplified(character) !== character) lean = 1;
    else if (toTraditional(character) !== character) lean = -1;
  }
  if (known.size < LARGEST_MEMORY) known.set(character, lean);
  return lean;
};

/** Positive where Traditional characters outnumber Simplified ones, negative the other way, 0 where nothing tells. */
export const traditionalLean = (characters: readonly string[]): number =>
  characters.reduce((sum, character) => sum + leanOf(character), 0);
