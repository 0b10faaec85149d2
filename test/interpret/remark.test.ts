import { notesIn, signOf, subjectOf } from "../../src/interpret/text/footnote";
import { withoutSignature } from "../../src/interpret/text/signature";
import { factsOf } from "../../src/interpret/facts";
import { besideSays, commentOn, remarkOn } from "../../src/interpret/text/remark";

/** What a comment, or a line under a table, says that a figure of 2024 is of; "": nothing. */
const saidOf = (text: string): string => {
  const said = remarkOn(text, "2024");
  return said ? (said.period ?? said.about) : "";
};

test.each([
  ["Siffran gäller till och med augusti.", "2024-01–08"],
  ["T.o.m. november", "2024-01–11"],
  ["Fram till november", "2024-11"],
  ["Siffror t.o.m. 31/8", "2024-01–08"],
  ["Antalet avser bara nio månader", "2024-09"],
  ["Utfallet avser årets första åtta månader", "2024-01–08"],
  ["Avser januari–oktober på grund av byte av system.", "2024-01–10"],
  ["Alla siffror avser perioden 1 januari–30 juni 2024.", "2024-01–06"],
  ["Värdena är halvårets", "2024 delår"],
  ["Halvårssiffra", "2024 delår"],
  ["Utfallet är till och med tertial 2", "2024 T2"],
  ["Avser kvartal 1–3", "2024-01–09"],
  ["Fler ärenden än väntat. Antalet är till och med oktober.", "2024-01–10"],
  // What a clause says of another time takes nothing from it.
  ["Samtliga uppgifter avser januari–oktober; helårssiffror finns i februari.", "2024-01–10"],
  ["Uppgifterna avser jan–okt, helårssiffran redovisas i februari", "2024-01–10"],
  ["Helårssiffror kommer i februari; utfallet är t.o.m. oktober", "2024-01–10"],
  ["Siffrorna är till och med augusti – helårets siffror publiceras i mars", "2024-01–08"],
  ["Utfallen gäller t.o.m. tertial 2 (helåret redovisas i mars)", "2024 T2"],
  ["Räknat t.o.m. juni, hösten ej registrerad", "2024-01–06"],
  ["avser bara första halvåret", "2024 delår"],
  ["Endast kvartal 1–2", "2024-01–06"],
  ["Medeltal för första halvåret, andra halvåret är inte kört", "2024 delår"],
  ["hämtat ur delårsbokslutet, årsvärdet har vi ej fått fram", "2024 delår"],
  ["Plockanalys våren 2022", "2022"],
  ["mätning nov -21", "2021"],
  // Measured in an earlier year, whatever is told beside it of what is to come.
  ["RVU 2022, ny undersökning våren 2026", "2022"],
  ["LUPP-enkäten 2022, någon ny gjordes inte", "2022"],
  ["Enkäten genomfördes oktober 2023. Nästa går ut i november.", "2023"],
  ["Undersökningen gjordes senast 2021", "2021"],
  ["Senast mätt hösten 2022", "2022"],
  ["Brukarenkäten är från 2022", "2022"],
  ["2022 års mätning, ingen ny är gjord", "2022"],
  ["T.o.m. mars, ekonomisystemet byttes 1 april och statistik saknas därefter", "2024-01–03"],
  ["Tolvmånadersvärde okt 2023–sept 2024, helårssiffra kommer först i maj", "R12 2024-09"],
  ["Avser oktober 2023 till september 2024", "R12 2024-09"],
  // Of the figure's own year, before a comma, or of things of an earlier year.
  ["Utfall 2024 avser jan–sep, därefter byte av system", "2024-01–09"],
  ["Mätningen avser ärenden som avslutats under 2023.", "2023"],
])("%s: of %s", (text, period) => expect(saidOf(text)).toBe(period));

