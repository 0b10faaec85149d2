import { filledIn } from "./shapes";

/** A text that could not be read or graded: what, where, and a Swedish sentence with the remedy. */
export interface Problem {
  code: ProblemCode;
  /** `Sheet!A1`. */
  cell: string;
  /** What is wrong, and what to do about it. */
  message: string;
  /** What is wrong, alone. */
  sentence: string;
  /** What the row suggests without deciding it: "målen stiger år för år, vilket tyder på ”minst”". */
  hint?: string;
  /** The words that are asked about, where they need not be the whole of the cell's text. */
  about?: string;
}

/**
 * Every problem code in Swedish, in two registers (docs/regler.md §5). For the author: what is wrong (`sentence`) and
 * what to do about it (`todo`); \`{text}\` is replaced by the text of the cell, \`{other}\` by what the caller passes.
 * For the reader of a sheet or a report: the clause after "Kan inte bedömas:" (\`reader\`), without cells and
 * instructions. docs/problem.md is generated from this table.
 */
export const PROBLEMS = {
  "fel-i-cell": {
    sentence: "Cellen innehåller felvärdet {text}.",
    todo: "Rätta formeln, eller lämna cellen tom om värdet saknas.",
    reader: "värdet gick inte att räkna fram",
  },
  "tvetydigt-tal": {
    sentence: "”{text}” kan läsas på två sätt.",
    todo: "Skriv talet utan tusentalspunkt och parentes och med decimalkomma, eller formatera cellen som tal.",
    reader: "värdet är inte entydigt",
  },
  "noll-som-streck": {
    sentence: "Cellens format visar talet 0 som ”{text}”, och ett streck kan också betyda att värdet saknas.",
    todo: "Välj ett talformat som visar 0 om värdet är noll, töm cellen om det saknas, eller svara i rutan vad som gäller.",
    reader: "det framgår inte om värdet är noll eller saknas",
  },
  "datum-i-talkolumn": {
    sentence: "Cellen innehåller ett datum i en kolumn med tal (”{text}”).",
    todo: "Skriv värdet som text med en apostrof först om Excel har gjort om det, till exempel '10-15.",
    reader: "värdet är angivet som ett datum",
  },
  "okänd-not": {
    sentence: "Märket ”{text}” hänvisar till en not som inte finns eller inte går att tolka.",
    todo: "Skriv noten under tabellen med samma märke, till exempel ”* Källa: SCB”, ta bort märket, eller svara en gång för bladet i rutan.",
    reader: "värdet är lämnat med ett förbehåll som inte är utrett",
  },
  "avgränsat-värde": {
    sentence: "”{text}” avgränsar värdet, och det framgår inte om utfall och mål är avgränsade på samma sätt.",
    todo: "Skriv avgränsningen i måttets namn om den gäller både utfall och mål, eller svara en gång i rutan.",
    reader: "utfall och målvärde kan gälla olika delar av verksamheten",
  },
  "ifrågasatt-värde": {
    sentence: "I arbetsboken står att värdet kanske inte stämmer: ”{text}”.",
    todo: "Skriv det rätta värdet och ta bort anmärkningen, eller svara en gång i rutan att värdet gäller.",
    reader: "värdet är osäkert",
  },
  "annan-tid": {
    sentence: "”{text}” säger att värdet avser en annan tid än hela perioden.",
    todo: "Skriv periodens värde, eller svara en gång i rutan att värdet gäller.",
    reader: "värdet kan avse en annan tid än hela perioden",
  },
  "oläst-kommentar": {
    sentence: "Kommentaren vid värdet är inte tolkad, och kan ändra vad det avser: ”{text}”.",
    todo: "Rätta värdet om kommentaren säger att det är ett annat, eller svara en gång i rutan att det gäller.",
    reader: "en kommentar till värdet kan ändra vad det avser",
  },
  "delvis-struket": {
    sentence: "En del av texten ”{text}” är överstruken eller upphöjd, och Excel säger inte vilken.",
    todo: "Ta bort det som är överstruket och skriv notens märke efter ett mellanslag, eller svara i rutan vad som gäller.",
    reader: "det framgår inte vilken del av värdet som gäller",
  },
  "delat-utfall": {
    sentence: "Utfallet ”{text}” står i en sammanfogad cell för flera mått.",
    todo: "Dela cellen och skriv varje måtts eget utfall, eller svara i rutan att det gäller dem alla.",
    reader: "flera mått har samma cell för utfallet",
  },
  "dolt-tal": {
    sentence: "Cellens format döljer talet och visar {text}.",
    todo: "Ändra cellens format om talet ska bedömas. Till dess redovisas det som syns.",
    reader: "värdet redovisas inte",
  },
  "gräns-som-utfall": {
    sentence: "”{text}” är en gräns, inget utfall.",
    todo: "Skriv det uppmätta värdet.",
    reader: "utfallet är angivet som en gräns",
  },
  "utfall-ej-läst": {
    sentence: "”{text}” gick inte att läsa som ett värde.",
    todo: "Skriv ett tal, ja eller nej, eller lämna cellen tom.",
    reader: "utfallet går inte att jämföra med målvärdet",
  },
  "mål-ej-läst": {
    sentence: "Målvärdet ”{text}” gick inte att tolka.",
    todo: "Skriv det som till exempel ”minst 80 %”, ”högst 5” eller ”ska öka”.",
    reader: "målvärdet går inte att jämföra med ett utfall",
  },
  "osäker-riktning": {
    sentence: "Det framgår inte om målet ”{text}” är ett lägsta eller ett högsta värde{other}.",
    todo: "Skriv ”minst” eller ”högst” före talet.",
    reader: "målvärdet anger ingen riktning",
  },
  "nivå-eller-förändring": {
    sentence: "Det framgår inte om målet ”{text}” är en förändring eller ett värde.",
    todo: "Skriv till exempel ”minska med 15 %” eller ”högst −15 %”.",
    reader: "målet kan vara en förändring eller ett värde",
  },
  "flera-värden": {
    sentence: "Målet ”{text}” innehåller mer än ett villkor, och det framgår inte vilket som ska räknas.",
    todo: "Skriv målet som ett villkor, till exempel ”minst 80 %”, eller dela det på flera rader.",
    reader: "målet innehåller mer än ett villkor",
  },
  "okänt-måldatum": {
    sentence: "Målet ”{text}” gäller vid en tid utan årtal, så det framgår inte när det ska vara nått.",
    todo: "Skriv året i målet, till exempel ”minst 80 % 2026”.",
    reader: "målet säger inte vilket år det ska vara nått",
  },
  "okänd-tidpunkt": {
    sentence: "Utfallet ”{text}” säger inte när det blev klart, och den dag som målet anger har passerat.",
    todo: "Skriv dagen i utfallet, till exempel ”Ja, 2024-04-15”, eller svara i rutan om det blev klart i tid.",
    reader: "det framgår inte om det blev klart i tid",
  },
  "flera-år": {
    sentence: "”{text}” gäller flera år tillsammans, och det framgår inte om utfallet gör det.",
    todo: "Skriv i utfallets rubrik vilka år det avser, skriv årets mål, eller svara en gång i rutan.",
    reader: "målet gäller flera år tillsammans, och det framgår inte om utfallet gör det",
  },
  "okänd-period": {
    sentence: "Det framgår inte vilken period värdena under ”{text}” avser.",
    todo: "Skriv året i rubriken eller ovanför tabellen, eller svara en gång för alla rader i rutan.",
    reader: "det framgår inte vilken period utfallet avser",
  },
  "prognos-som-utfall": {
    sentence:
      "”{text}” säger att värdet är en prognos, eller kan vara det, och en prognos bedöms inte när året är slut.",
    todo: "Skriv det uppmätta värdet, eller svara i rutan att det är ett utfall.",
    reader: "det framgår inte om värdet är ett utfall eller en prognos",
  },
  "planerat-som-utfall": {
    sentence: "Rubriken ”{text}” säger att värdena är planerade, och ett planerat värde bedöms inte.",
    todo: "Skriv det uppmätta värdet i en kolumn med rubriken Utfall, eller svara en gång för kolumnen i rutan att det är utfall.",
    reader: "värdet är planerat, inte uppmätt",
  },
  "okänd-kolumn": {
    sentence: "Rubriken ”{text}” säger inte om värdena under den är utfall.",
    todo: "Skriv Utfall i rubriken, eller svara en gång för kolumnen i rutan.",
    reader: "det framgår inte om värdet är ett utfall",
  },
  "plan-inte-uppföljning": {
    sentence: "”{text}” är en plan för ett kommande år, ingen uppföljning.",
    todo: "Skriv året för utfallet i rubriken om tabellen redovisar, eller svara i rutan att den ska bedömas.",
    reader: "värdena är planerade för ett kommande år",
  },
  "okänd-jämförelse": {
    sentence: "Målet ”{text}” säger inte vad förändringen räknas från.",
    todo: "Svara en gång för hela arbetsboken i rutan, eller skriv till exempel ”öka jämfört med föregående år”.",
    reader: "målet säger inte vad förändringen räknas från",
  },
  "tidigare-mål": {
    sentence: "Målen under ”{text}” avser ett tidigare år.",
    todo: "Skriv årets mål, eller svara en gång för kolumnen i rutan att de gäller även nu.",
    reader: "målvärdet avser ett tidigare år",
  },
  "annan-tids-mål": {
    sentence: "Rubriken ”{text}” säger inte att målen gäller den period som redovisas.",
    todo: "Skriv årets mål, eller svara en gång för kolumnen i rutan.",
    reader: "det framgår inte att målet gäller perioden",
  },
  "ifrågasatt-mål": {
    sentence: "I arbetsboken står att målet kanske inte gäller den period som redovisas: ”{text}”.",
    todo: "Skriv periodens mål, eller svara en gång i rutan att målet gäller.",
    reader: "det är oklart om målet gäller perioden",
  },
  "mål-för-perioden": {
    sentence: "Målet ”{text}” gäller flera år, och det framgår inte om det ska nås varje år.",
    todo: "Skriv årets mål, eller svara en gång för kolumnen i rutan.",
    reader: "målet gäller flera år, och det framgår inte om det ska nås varje år",
  },
  "varje-grupp": {
    sentence: "”{text}” gäller var och en, och utfallet visar inte mer än helheten.",
    todo: "Skriv ett utfall för var och en, eller svara i rutan om utfallet är det sämsta av dem.",
    reader: "målet gäller var och en, och utfallet visar bara helheten",
  },
  "del-av-året": {
    sentence: "Målet ”{text}” gäller en del av året, och det framgår inte om utfallet gör det.",
    todo: "Skriv utfallet för samma del av året, till exempel ”0 (juli–december)”, eller målet för hela året.",
    reader: "målet gäller en del av året, och det framgår inte om utfallet gör det",
  },
  "ungefärligt-mål": {
    sentence: "Målet ”{text}” är ungefärligt, och utfallet ligger så nära att det inte går att säga om det är nått.",
    todo: "Skriv målet utan ”ca”, till exempel ”minst 80 %”.",
    reader: "målvärdet är ungefärligt och utfallet ligger nära det",
  },
  "osäker-enhet": {
    sentence: "”{text}” och målet har inte samma enhet.",
    todo: "Skriv enheten på båda ställena, till exempel 76 % och minst 80 %.",
    reader: "utfall och målvärde har inte samma enhet",
  },
  "orimlig-andel": {
    sentence: "”{text}” ligger utanför det som måttet kan anta.",
    todo: "Rätta värdet, eller skriv enheten om det är mätt på en annan skala än målet.",
    reader: "utfallet ligger utanför det som måttet kan anta",
  },
  "oförenliga-enheter": {
    sentence: "”{text}” och målet mäts i olika enheter som inte går att räkna om.",
    todo: "Ange värde och mål i samma enhet.",
    reader: "utfall och målvärde mäts i olika enheter",
  },
  "procent-eller-procentenheter": {
    sentence: "”{text}” ger olika bedömning som procent och som procentenheter.",
    todo: "Skriv ”procent av startvärdet” eller ”procentenheter” i målet.",
    reader: "målet kan avse procent eller procentenheter",
  },
  tecken: {
    sentence: "”{text}” och målet har olika tecken.",
    todo: "Kontrollera minustecknet i värdet och i målet.",
    reader: "utfall och målvärde har olika tecken",
  },
  "okänd-bedömning": {
    sentence: "Bedömningen ”{text}” finns inte i någon känd skala.",
    todo: "Ordna in ordet i skalan i Så bedömer vi (på bladet Styrmodell om den redan är vald), eller rätta cellen.",
    reader: "bedömningens ord finns inte i någon känd skala",
  },
  "mening-utan-steg": {
    sentence: "Meningen ”{text}” ger inget säkert steg på skalan.",
    todo: "Skriv bedömningen med ett av skalans ord i cellen, eller svara i Tolka.",
    reader: "bedömningen är skriven i ord som inte ger ett steg",
  },
  "tvetydig-bedömning": {
    sentence: "Bedömningen ”{text}” finns i flera skalor och betyder olika i dem.",
    todo: "Ordna in ordet i skalan i Så bedömer vi.",
    reader: "bedömningens ord betyder olika i olika skalor",
  },
  "okänd-ordning": {
    sentence: "Skalan för ”{text}” saknar ordning mellan stegen.",
    todo: "Ange skalans steg, från bäst till sämst, i Så bedömer vi.",
    reader: "skalans ordning är inte angiven",
  },
  "oklar-nivå": {
    sentence: "Bedömningen ”{text}” står i en rad med flera nivåer, och det framgår inte vilken av dem den gäller.",
    todo: "Ange i Så bedömer vi vem som bedömer varje nivå.",
    reader: "det framgår inte vilken nivå bedömningen gäller",
  },
  "bedömning-av-flera": {
    sentence: "Bedömningen ”{text}” gäller flera mål tillsammans och hör inte till något av dem.",
    todo: "För in den som samlad bedömning på statusbladet om den ska redovisas.",
    reader: "bedömningen gäller flera mål tillsammans",
  },
  "okänd-färg": {
    sentence: "Cellens färg ({text}) finns inte i någon känd skala.",
    todo: "Ordna in färgen i skalan i Så bedömer vi, eller skriv bedömningen med ord.",
    reader: "färgens betydelse är inte angiven",
  },
  villkorsfärg: {
    sentence: "Cellens färg styrs av ett villkor som inte går att räkna ut här.",
    todo: "Skriv bedömningen med ord, eller fyll cellen med färgen.",
    reader: "bedömningen är en färg som styrs av ett villkor",
  },
  "bild-över-cell": {
    sentence: "En bild eller figur ligger över cellen och kan inte läsas.",
    todo: "Skriv bedömningen med ord eller fyll cellen med en färg.",
    reader: "bedömningen är en bild",
  },
  "oläst-text": {
    sentence: "”{text}” kunde inte kopplas till något mål eller någon indikator.",
    todo: "Kontrollera kolumnens rubrik, eller markera raden under Peka och rätta.",
    reader: "en text i underlaget hör inte till något mål",
  },
  "oläst-rad": {
    sentence: "Raden ”{text}” kunde inte kopplas till något mål eller någon indikator.",
    todo: "Skriv vad den är före orden, till exempel ”Mål: …” eller ”Kommentar: …”, eller bortse från den.",
    reader: "en rad i underlaget hör inte till något mål",
  },
  "oläst-värde": {
    sentence: "Värdet ”{text}” kunde inte kopplas till något mått.",
    todo: "Markera cellen och säg under Peka och rätta vilket mått det hör till, eller att det inte räknas.",
    reader: "ett värde i underlaget hör inte till något mått",
  },
  "olästa-rader": {
    sentence: "Raderna {other} lästes inte: där står tal för det som ser ut som mått, som ”{text}”.",
    todo: "Hör raderna till målen: markera dem med sina rubriker och tryck på Markera tabellen. Annars kan de lämnas.",
    reader: "rader i underlaget är inte lästa",
  },
  "läst-cell-för-cell": {
    sentence: "Rubrikerna på bladet ”{text}” säger inte allt, så det läses cell för cell: {other}.",
    todo: "Stämmer det behöver inget göras. Annars: markera cellerna och säg vad de är under Peka och rätta.",
    reader: "ett blad i underlaget är läst som tabeller som liknar det",
  },
  "oläst-kolumn": {
    sentence: "Det framgår inte vad kolumnen ”{text}” innehåller.{other}",
    todo: "Ange det, eller bortse från kolumnen.",
    reader: "en kolumn i underlaget har ingen känd betydelse",
  },
  "osäker-kolumn": {
    sentence: "Är kolumnen {text}?{other}",
    todo: "Välj vad kolumnen är. Till dess läses den som det första.",
    reader: "en kolumn i underlaget kan läsas på två sätt",
  },
  "dold-kolumn": {
    sentence: "Kolumnen ”{text}” är dold och läses inte.",
    todo: "Visa kolumnen om den ska vara med.",
    reader: "en kolumn i underlaget är dold",
  },
  "blad-utan-märkning": {
    sentence:
      "Bladet ”{text}” är skrivet av Måltavlan men har tappat sin märkning, troligen när arbetsboken sparades i ett annat program.",
    todo: "Det läses inte och skrivs inte om: flytta det du har skrivit till det nya bladet och ta bort det gamla.",
    reader: "ett blad i underlaget har tappat sin märkning",
  },
  "dolt-blad": {
    sentence: "Bladet ”{text}” är dolt och läses inte, men ser ut att ha mål.",
    todo: "Visa bladet om det ska vara med.",
    reader: "ett blad i underlaget är dolt",
  },
  "lämnat-blad": {
    sentence: "Bladet ”{text}” lästes inte: {other}.",
    todo: "Ska det vara med: markera tabellen med sina rubriker och tryck på Markera tabellen.",
    reader: "ett blad i underlaget är inte läst",
  },
  "äldre-blad": {
    sentence: "Bladet ”{text}” gäller ett tidigare år, men har mål eller mått som bara står där och räknas med.",
    todo: "Dölj bladet, eller ange att tabellen inte är en måltabell, om det är ett arkiv.",
    reader: "ett blad i underlaget gäller ett tidigare år",
  },
  "arkiv-blad": {
    sentence: "Bladet ”{text}” är ett tidigare års tabell: {other} som bara står där räknas inte med.",
    todo: "Ska de räknas med: markera tabellen med sina rubriker och tryck på Markera tabellen.",
    reader: "ett blad i underlaget gäller ett tidigare år",
  },
  "senare-blad": {
    sentence: "Bladet ”{text}” är ett senare års tabell: {other} som bara står där räknas inte med.",
    todo: "Välj det årets period för att redovisa dem.",
    reader: "ett blad i underlaget gäller ett senare år",
  },
  "dolda-rader": {
    sentence: "{text} ingår i läsningen.",
    todo: "Ta bort filtret eller visa raderna för att se dem.",
    reader: "dolda rader ingår i underlaget",
  },
  "okänt-år": {
    sentence: "Rubrikerna {text} säger inte vilket år de gäller.",
    todo: "Skriv året i rubrikerna eller ovanför tabellen, till exempel ”mars 2025”. Till dess läses de i ordning, som delar av det år som redovisas.",
    reader: "underlaget säger inte vilket år värdena gäller",
  },
  "dubbelt-värde": {
    sentence: "Måttet har två värden för samma period ({text}){other}.",
    todo: "Behåll ett av dem, eller skriv i rubrikerna vad som skiljer dem.",
    reader: "perioden har två värden",
  },
  "snarlik-formulering": {
    sentence: "”{text}” liknar {other}, men orden är inte desamma och de läses som två.",
    todo: "Skriv samma ord på båda ställena om det är ett och samma; annars behöver inget göras.",
    reader: "två mål är nästan lika formulerade",
  },
  "rättelse-utan-tabell": {
    sentence: "Din rättelse av ”{text}” hittar inte sin plats längre.",
    todo: "Rätta det igen, eller ta bort rättelsen.",
    reader: "en rättelse hittar inte sin plats",
  },
  "skala-i-karta": {
    sentence: "Kartans scale[{other}] används inte: ingen bedömning läses på skalan {text}.",
    todo: "Skriv orden som de står i bladet; ord som styrmodellen redan har ordnas i bladet Styrmodell.",
    reader: "en skala i kartan används inte",
  },
  "kolada-koppling": {
    sentence: "Indikatorn liknar måttet ”{text}” i Kolada, men det framgår inte om de är samma.",
    todo: "Bekräfta kopplingen i rutan, eller skriv måttets id, till exempel N15419, i indikatorns namn.",
    reader: "kopplingen till Kolada är inte bekräftad",
  },
  "styrmodell-rad": {
    sentence: "Raden i styrmodellen går inte att läsa: {text}.",
    todo: "Rätta cellen eller ta bort raden.",
    reader: "styrmodellen har en rad som inte är entydig",
  },
  "okänd-nämnd": {
    sentence: "Bladet Styrmodell har egna rader för ”{text}”, men ingen ansvarig och inget område heter så.",
    todo: "Rätta namnet vid Gäller på bladet Styrmodell, eller ta bort raderna.",
    reader: "styrmodellen har rader för en nämnd som inte har några mål",
  },
} as const satisfies Record<string, { sentence: string; todo: string; reader: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/**
 * What is asked once and together: the author's sentence about all places that await the same answer. Each is told in
 * one line, with its cells.
 */
const TOGETHER: Partial<Record<ProblemCode, string>> = {
  "osäker-riktning":
    "För {count} mått framgår det inte vilket håll som är bättre. Svara på dem i en lista i rutan, eller skriv ”minst” eller ”högst” före talen.",
  "okänd-period":
    "Det framgår inte vilken period värdena avser på {count} ställen. Skriv året i rubriken eller ovanför tabellen, eller svara en gång för varje tabell i rutan.",
  "okänd-jämförelse":
    "För {count} mått säger målet inte vad förändringen räknas från. Svara en gång för hela arbetsboken i rutan, eller skriv till exempel ”öka jämfört med föregående år”.",
  "okänd-tidpunkt":
    "För {count} mått framgår det inte om det blev klart i tid. Skriv dagen i utfallen, eller svara på dem i en lista i rutan.",
  "tidigare-mål":
    "På {count} ställen avser målen ett tidigare år. Skriv årets mål, eller svara en gång för varje kolumn i rutan att de gäller även nu.",
  "annan-tids-mål":
    "På {count} ställen säger rubriken inte att målen gäller den period som redovisas. Skriv årets mål, eller svara en gång för varje kolumn i rutan.",
  "mål-för-perioden":
    "På {count} ställen gäller målen flera år, och det framgår inte om de ska nås varje år. Skriv årets mål, eller svara en gång för varje kolumn i rutan.",
  "flera-år":
    "På {count} ställen gäller målen flera år tillsammans, och det framgår inte om utfallen gör det. Skriv i utfallets rubrik vilka år det avser, skriv årets mål, eller svara en gång i rutan.",
  "varje-grupp":
    "På {count} ställen gäller målen var och en, och utfallen visar inte mer än helheten. Skriv ett utfall för var och en, eller svara en gång i rutan.",
  "prognos-som-utfall":
    "På {count} ställen är värdet en prognos, eller kan vara det. Skriv det uppmätta värdet, eller svara en gång i rutan att det är ett utfall.",
  "planerat-som-utfall":
    "På {count} ställen är värdet planerat, inte uppmätt. Skriv det uppmätta värdet i en kolumn med rubriken Utfall, eller svara en gång för varje kolumn i rutan att det är utfall.",
  "okänd-kolumn":
    "På {count} ställen säger rubriken inte om värdet är ett utfall. Skriv Utfall i rubriken, eller svara en gång för varje kolumn i rutan.",
  "plan-inte-uppföljning":
    "På {count} ställen är det en plan för ett kommande år, ingen uppföljning. Skriv året för utfallet i rubriken om tabellen redovisar, eller svara i rutan att den ska bedömas.",
  "oläst-kommentar":
    "På {count} ställen är kommentaren vid värdet inte tolkad, och kan ändra vad det avser. Rätta värdet om kommentaren säger att det är ett annat, eller svara en gång i rutan att det gäller.",
  "okänd-not":
    "På {count} ställen hänvisar ett märke till en not som inte finns eller inte går att tolka. Skriv noten under tabellen med samma märke, ta bort märket, eller svara en gång för varje märke i rutan.",
};

/** What makes findings one: the kind that is asked about together, else the same sentence of the same kind. */
function sameAs<T extends { message: string }>(item: T, code: ProblemCode | undefined): T | string {
  if (code === undefined) return item;
  return TOGETHER[code] === undefined ? `${code} ${item.message}` : code;
}

/** Findings of a list, where those that await the same answer are one with the cells of the others beside it. */
export function toldTogether<T extends { message: string; cell?: string | undefined }>(
  items: readonly T[],
  codeOf: (item: T) => ProblemCode | undefined,
): (T & { also: string[] })[] {
  const told = new Map<T | string, T[]>();
  for (const item of items) {
    const key = sameAs(item, codeOf(item));
    told.set(key, [...(told.get(key) ?? []), item]);
  }
  return [...told.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const code = codeOf(first);
    const sentence = code !== undefined && others.length > 0 ? TOGETHER[code] : undefined;
    const message = sentence ? filledIn(sentence, () => String(others.length + 1)) : first.message;
    const cells = others.flatMap(({ cell }) => cell ?? []).filter((cell) => cell !== first.cell);
    return [{ ...first, message, also: [...new Set(cells)] }];
  });
}

/**
 * The problem with its sentence: what is wrong, then what to do. Long texts of the cell are cut at 80 characters;
 * `other` fills the sentence's other brace.
 */
export function problem(code: ProblemCode, cell: string, text: string, other = ""): Problem {
  const { sentence, todo } = PROBLEMS[code];
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  const filled = filledIn(sentence, (part) => (part === "text" ? short : other));
  return { code, cell, message: `${filled} ${todo}`, sentence: filled };
}
