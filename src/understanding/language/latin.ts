/** Telling English from its neighbours by their commonest words (function words and the words of paying). */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const ENGLISH = words(
  "i i'm i've i'd i'll im ive my me you your the a an and or is are am was be been to of in on for with it that this what when why how who where which can could will would shall should do does did don't dont can't cant cannot not no yes have has had pay paid paying payment payments owe debt loan card bank account money late fee fees interest bill balance due overdue month week day days please help need want just still got get if but so they them he she we our about from at by stop calling call letter court sorry thanks hello hi ok okay why's what's it's there job lost more much many after before until next last again already never now today tomorrow anymore tired die kill end myself",
);

const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: words(
    "el los las una unos que de en por para con mi tu su es soy estoy está hola gracias puedo pagar quiero necesito cuánto cuanto debo deuda préstamo prestamo dinero mes ayuda tengo pero cómo como cuando cuándo tarjeta banco pago ya porque sin más trabajo señor favor dónde",
  ),
  pt: words(
    "o os um uma que de em por para com meu minha é sou estou olá ola obrigado obrigada posso pagar quero preciso quanto devo dívida divida empréstimo emprestimo dinheiro mês mes ajuda tenho mas como quando cartão cartao banco não nao você voce muito fatura",
  ),
  fr: words(
    "le la les un une des du de et ou que qui je j'ai j ne pas mon ma mes vous votre est suis bonjour merci peux payer veux besoin combien dois dette prêt argent mois aide mais comment quand carte banque pour avec dans sur plus c'est il elle nous",
  ),
  de: words(
    "der die das ein eine und oder ist bin ich mein meine sie ihr nicht kein keine kann zahlen bezahlen möchte brauche wieviel viel schulde schulden kredit geld monat hilfe aber wie wann karte bank für mit auf zu von im den dem hallo danke bitte warum was wo",
  ),
  it: words(
    "il lo gli una di che per con mio mia sono ciao grazie posso pagare voglio quanto devo debito prestito soldi mese aiuto ho ma come quando carta banca non più perché è della nel questo",
  ),
  nl: words(
    "het een en ik ben mijn niet geen kan betalen wil hoeveel schuld lening geld maand hulp maar hoe wanneer kaart voor met op van de wat waarom hallo dank",
  ),
  id: words(
    "saya aku anda tidak bisa bayar membayar mau berapa hutang utang pinjaman uang bulan tolong tapi kapan kartu untuk dengan yang dan di ke ini itu halo terima kasih belum sudah gak nggak boleh hendak wang macam mana",
  ),
  tl: words(
    "ako ko ang ng mga sa na hindi po ba paano magkano bayad magbayad utang pera buwan tulong salamat kailan naman lang pwede wala",
  ),
  pl: words(
    "nie jest jestem mam mój moja ile jak kiedy proszę dziękuję zapłacić dług kredyt pieniądze miesiąc pomoc karta czy się do na",
  ),
  tr: words(
    "ben bir ve bu için ne kadar nasıl ödeme ödemek borç borcum kredi para yardım merhaba teşekkür değil var yok mı mi kart",
  ),
  vi: words(
    "tôi toi không khong có co trả tra tiền tien vay nợ no tháng thang giúp giup bao nhiêu nhieu khi nào thẻ ngân hàng cho của la là được duoc em anh chị",
  ),
};
const VIETNAMESE_LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g;
const FOREIGN_LETTERS = /[àâäçéèêëîïñóòôöõúùûüßæøåłśżźćąęğış¿¡]/g;

export interface LatinReading {
  readonly words: number;
  readonly english: number;
  /** Best count among the other languages. */
  readonly foreign: number;
}

const LATIN_WORD = /[a-zà-ɏạ-ỹ]+(?:'[a-z]+)?/g;

/** Counts words of lower-case Latin text that belong to English and to the strongest other language. */
export const readLatin = (lower: string): LatinReading => {
  const found = lower.match(LATIN_WORD) ?? [];
  let english = 0;
  for (const word of found) if (ENGLISH.has(word)) english++;
  let foreign = 0;
  for (const list of Object.values(OTHERS)) {
    let count = 0;
    for (const word of found) if (list.has(word)) count++;
    foreign = Math.max(foreign, count);
  }
  foreign += (lower.match(VIETNAMESE_LETTERS)?.length ?? 0) + (lower.match(FOREIGN_LETTERS)?.length ?? 0);
  return { words: found.length, english, foreign };
};
