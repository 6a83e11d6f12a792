import type { IntentName, IntentScore, Slots } from "../types.ts";

/** What a bare answer to an open question amounts to. Keys are what `MessageContext.expecting` may say. */
const MEANT_BY: Readonly<Record<string, IntentName>> = {
  amount: "plan_whatif",
  date: "promise_to_pay",
  day_of_month: "promise_to_pay",
  duration: "request_deferral",
  installments: "request_installments",
  percentage: "plan_whatif",
  phone: "human_agent",
  reason: "hardship",
};

const SURE = 0.97;
const FAIRLY_SURE = 0.85;
const TRIM = /^[\s,，。.!！?？~～;；:："'“”()（）-]+|[\s,，。.!！?？~～;；:："'“”()（）-]+$/gu;

const YES =
  /^(?:嗯+|嗯嗯|恩+|哦+好|好+|好的?[呀啊吧哒呢嘞了]?|好滴|行+[吧啊的呀]?|可以[的啊呀]?|可|没问题|同意|确认|确定|确认了|是+[的啊呀]?|对+[的啊呀]?|没错|要|要的|愿意|我愿意|需要|想|成|中|得|ok+|okay|okey|yes|yeah|yep|yup|ya|y|sure|alright|all right|right|fine|confirm|confirmed|correct|agreed|i agree|i do|please do|yes please|go ahead|sounds good|that's fine|that works|do it|of course|absolutely|definitely|deal|係|系|系啊|好呀|就这样|就这么办|那就这样吧?|听你的|按你说的|安排|办吧|来吧|1)$/u;
const NO =
  /^(?:不+|不了|不用+[了啦]?|不要+[了啦]?|不行[啊]?|不可以|不是的?|不对|不同意|不确认|不愿意|不需要|不想|没有|算了[吧]?|先不[了用]?|暂时不[用要]?|再想想|我再想想|再看看|再说吧?|考虑一下|我考虑下|取消|否|no+|nope|nah|n|no thanks|no thank you|not now|not really|not yet|never mind|nevermind|cancel|don't|i don't|i don't agree|disagree|wrong|incorrect|唔好|唔系|唔使|唔要|唔得|免了|别|不不不|不好|不太行|拒绝)$/u;
const CHOSEN =
  /^(?:(?:我)?(?:就)?(?:选|要|选择|挑|用|按)?(?:第)?[一二两三四五六七八九0-9](?:个|种|项|号|吧|那个|方案|条)?(?:吧|方案|好了|那个)?|(?:选|方案|选项|办法)\s?[一二三四五六七八九a-f0-9]+吧?|(?:我)?(?:选)?[a-f](?:吧)?|(?:最)?(?:前面|后面|上面|下面|中间|最后)(?:那|的|一)?(?:那)?个?吧?|(?:the )?(?:first|second|third|fourth|last|middle|top|bottom)(?: one| option| plan)?(?: please)?|(?:option|number|plan|no\.?|choice)\s?(?:[0-9a-f]|one|two|three|four)|one|two|three|four|(?:i'll take|i'll go with|i choose|let's do|give me)\s.{1,20}|这个|就这个|那个|this one|that one|选这个)$/u;
const NONE_CHOSEN =
  /^(?:(?:一个)?都不(?:行|要|好|选|合适|可以|想要|考虑|适合)|哪个都不(?:行|要)|全都不要|没一个(?:行|合适)的?|都不(?:太)?合适|都没法接受|none(?: of (?:them|these|those))?|neither(?: of them)?|nothing|none works?|不选)$/u;

export interface OpenAnswer {
  readonly score: IntentScore;
}

const answer = (intent: IntentName, confidence: number): IntentScore => ({ intent, confidence });

/** Longest message that can be nothing but a value: "下个月15号吧" is, a sentence with a clause of its own is not. */
const LONGEST_BARE = 12;
const length = (folded: string): number =>
  (folded.match(/\p{Script=Han}/gu)?.length ?? 0) + (folded.match(/[a-z0-9.,/:$£¥-]+/gu)?.length ?? 0) * 2;

const slotOf = (slots: Slots, name: string): unknown => (slots as Readonly<Record<string, unknown>>)[name];

/** Intents that a value in an answer may belong to without contradicting the question. */
const AGREES: Readonly<Record<string, readonly IntentName[]>> = {
  amount: ["plan_whatif", "partial_payment", "promise_to_pay", "request_installments", "affirm"],
  date: ["promise_to_pay", "request_deferral", "due_date", "affirm", "contact_later"],
  day_of_month: ["promise_to_pay", "change_due_date", "due_date", "affirm"],
  duration: ["request_deferral", "grace_period", "promise_to_pay", "affirm"],
  installments: ["request_installments", "plan_whatif", "accept_plan", "affirm"],
};

/**
 * Reads a message as the answer to the open question, where it is one.
 * @param folded folded words, digits as written
 * @param best the classifier's best guess, which a long or plain message may prefer
 */
export const answerTo = (
  expecting: string,
  folded: string,
  slots: Slots,
  best: IntentScore,
): IntentScore | undefined => {
  const bare = folded.replace(TRIM, "");
  if (expecting === "choice") {
    if (NONE_CHOSEN.test(bare)) return answer("decline_plan", SURE);
    if (CHOSEN.test(bare)) return answer("accept_plan", SURE);
    if (YES.test(bare)) return answer("affirm", SURE);
    if (NO.test(bare)) return answer("decline_plan", FAIRLY_SURE);
    return undefined;
  }
  if (expecting === "confirm") {
    if (YES.test(bare)) return answer("affirm", SURE);
    if (NO.test(bare)) return answer("deny", SURE);
    return undefined;
  }
  const meant = MEANT_BY[expecting];
  if (meant === undefined) return undefined;
  if (NO.test(bare)) return answer("deny", SURE);
  const given = slotOf(slots, expecting) !== undefined || /^\D{0,3}\d[\d.,]*\D{0,4}$/u.test(bare);
  if (!given) return undefined;
  const agrees = AGREES[expecting]?.includes(best.intent) ?? false;
  if (length(bare) <= LONGEST_BARE && (agrees || best.confidence < 0.9 || length(bare) <= 7)) {
    return answer(meant, agrees || length(bare) <= 7 ? SURE : FAIRLY_SURE);
  }
  return undefined;
};
