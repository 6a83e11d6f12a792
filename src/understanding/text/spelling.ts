/**
 * Slips of the keyboard and of speech recognition that keep a word's sound and lose its character.
 * All are written in folded (Simplified, lower-case) text. Only slips whose wrong form means nothing else
 * between a borrower and a lender stand here.
 */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/帐/g, "账"],
  [/甚么|什麽|神马|啥么/g, "什么"],
  [/[麽嚒]/g, "么"],
  [/预期|愈期|余期|雨期|于期|欲期|与期|逾其/g, "逾期"],
  [/(?<![可所得难加])以(?=还清|还款|还了|还完|结清|经)/g, "已"],
  [/[坏换环](?=清|款|上了|不上)/g, "还"],
  [/还青|还轻/g, "还清"],
  [/末(?=还|见|到|收|扣|结|成功|能|通过)/g, "未"],
  [/未安期/g, "未按期"],
  [/安时还|按是还/g, "按时还"],
  [/花背|花贝|花被|花吧还|花坝/g, "花呗"],
  [/借贝|借被|借吧还|借背|戒呗/g, "借呗"],
  [/微利贷|微力贷|微立贷|粒粒贷|微粒货|微粒代/g, "微粒贷"],
  [/罚西|罚习|法息|发息|罚吸/g, "罚息"],
  [/征心|正信|证信|征讯|怔信/g, "征信"],
  [/分其|分起|分欺/g, "分期"],
  [/延其|延起|严期|沿期/g, "延期"],
  [/还帐|还掌/g, "还账"],
  [/利西|利习/g, "利息"],
  [/违约进|维约金|违约今/g, "违约金"],
  [/滞拉金|滞那金|致纳金|制纳金/g, "滞纳金"],
  [/协商还宽/g, "协商还款"],
  [/崔收|摧收|催受/g, "催收"],
  [/崔款|摧款/g, "催款"],
  [/在分期/g, "再分期"],
  [/按排/g, "安排"],
  [/登陆/g, "登录"],
  [/煤钱|莓钱/g, "没钱"],
  [/木有/g, "没有"],
  [/肿么|咋么|怎末|怎莫/g, "怎么"],
  [/介个/g, "这个"],
  [/葛月/g, "个月"],
];

/** Mends the slips of `SLIPS` in folded text. */
export const mendSpelling = (folded: string): string => {
  let mended = folded;
  for (const [slip, meant] of SLIPS) mended = mended.replace(slip, meant);
  return mended;
};
