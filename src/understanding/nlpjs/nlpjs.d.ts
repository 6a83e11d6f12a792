// nlp.js ships no types; these say only what is used of it here.

declare module "@nlpjs/basic" {
  export interface NlpContainer {
    register(name: string, item: unknown, isSingleton?: boolean): void;
    registerConfiguration(tag: string, configuration: object, overwrite?: boolean): void;
  }
  export interface NlpAnswer {
    readonly intent: string;
    readonly score: number;
    readonly classifications: readonly { readonly intent: string; readonly score: number }[];
  }
  export interface DomainManager {
    addDomain(name: string): unknown;
  }
  export class Nlp {
    constructor(settings: object);
    readonly nluManager: { readonly domainManagers: Readonly<Record<string, DomainManager>> };
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    classify(locale: string, text: string): Promise<NlpAnswer>;
  }
  const nlpjs: { readonly Nlp: typeof Nlp; readonly containerBootstrap: () => NlpContainer };
  export default nlpjs;
}

declare module "@nlpjs/nlu" {
  import type { NlpContainer } from "@nlpjs/basic";
  export interface NluInput {
    readonly text?: string;
    readonly tokens?: unknown;
    readonly corpus?: readonly { readonly utterance: string; readonly intent: string }[];
    readonly documents?: readonly { readonly folded: string; readonly intent: string }[];
  }
  export class Nlu {
    constructor(settings?: object, container?: NlpContainer);
    readonly settings: Readonly<Record<string, unknown>>;
  }
  const nlu: { readonly Nlu: typeof Nlu };
  export default nlu;
}
