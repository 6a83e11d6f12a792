import nlpjs, { type Nlp } from "@nlpjs/basic";
import type { Reader } from "../classifier/reader.ts";
import { type Learner, NgramNlu } from "./ngramNlu.ts";

/**
 * nlp.js keeps a learner per language; ours reads all its languages with one model, because borrowers mix them
 * (我想申请deferral) and Traditional text is folded to Simplified. So there is one locale.
 */
export const NLP_LOCALE = "zh";
const DOMAIN = "master_domain";

/** An `Nlp` of nlp.js whose only learner is `NgramNlu`. `learner` is used when `train()` is called. */
export const ngramNlp = (learner?: Learner): Nlp => {
  const container = nlpjs.containerBootstrap();
  container.register("NgramNlu", NgramNlu, false);
  container.registerConfiguration("domain-manager-??", {
    nluByDomain: { default: { className: "NgramNlu", settings: { learner } } },
    trainByDomain: false,
    useStemDict: false,
  });
  const nlp = new nlpjs.Nlp({ container, autoSave: false, autoLoad: false, calculateSentiment: false });
  nlp.addLanguage(NLP_LOCALE);
  return nlp;
};

/** The learner that nlp.js made for its only domain. */
export const ngramNluOf = (nlp: Nlp): NgramNlu => {
  const learner = nlp.nluManager.domainManagers[NLP_LOCALE]?.addDomain(DOMAIN);
  if (!(learner instanceof NgramNlu)) throw new Error("nlp.js did not make an NgramNlu for its domain");
  return learner;
};

/** nlp.js around a reader that was trained before. */
export const nlpWith = (reader: Reader): Nlp => {
  const nlp = ngramNlp();
  ngramNluOf(nlp).useReader(reader);
  return nlp;
};
