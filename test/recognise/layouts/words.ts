import type { Role } from "../../../src/domain/plan";

/** Headers that offices write. `strange` holds wordings that the lexicon is not to be taught: there the cells must speak. */
export const HEADERS: Partial<Record<Role, { known: string[]; strange: string[] }>> = {
  area: { known: ["Område", "Målområde", "Fokusområde", "Perspektiv", "Prioriterat område", "Strategiskt område", "Insatsområde", "Tema"], strange: ["Del", "Programdel", "Ben i visionen"] },
  goal: {
    known: ["Mål", "Övergripande mål", "Nämndmål", "KF-mål", "Resultatmål", "Inriktningsmål", "Målformulering", "Effektmål", "Strategiskt mål", "Fullmäktiges mål", "Utvecklingsmål", "Nämndens mål", "Målsättning", "Kvalitetsfaktor", "Grunduppdrag", "Verksamhetsmål", "MÅL", "Vad vill vi?"],
    strange: ["Det vi strävar efter", "Önskad effekt", "Vi ska", "Kompassriktning"],
  },
  indicator: {
    known: ["Indikator", "Nyckeltal", "Mått", "Mätetal", "Indikatorer", "Hur mäter vi?", "Mätare", "Resultatindikator", "Styrtal", "Kvalitetsmått", "Mäts genom", "Nyckeltal/indikator", "Mått och indikatorer", "Benämning", "INDIKATOR"],
    strange: ["Barometer", "Uppföljs med", "Kriterium", "Det här följer vi"],
  },
  number: { known: ["Nr", "Nr.", "Id", "Mål nr", "#", "Löpnr"], strange: ["", "Ref"] },
  owner: { known: ["Ansvarig", "Nämnd", "Ansvarig nämnd", "Förvaltning", "Nämnd/bolag", "Målägare"], strange: ["Berörda", "Svarar för", "Huvudman"] },
  unit: { known: ["Enhet", "Måttenhet", "Sort"], strange: ["Anges i"] },
  baseline: { known: ["Startvärde", "Utgångsläge 2018", "Basvärde", "Ingångsvärde 2018", "Startvärde 2018"], strange: [] },
  target: {
    known: ["Målvärde", "Mål {p}", "Måltal", "Målvärde {p}", "Målnivå", "Måltal {p}", "Mål för {p}", "Målvärde\n{p}", "Ambition", "Ambitionsnivå {p}", "Årsmål", "Riktvärde", "Målsatt värde", "Vart ska vi?", "Min"],
    strange: ["Önskat läge", "Ska nå", "Planerad nivå {p}", "Siktar på", "Gräns"],
  },
  outcome: {
    known: ["Utfall {p}", "Resultat {p}", "Utfall\n{p}", "{p}", "Bokslut {p}", "Utfall helår {p}", "Värde {p}", "Utfall ({p})", "År {p}", "Utfall {p}-12-31", "{p} utfall"],
    strange: ["Mätning {p}", "Läge {p}", "Nivå {p}", "Så gick det {p}"],
  },
  forecast: { known: ["Prognos {p}", "Helårsprognos", "Prognos helår {p}", "Prognos", "Förväntat utfall {p}"], strange: [] },
  trend: { known: ["Trend", "Utveckling", "Förändring", "Trendpil", "Trend sedan {q}"], strange: ["Rörelse", ""] },
  grade: {
    known: ["Bedömning", "Måluppfyllelse", "Status", "Uppfylls målet?", "Når vi målet?", "Grad av måluppfyllelse", "Målbedömning", "Bedömning {p}", "Måluppfyllelse {p}", "Måluppfyllelsegrad", "Målstatus", "Uppfyllelsegrad", "Status {p}", "Hur går det?"],
    strange: ["Omdöme", "Utvärdering", "Utlåtande", "", "Slutomdöme"],
  },
  comment: { known: ["Kommentar", "Analys", "Kommentar till utfallet", "Kommentarer", "Analys av resultatet", "Anmärkning", "Vad har hänt under året?", "Kommentar {p}"], strange: ["Fritext", "Vad ligger bakom?"] },
  comparison: { known: ["Riket", "Rikssnitt {p}", "Liknande kommuner", "Riket {p}", "Medel alla kommuner", "Snitt länet", "Jämförelse riket", "Kommungruppen", "Genomsnitt Sverige"], strange: [] },
  source: { known: ["Källa", "Datakälla", "Mätmetod"], strange: ["Hämtas från"] },
  weight: { known: ["Vikt", "Viktning"], strange: [] },
  sdg: { known: ["Agenda 2030", "Globala mål"], strange: [] },
};

