import type { ProblemCode } from "../../domain/problem";
import type { CheckCode } from "../checkCodes";
import type { AuditFacts, Finding } from "./facts";
import { overYears } from "./longerGoals";
import { missedAgain, uncommented } from "./deviations";
import { movedBar } from "./bars";
import { ungraded } from "./ungraded";
import {
  otherPeriod,
  twoFigures,
  twoGrades,
  unmeasured,
  withoutCouncilGoal,
  withoutEvidence,
  withoutForecast,
  withoutGroup,
  withoutReason,
} from "./goalFindings";
import {
  conclusionCarried,
  deficitWithoutPlan,
  earlierDeficit,
  oneOffItems,
  reserveUsed,
  weightingUnknown,
  withoutBalance,
} from "./moneyFindings";

/** A rule of *Revisorns frågor*. */
interface AuditRule {
  /** What auditors asked, as a heading. */
  asked: string;
  /**
   * In how many of 27 audit reports of municipalities' goal follow-up it was criticised; "lag": what the law or the norm
   * asks for; "prov": a fault that a trial on small workbooks showed.
   */
  from: number | "lag" | "prov";
  /** The condition, in words. */
  when: string;
  find: (facts: AuditFacts) => Finding[];
  /** The question: words in braces are the finding's. */
  sentence: string;
  /** The same of more than three goals or measures of a sheet: {count} and {names}. Absent: each is asked about. */
  several?: string;
  /**
   * Findings of *Kontrollera* that the question takes the place of, at the same cell or of the same thing: by their codes, or by
   * what is the matter with the value.
   */
  covers?: readonly (CheckCode | ProblemCode)[];
}

/** In the order in which they are asked. */
const AUDIT_RULE_IDS = [
  "utan-underlag",
  "slutsatsen",
  "balanskravet",
  "balanskravsutredning",
  "prognos",
  "mätbarhet",
  "utan-skäl",
  "obedömda-mål",
  "avvikelse",
  "missat-igen",
  "viktning",
  "engångsposter",
  "nämndmål",
  "koncernen",
  "två-siffror",
  "två-bedömningar",
  "ribban",
  "perioden",
  "resultatreserv",
  "tidigare-underskott",
  "flerårsmål",
] as const;
export type AuditRuleId = (typeof AUDIT_RULE_IDS)[number];

/**
 * *Revisorns frågor*: one table. Ids are kept with answers in workbooks: they are added, not renamed. docs/revisorns-fragor.md
 * has the sources of each.
 */