test.each([
  ["Siffran avser 2023", "2023"],
  ["Avser 2022 års mätning", "2022"],
  // The header's own year, and one that is to come.
  ["Värdet avser 2024", ""],
  ["Gäller 2025", ""],
  // A school year is no calendar year.
  ["Avser läsåret 2023/24", "2023/24"],
])("%s: of the year %s", (text, period) => expect(saidOf(text)).toBe(period));

test.each([
  "Jämfört med enkäten som gjordes 2022 är det bättre",
  "Bättre än 2022",
  "2022: 78",
  "Enkäten genomfördes i oktober 2024",
  "Enkäten genomfördes 2021 och 2024",
  "Enkäten gjordes första gången 2021",
  "Mätningen började 2021",
  "Enligt 2021 års beslut",
  "Förra mätningen 2021 var sämre",
  "Mot mätningen 2022",
  "Sedan mätningen gjordes 2021 har arbetet stärkts",
  "Enkäten 2022 visade 78 %",
  "RVU 2022, 78 %",
  "Kartläggningen 2022 ledde till flera åtgärder",
  "Projektet pågår okt 2023–sept 2024",
  "Avser januari 2024 till december 2024",
])("%s: an earlier year that the figure is not of", (text) => expect(saidOf(text)).toBe(""));

test.each(["Värdet har förts över", "Siffran är överförd från förra året"])("%s: of an earlier time", (text) =>
  expect(saidOf(text)).toBe("time"),
);

test.each<[note: string, period: string | undefined]>([
  ["Enkäten genomfördes oktober 2023. Nästa går ut i november.", "2023"],
  ["LUPP-enkäten 2022, någon ny gjordes inte", "2022"],
  ["Enkäten genomförs vartannat år, senast i april 2024", undefined],
  ["Källa: medborgarundersökningen", undefined],
])("the note %s: of %s", (note, period) => {
  const said = subjectOf(note, "2024")?.period;
  expect(said?.startsWith("2024") ? undefined : said).toBe(period);
});

test.each([
  "Siffran är felaktig",
  "OBS! Värdet stämmer inte, ny uppgift i mars.",
  "Utfallet 2024 är inte korrekt",
  "Siffrorna ska kontrolleras",
  "Fel siffra från systemet",
  "Kontrollera siffran",
  "Stämmer ej",
])("%s: not sure to be right", (text) => expect(saidOf(text)).toBe("doubt"));

test.each([
  "Till och med vecka 48",
  "T.o.m. v. 48",
  "Siffran är t.o.m. vecka 39",
  "Avser vecka 1–48",
  "T.o.m. 15 december",
  "T.o.m. mitten av november",
  "Siffran avser andra halvåret",
  "Avser juli–december",
  "Avser bara våren",
  "Avser VT 2024",
  "Avser vårens mätning, höstens redovisas senare",
  "Siffran från augustirapporten",
])("%s: asked about, of a part that no period has the name of", (text) => expect(saidOf(text)).toBe("time"));

test.each(["Avser vecka 1–52", "T.o.m. vecka 52", "T.o.m. 31 december", "Till och med december", "T.o.m. 31/12"])(
  "%s: the whole year",
  (text) => expect(saidOf(text)).toBe(""),
);

test("when a figure is to come is no time of the one that stands there", () => {
  expect(besideSays("Budget, utfall kommer i mars", "2025")?.period).toBeUndefined();
  expect(besideSays("mars", "2025")?.period).toBe("2025-03");
  expect(signOf("CO2 per LTO (scope 1)")).toBeNull();
  expect(commentOn("hänger ihop m vakansen", "2025")).toBeUndefined();
  expect(commentOn("Löpande priser", "2025")).toBeUndefined();
  // A part of the figure, whatever it is called.
  expect(factsOf("1,4 (varav 0,6 rivningskontrakt)").unknownBeside).toEqual([]);
  expect(factsOf("28, varav 5 på deltid").unknownBeside).toEqual([]);
  expect(factsOf("1,4 (0,6 rivningskontrakt)").unknownBeside).toEqual(["rivningskontrakt"]);
  expect(besideSays("mätn. 2018", "2025")?.period).toBe("2018");
  expect(besideSays("tre kommuner", "2025")?.about).toBe("scope");
});