/** Columns that mean nothing to the plan. */
export const OTHER_HEADERS = ["Diarienr", "Senast ändrad av", "Flik", "Ruta", "Handläggs", "X", "Rev."];

export const AREAS = [
  "Barn och unga", "Äldre", "En hållbar kommun", "Trygghet och gemenskap", "Näringsliv och arbete", "God ekonomi", "Medarbetare", "Kultur och fritid", "Klimat och miljö",
  "Ett gott liv", "Attraktiva boendemiljöer", "Lärande hela livet", "Kommunen som organisation", "Medborgarperspektivet", "Ekonomi", "Utveckling och förnyelse",
];

export const GOALS = [
  "Alla elever ska klara grundskolan", "Fler ska komma i egen försörjning", "Invånarna ska känna sig trygga i hela kommunen", "Äldre ska ha inflytande över sin vardag", "Kommunen är en attraktiv arbetsgivare",
  "En ekonomi i balans", "Näringslivsklimatet ska förbättras", "Vi har ett rikt kultur- och fritidsliv", "Utsläppen av växthusgaser minskar", "Det ska vara enkelt att komma i kontakt med kommunen",
  "God tillgång till bostäder", "Barn och unga mår bra", "Ökad delaktighet", "Stark ekonomi", "Hållbara transporter", "Verksamheten bedrivs med hög kvalitet", "Sjukfrånvaron minskar", "Trygga förskolor",
  "Fler företag väljer att etablera sig i kommunen", "Medborgarna är nöjda med den kommunala servicen", "Digitaliseringens möjligheter tas till vara", "Maten i skola och omsorg är god och klimatsmart",
  "Kommunens mark används effektivt", "Föreningslivet ska växa", "Brukarna upplever ett gott bemötande", "Kommunen ska vara fossilfri", "Hälsosamma livsvillkor för alla", "Skuldsättningen ska hållas nere",
];

export const OWNERS = ["KS", "BUN", "SN", "Socialnämnden", "Barn- och utbildningsnämnden", "Kommunstyrelsen", "Kultur- och fritidsnämnden", "TN", "Omsorgsnämnden", "Bostads AB Eken", "KS, BUN", "Miljö- och byggnadsnämnden", "Tekniska nämnden"];
export const COMMENTS = [
  "Resultatet har förbättrats sedan förra året, främst tack vare arbetet med tidiga insatser.", "Mätningen gjordes i oktober. Svarsfrekvensen var lägre än tidigare år, 41 procent.", "Ligger kvar på samma nivå.", "Se bilaga 2.",
  "Pandemin har påverkat utfallet. Målet bedöms kunna nås 2023 om planerade åtgärder genomförs.", "Flera enheter har haft hög personalomsättning, vilket förklarar att målet inte nås.",
];
export const SOURCES = ["Kolada", "SCB", "Egen mätning", "Öppna jämförelser", "Kolada N15419", "Medarbetarenkät"];
export const MISSING = ["-", "–", "Ingen mätning", "uppgift saknas", "Mäts ej i år"];

/** Scales as printed, best first; the fills and symbols that stand for the same steps. */
export const SCALES = [
  ["Uppnås", "Uppnås delvis", "Uppnås inte"],
  ["Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"],
  ["Målet uppnås", "Målet uppnås delvis", "Målet uppnås inte"],
  ["Grön", "Gul", "Röd"],
  ["Målet är uppfyllt", "Målet är på väg att uppfyllas", "Målet är på väg att inte uppfyllas"],
  ["Uppfylls", "Uppfylls delvis", "Uppfylls ej"],
  ["Helt", "Delvis", "Inte"],
  ["Achieved", "Partly achieved", "Not achieved"],
];
export const FILLS = ["#92D050", "#FFC000", "#FF0000"];
export const SYMBOLS = ["🟢", "🟡", "🔴"];