export const AUDIT_RULES: Readonly<Record<AuditRuleId, AuditRule>> = {
  "utan-underlag": {
    asked: "Utfall saknas, men målet är bedömt",
    from: 4,
    when: "en redovisad bedömning har varken utfall, prognos eller motivering för perioden (en gräns som inte avgör målet, ”> 50 %” mot minst 70 %, är inget utfall), och varken cellen eller, på en sida med löpande text, raderna vid den säger mer än bedömningen; ett mål som missas igen frågas det om där",
    find: withoutEvidence,
    sentence: "”{title}” har bedömningen {grade}, men {lacks}. {asks}",
    several:
      "{count} mål eller mått är bedömda utan utfall för perioden och utan motivering: {names}. Vad bygger bedömningarna på?",
    covers: ["bedömning-utan-motivering", "helår-utan-helårsvärde", "gräns-som-utfall"],
  },
  slutsatsen: {
    asked: "Samlad bedömning av god ekonomisk hushållning saknas, eller bärs inte av målen",
    from: 5,
    when: "slutsatsen kan inte dras fast en regel är beslutad, en grupp av mål saknas, det framgår inte vilka mål som är finansiella, den är ”uppnås” trots missade finansiella mål, underskott eller en grupp av mål som mest saknar underlag, eller arbetsbokens egen på en rad eller i en mening säger mer än målen bär: ”uppnås” trots sådant eller mest missade verksamhetsmål, ”till stor del” trots underskott, högst hälften uppnådda mål eller inget uppnått finansiellt mål, ”delvis” fast inget mål uppnås, eller inget finansiellt mål och inte heller balanskravet, eller en grupp av mål mest saknar underlag",
    find: conclusionCarried,
    sentence: "{why}. Vilken samlad bedömning görs, och vad bär den?",
  },
  balanskravet: {
    asked: "Balanskravet är inte uppnått och plan för återställning saknas",
    from: 5,
    when: "balanskravsresultatet, vid delår prognosen för det, är negativt och ingen text nämner synnerliga skäl, eller bredvid utredningen eller om underskottet att det återställs, regleras eller har en åtgärdsplan; raderna i utredningen räknas inte",
    find: deficitWithoutPlan,
    sentence: "Balanskravsresultatet är {amount}. Hur och när återställs det, eller vilka synnerliga skäl finns?",
  },
  balanskravsutredning: {
    asked: "Balanskravsutredning saknas",
    from: "lag",
    when: "planen har finansiella mål, eller mål för god ekonomisk hushållning, och arbetsboken har varken balanskravsutredning eller balanskravsresultat, i en rad eller, när det inte är negativt, i en mening med belopp; vid delår också när de bara gäller en del av året och ingen prognos för året finns, i tal eller ord",
    find: withoutBalance,
    sentence: "Arbetsboken har {has} men ingen {what}. Var redovisas den?",
  },
  prognos: {
    asked: "Prognos saknas i delårsrapporten",
    from: 4,
    when: "perioden är en del av året och mått med målvärde saknar prognos för helåret, i tal och i ord (i en prognoskolumn, en bedömning eller en kommentar: ”målet bedöms nås”), och inget säger varför de inte kan bedömas eller när de mäts; en termin är ingen delårsperiod",
    find: withoutForecast,
    sentence: "{count} saknar prognos för helåret: {names}. Bedöms {goals} nås vid årets slut?",
    covers: ["utfall-utan-bedömning"],
  },
  mätbarhet: {
    asked: "Målen går inte att bedöma",
    from: 4,
    when: "ett mål, utom en aktivitet, har varken mått, tal i sin lydelse, underliggande mål, bedömning eller kommentar, eller inget av målets mått har målvärde och varken målets eller måttets egna ord säger när det är nått (en riktning bara där det finns ett utfall), eller målvärdets cell säger att det inte är känt (”uppgift saknas”); säger cellen att inget är satt (”–”, ”Ej målsatt”) räknas måttet inte; mått utan mål ovanför räknas bara där högst en fjärdedel av dem saknar målvärde",
    find: unmeasured,
    sentence: "{count} saknar {lacks}: {names}. Hur avgörs om {goals} nås?",
    covers: ["mål-kan-inte-mätas"],
  },
  "utan-skäl": {
    asked: "”Kan inte bedömas” utan skäl",
    from: 4,
    when: "tabellen säger att målet inte bedöms, och varken orden själva (”mäts vartannat år”) eller någon kommentar säger varför",
    find: withoutReason,
    sentence: "”{title}” är redovisat som ”{state}”. Varför kan målet inte bedömas, och när går det?",
    several: "{count} mål är redovisade som att de inte kan bedömas: {names}. Varför, och när kan de det?",
  },
  "obedömda-mål": {
    asked: "Mål utan bedömning",
    from: "prov",
    when: "ett mål, utom en aktivitet eller ett uppdrag, har varken bedömning i tabellen, av nämnden eller samlat, och ingen beslutad regel ger någon, fast andra mål på samma nivå och blad är bedömda, eller målet är fullmäktiges eller övergripande och det som står under det är bedömt; och inget på raden, i en kommentar eller i värdets ställe säger varför eller när (”görs vartannat år”; ”arbetet fortgår” är inget skäl); ett mål som det redan frågas om, för att det saknar mått eller målvärde eller missas, frågas det inte om igen",
    find: ungraded,
    sentence: "{count} har ingen bedömning: {names}. Hur bedöms {goals}, eller varför görs det inte?",
    covers: ["mål-kan-inte-mätas"],
  },
  avvikelse: {
    asked: "Åtgärder vid avvikelse saknas",
    from: 3,
    when: "ett mål eller dess mått, eller ett mått utan mål ovanför, missas, och ingen kommentar står vid målet, måtten eller målet ovanför; ett mått med en åtgärd på sin rad, efter utfallet, räknas inte, och inte en aktivitet som ska vara klar ett senare år",
    find: uncommented,
    sentence: "”{title}”: {what}. Vad är orsaken, och vilka åtgärder vidtas?",
    several: "{count} mål eller mått avviker utan kommentar: {names}. Vad är orsakerna, och vilka åtgärder vidtas?",
    covers: ["avvikelse-utan-kommentar", "bedömning-mot-utfallet", "bedömning-utan-motivering"],
  },
  "missat-igen": {
    asked: "Samma mål missas igen",
    from: 1,
    when: "samma mål eller mått missas på ett utfall för perioden eller en prognos, och missades även året före, mot ett målvärde som gällde då (ett utan år räknas för alla år bara där inget år har ett eget, och inte när rubriken säger vilket års mål det är) eller enligt samma bedömning i tabellen eller loggen, och ingen kommentar finns, eller åtgärd på måttets rad efter utfallet; vid delår väntas det missas igen; ett mål över flera år prövas på genomsnittet",
    find: missedAgain,
    sentence: "”{title}”: {what} {missed} {nth} året i rad{how}. Vad är orsaken, och vad har gjorts sedan förra året?",
    several:
      "{count} mål eller mått missas för minst andra året i rad: {names}. Vad är orsakerna, och vad har gjorts sedan förra året?",
    covers: ["avvikelse-utan-kommentar", "bedömning-mot-utfallet", "bedömning-utan-motivering"],
  },
  viktning: {
    asked: "Hur målen vägs samman framgår inte",
    from: 2,
    when: "planen har mål för god ekonomisk hushållning, och ingen beslutad regel väger samman dem",
    find: weightingUnknown,
    sentence:
      "Hur målen vägs samman till en bedömning av god ekonomisk hushållning står inte i arbetsboken. Vilken regel gäller?",
  },
  engångsposter: {
    asked: "Engångsposter bär resultatet",
    from: 2,
    when: "ett finansiellt mål om resultatet nås, och minst en fjärdedel av resultatet är poster som balanskravsutredningen tar bort före reserven och målvärdet i samma enhet nås inte utan dem, eller kommentaren nämner engångsposter och säger inte att det är utan dem",
    find: oneOffItems,
    sentence: "”{title}” nås, och {why}. Nås målet även utan dem?",
  },
  nämndmål: {
    asked: "Nämndens mål är inte knutna till fullmäktiges",
    from: 2,
    when: "ett nämndmål står inte under något av fullmäktiges mål, fast andra gör det",
    find: withoutCouncilGoal,
    sentence: "”{title}” är inte knutet till något av fullmäktiges mål. Vilket mål bidrar det till?",
    several: "{count} nämndmål är inte knutna till något av fullmäktiges mål: {names}. Vilka mål bidrar de till?",
  },
  koncernen: {
    asked: "Koncernen är utelämnad",
    from: 2,
    when: "planen har mål för god ekonomisk hushållning, varken bolag eller koncern bland områden, ansvariga, mål och mått, och är inte ett kommunalförbunds; och ingen text säger att koncernen utvärderas",
    find: withoutGroup,
    sentence:
      "Målen gäller kommunen, och inget bolag finns i planen. Hur utvärderas god ekonomisk hushållning för koncernen?",
  },
  "två-siffror": {
    asked: "Nämndens siffra är en annan än styrelsens",
    from: 1,
    when: "samma mått, med samma värde ett tidigare år, har två olika utfall för perioden på olika rader eller blad, eller en nämnd och styrelsen har var sitt under ett mål med samma ord",
    find: twoFigures,
    sentence: "”{title}” har utfallet {figures}, men på ett annat ställe {other}. Vilket gäller?",
    covers: ["dubbelt-värde"],
  },
  "två-bedömningar": {
    asked: "Nämnder bedömer samma mål olika",
    from: "prov",
    when: "två nämnder har olika bedömningar av samma mål för perioden, i var sin kolumn eller på var sin rad, och ingen samlad bedömning finns",
    find: twoGrades,
    sentence: "”{title}” har olika bedömningar: {grades}. Vilken gäller, och vem gör den samlade?",
    covers: ["avvikelse-utan-kommentar"],
  },
  ribban: {
    asked: "Ribban är flyttad",
    from: 1,
    when: "ett målvärde kräver mindre än den beslutade planen eller året före, eller lydelse, målvärde eller mål är andra än i den beslutade planen eller loggen, ett mål eller mått som fanns året före är borta, eller ett mått är nytt och saknar historik, på blad där minst hälften har målvärden för båda åren; och varken en kommentar eller målvärdets cell säger vem som beslutat, eller med vilken paragraf",
    find: movedBar,
    sentence: "”{title}”: {how}. Vem beslutade ändringen, och när?",
    several: "{count} mål eller mått är ändrade: {names}. Vem beslutade ändringarna, och när?",
    covers: ["mål-saknas", "mål-omformulerat", "målvärde-ändrat", "mål-inte-beslutat"],
  },
  perioden: {
    asked: "Rapporten avser en annan period än underlaget",
    from: "prov",
    when: "ett senare år än det redovisade har utfall för hela året eller en del av det, bladets namn eller rubrikerna ovanför tabellen säger ett annat år, fler mått har utfall bara för en del av det redovisade året än för hela, eller året före har fler och varken bladets namn eller rubrikerna säger att det redovisade året följs upp; säger kolumnerna med målvärden eller bedömningar det frågas bara när året före har mer än dubbelt så många, och är minst hälften av målen bedömda för året frågas det inte",
    find: otherPeriod,
    sentence: "{how}, men arbetsboken läses som {reported}. Är det rätt period?",
  },
  resultatreserv: {
    asked: "Resultatreservens användning, skäl och tak",
    from: "lag",
    when: "balanskravsutredningen har en post för resultatreserv eller resultatutjämningsreserv, och ingen text säger varför, eller det framgår inte att reserven ryms inom taket; taket räknas ut där arbetsboken har reserven och skatter och bidrag för året",
    find: reserveUsed,
    sentence: "Balanskravsutredningen {moves}.{how} {question}",
  },
  "tidigare-underskott": {
    asked: "Underskott från tidigare år",
    from: "lag",
    when: "ett underskott från tidigare år är kvar att återställa enligt arbetsbokens egen rad (också ett ackumulerat balanskravsresultat), annars enligt årens resultat i följd, där senare överskott räknas av det äldsta först; och ingen text säger hur",
    find: earlierDeficit,
    sentence: "Balanskravsresultat från tidigare år att återställa: {amount}.{when} Hur och när regleras det?",
  },
  flerårsmål: {
    asked: "Mål över flera år bedöms på ett",
    from: "lag",
    when: "ett finansiellt mål talar om ett genomsnitt eller flera år, minst tre års utfall finns, och bedömningen säger inte detsamma som genomsnittet; eller målets eller måttets lydelse säger att det ska nås ett senare år än det redovisade, och det nås redan på årets värde mot ett målvärde utan årtal",
    find: overYears,
    sentence: "{what} {asks}?",
  },
};