test.each(["Felaktiga fakturor har minskat", "Kontrollerna stämmer inte med rutinen", "Målet är fel formulerat"])(
  "%s: nothing of the figure",
  (text) => expect(saidOf(text)).toBe(""),
);

test.each([
  "Gäller bara en skola",
  "Gäller endast Åsgården, övriga hann inte svara.",
  "Siffran omfattar endast egen regi",
  "Årets resultat bygger på svar från två av sex enheter",
  "Värdet inkluderar inte december",
  "Uppgift saknas för tre boenden",
  "December saknas",
  "Hemtjänst på natten ingår inte",
  "Bara två av sex skolor har svarat",
  "5 av 6 enheter har lämnat uppgift",
  "Hälften av skolorna har rapporterat",
  "Tre nämnder har ännu inte rapporterat",
  "Mätt i två av tolv kommuner",
  "Mätningen gjordes bara på en av sex skolor.",
  "Undersökningen omfattade bara tre av nio boenden",
  "Uppgift för tågtrafiken har inte lämnats av operatören",
  "Saknar uppgift från Norra skolan",
  "Saknar tågtrafiken",
  "Södra mottagningen; Norra saknar uttag efter systembytet",
  "3 av 7 skolor har lämnat uppgift för 2024",
  "2024 exkl. nyanlända. Målet satt för alla elever",
  "försök i 2 av 19 kök",
  "Pilot på en skola, övriga frågas 2026",
  "Gemensam siffra för Norrgården och Dalen",
  "Omfattar även Dalen",
  "SCB särredovisar inte kommunerna, så hela länet",
  "Siffran är skattad utifrån tre boenden",
  "Årsvärdet har vi ej fått fram",
  "Frågan gick bara till vårdnadshavare till barn under 10 år.",
])("%s: a part of what is measured", (text) => expect(saidOf(text)).toBe("scope"));

test.each([
  "I augusti infördes en ny rutin",
  "Fler under hösten",
  "Antalet ökade under första halvåret",
  "Antalet är lägre under januari–mars än tidigare",
  "Arbetet pågår till och med augusti",
  "Källa: Kolada",
  "Svarsfrekvensen var 61 procent.",
  "Bara två elever hoppade av",
  "Endast mindre avvikelser.",
  "Inte lika många som planerat",
  "Siffran för 2023 avser januari–augusti",
  "Förra årets värde gäller till och med augusti",
  "Målet gäller till och med augusti",
  "Prognos saknas",
  "Gäller från och med 2025",
  "Avser helår 2024",
  "Avser januari–december 2024",
  "Avser rullande 12 månader",
  "Avser alla skolor",
  "Mäts i oktober varje år",
  "Lägst på fem år.",
  "6 av 6 enheter har lämnat uppgift",
  "Enkäten genomfördes vid sex av sex skolor",
  "Mätningen görs vartannat år",
  "Alla skolor har svarat",
  "Två av sex skolor nådde målet",
  "Två av sex skolor har svarat att de är nöjda",
  "Avser höstens mätning",
  "Siffrorna är inte slutliga; avser helår",
  "Fler ärenden, första halvåret",
  "Enkäten görs på våren",
  "Norra saknade uppgift för 2022",
  "Åtta av åtta skolor har lämnat uppgift",
  "Försök med nya rutiner",
  "Test på nytt i maj",
  "Vägs dagligen i alla kök",
  "Gemensam rutin för skolorna",
  "Bättre än hela länet",
  "Riket 71 %",
  "Exkl. moms",
  "Endast heltid, liksom i målet",
  "Enligt delårsrapporten väntades 40",
  "Helårsvikarien slutade inte",
  "Plockanalys våren 2024",
])("%s: nothing of the figure's time or extent", (text) => expect(saidOf(text)).toBe(""));

test.each([
  ["Läsåret är avslutat, utfallet är slutligt.", undefined],
  ["Läsåret är avslutat, utfallet är inte slutligt.", "unread"],
  ["dt = dubbelturer", undefined],
])("a comment that the figure is final says no more than that: %s", (text, about) =>
  expect(commentOn(text, "2024")?.about).toBe(about),
);

test.each([
  ["* preliminär siffra", undefined],
  ["Prel. siffra", undefined],
  ["Utfallet är ännu preliminärt.", undefined],
  ["Preliminär siffra, endast två skolor", "unread"],
])("a comment that the figure is preliminary, and no more, limits nothing: %s", (text, about) =>
  expect(commentOn(text, "2024")?.about).toBe(about),
);

test.each([
  ["14 svar, samtliga från seniorkaféet i oktober", "unread"],
  ["11 svar av 486", "unread"],
  ["Vi fick tag i 31 av 204", "unread"],
  ["213 svar", undefined],
  ["Svar från 210 av 260 chefer", undefined],
  ["Svarsfrekvens 84 %.", undefined],
  // So many that no share of them is few.
  ["1 989 av 5 120 svarade", undefined],
  ["14 av 88 obesvarade", undefined],
])("few that have answered tell nothing of all, and enough do: %s", (text, about) =>
  expect(commentOn(text, "2024")?.about).toBe(about),
);

test.each([
  ["Uppgift ur Primula", undefined],
  ["Enl. Statens redovisningssystem", undefined],
  ["Siris, prel.", undefined],
  ["Enligt hamnstatistiken", undefined],
  ["Enligt köket", "unread"],
])("a comment of where the figure is from, and no more, limits nothing: %s", (text, about) =>
  expect(commentOn(text, "2024")?.about).toBe(about),
);

test.each([
  ["Svarsfrekvens endast 54 %, tolka försiktigt /Anna", "Svarsfrekvens endast 54 %, tolka försiktigt"],
  ["Avser tre skolor. //Anna Lind", "Avser tre skolor."],
  ["Anna Lind:\nAvser tre skolor", "Avser tre skolor"],
  ["Källa:\nKolada", "Källa:\nKolada"],
  ["Avser flickor/Pojkar", "Avser flickor/Pojkar"],
  ["Avser Flickor / Pojkar", "Avser Flickor / Pojkar"],
  ["Avser 2024 /25", "Avser 2024 /25"],
])("who has signed a cell's note is no part of its words: %j", (note, words) =>
  expect(withoutSignature(note)).toBe(words),
);

describe("notes with a sign", () => {
  test("of its own year no more than a part is a limit", () => {
    expect(subjectOf("2024 avser värdet enbart boenden i egen regi.", "2024")).toEqual({ about: "scope" });
    expect(subjectOf("2023 avser värdet enbart boenden i egen regi.", "2024")).toEqual({
      about: "period",
      period: "2023",
    });
  });

  test("several on a line are as many notes", () =>
    expect(notesIn("* Avser 2023. ** Preliminärt ¹ Källa: SCB")).toEqual([
      { key: "*", sign: "*", text: "Avser 2023." },
      { key: "**", sign: "**", text: "Preliminärt" },
      { key: "1", sign: "¹", text: "Källa: SCB" },
    ]));
  test("a decision's number begins none", () =>
    expect(notesIn("* Beslut KF § 41 i juni")).toEqual([{ key: "*", sign: "*", text: "Beslut KF § 41 i juni" }]));
  test.each([
    ["Avser placeringar påbörjade under andra halvåret", { about: "time" }],
    ["Avser juli–december", { about: "time" }],
    ["Avser januari–december 2024", { about: "period", period: "2024" }],
    ["Avser 1 januari–30 september", { about: "period", period: "2024-01–09" }],
    ["Mätningen som publicerades 2024 avser ärenden avslutade 2023.", { about: "period", period: "2023" }],
    ["Källa: enkät hösten 2024", { about: "source" }],
  ])("%s", (text, subject) => expect(subjectOf(text, "2024")).toEqual(subject));
});
