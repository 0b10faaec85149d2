export interface UnitRow {
  /** Canonical word, as it is printed after a number. */
  unit: string;
  /** Units of one family are converted into each other. */
  family:
    | "share"
    | "points"
    | "money"
    | "euro"
    | "time"
    | "workTime"
    | "clock"
    | "mass"
    | "energy"
    | "length"
    | "area"
    | "volume"
    | "density"
    | "power"
    | "rate"
    | "index"
    | "count"
    | "rank";
  /** How many of the family's base one is. */
  size: number;
  /** Spellings, lower case, longest wins. */
  words: string[];
  /** After the number 1. */
  one?: string;
}

const DAY = 86_400;

/** Units as canonical word, family, size and spellings (Swedish, with Norwegian and Danish where they differ). */
export const UNITS: readonly UnitRow[] = [
  {
    unit: "%",
    family: "share",
    size: 1,
    words: [
      "%",
      "procent",
      "procenten",
      "proc.",
      "proc",
      "procents",
      "prosent",
      "percent",
      "pct",
      "pct.",
      "vikts-%",
      "vikt-%",
      "vikt%",
      "viktprocent",
      "viktsprocent",
      "volymprocent",
      "vol-%",
      "per cent",
    ],
  },
  { unit: "‰", family: "share", size: 0.1, words: ["‰", "promille"] },
  {
    unit: "procentenheter",
    family: "points",
    size: 1,
    words: [
      "procentenheter",
      "procentenhet",
      "procentenheters",
      "%-enheter",
      "%-enhet",
      "%-enh",
      "% enheter",
      "procent-enheter",
      "procent-enhet",
      "p.e.",
      "p.e",
      "prosentpoeng",
      "procentpoint",
    ],
    one: "procentenhet",
  },
  { unit: "kr", family: "money", size: 1, words: ["kr", "kronor", "krona", "kr.", "kroner"] },
  {
    unit: "kr:öre",
    family: "money",
    size: 1,
    words: ["kr:öre", "kr/skattekrona", "kr per skattekrona", "kronor per skattekrona"],
  },
  { unit: "öre", family: "money", size: 0.01, words: ["öre"] },
  {
    unit: "tkr",
    family: "money",
    size: 1e3,
    words: [
      "tkr",
      "kkr",
      "tsek",
      "ksek",
      "tusen kronor",
      "tusental kronor",
      "tusentals kronor",
      "tusen kr",
      "1 000 kr",
      "1000 kr",
    ],
  },
  {
    unit: "mnkr",
    family: "money",
    size: 1e6,
    words: [
      "mnkr",
      "mkr",
      "msek",
      "mn kr",
      "mnkr.",
      "miljoner kronor",
      "miljon kronor",
      "miljoner kr",
      "milj. kr",
      "milj kr",
      "milj. kronor",
      "mill. kr",
      "mill. kroner",
      "mio. kr.",
      "mio. kr",
      "mio kr",
      "mio. kroner",
      "mill.kr",
      "mill kr",
    ],
  },
  {
    unit: "mdkr",
    family: "money",
    size: 1e9,
    words: ["mdkr", "mdr", "mdr kr", "miljarder kronor", "miljard kronor", "miljarder kr"],
  },
  { unit: "euro", family: "euro", size: 1, words: ["euro", "€", "eur"] },
  { unit: "t€", family: "euro", size: 1e3, words: ["t€", "k€", "teur", "tusen euro", "1 000 euro", "1 000 €"] },
  {
    unit: "mn €",
    family: "euro",
    size: 1e6,
    words: ["mn €", "m€", "meur", "mn euro", "milj. €", "milj. euro", "milj euro", "miljoner euro", "miljon euro"],
  },
  { unit: "sekunder", family: "time", size: 1, words: ["sekunder", "sekund", "sek", "sek.", "s", "s."], one: "sekund" },
  {
    unit: "minuter",
    family: "time",
    size: 60,
    words: ["minuter", "minut", "min", "min.", "minutter", "minuters"],
    one: "minut",
  },
  {
    unit: "timmar",
    family: "time",
    size: 3600,
    words: ["timmar", "timme", "tim", "tim.", "h", "timer", "timmars"],
    one: "timme",
  },
  { unit: "min:sek", family: "time", size: 60, words: ["min:sek", "min:s", "mm:ss", "m:ss"] },
  { unit: "tim:min", family: "time", size: 3600, words: ["tim:min", "tt:mm", "t:mm", "hh:mm", "h:mm"] },
  // "7:45" beside another such: of what the two parts are nobody says.
  { unit: "0:00", family: "clock", size: 1, words: [] },
  { unit: "dygn", family: "time", size: DAY, words: ["dygn", "døgn"] },
  {
    unit: "dagar",
    family: "time",
    size: DAY,
    words: ["dagar", "dag", "dgr", "kalenderdagar", "kalenderdag", "dager", "dage", "dagars"],
    one: "dag",
  },
  {
    unit: "veckor",
    family: "time",
    size: 7 * DAY,
    words: ["veckor", "vecka", "v", "v.", "kalenderveckor", "uker", "uger", "veckors"],
    one: "vecka",
  },
  {
    unit: "månader",
    family: "time",
    size: (365.25 / 12) * DAY,
    words: ["månader", "månad", "mån", "mån.", "måneder", "månaders"],
    one: "månad",
  },
  { unit: "år", family: "time", size: 365.25 * DAY, words: ["år"] },
  {
    unit: "arbetsdagar",
    family: "workTime",
    size: 1,
    words: ["arbetsdagar", "arbetsdag", "vardagar", "vardag", "helgfria vardagar", "virkedager", "virkedage"],
    one: "arbetsdag",
  },
  { unit: "arbetsveckor", family: "workTime", size: 5, words: ["arbetsveckor", "arbetsvecka"], one: "arbetsvecka" },
  { unit: "µg", family: "mass", size: 1e-9, words: ["µg", "μg", "mikrogram"] },
  { unit: "mg", family: "mass", size: 1e-6, words: ["mg", "milligram"] },
  { unit: "g", family: "mass", size: 1e-3, words: ["g", "gram"] },
  { unit: "kg", family: "mass", size: 1, words: ["kg", "kilo", "kilogram"] },
  { unit: "ton", family: "mass", size: 1e3, words: ["ton", "tonn", "tons", "tonnes"] },
  { unit: "kton", family: "mass", size: 1e6, words: ["kton", "kiloton", "ktons", "kilotons"] },
  { unit: "kW", family: "power", size: 1, words: ["kw"] },
  { unit: "MW", family: "power", size: 1e3, words: ["mw"] },
  { unit: "kWp", family: "power", size: 1, words: ["kwp"] },
  { unit: "MWp", family: "power", size: 1e3, words: ["mwp"] },
  { unit: "Wh", family: "energy", size: 1e-3, words: ["wh"] },
  { unit: "kWh", family: "energy", size: 1, words: ["kwh", "kilowattimmar"] },
  { unit: "MWh", family: "energy", size: 1e3, words: ["mwh", "megawattimmar"] },
  { unit: "GWh", family: "energy", size: 1e6, words: ["gwh", "gigawattimmar"] },
  { unit: "TWh", family: "energy", size: 1e9, words: ["twh"] },
  { unit: "meter", family: "length", size: 1, words: ["m", "meter"] },
  { unit: "km", family: "length", size: 1e3, words: ["km", "kilometer"] },
  { unit: "mil", family: "length", size: 1e4, words: ["mil"] },
  { unit: "m2", family: "area", size: 1, words: ["m2", "kvm", "kvadratmeter"] },
  { unit: "hektar", family: "area", size: 1e4, words: ["hektar", "ha"] },
  { unit: "liter", family: "volume", size: 1, words: ["liter", "l"] },
  { unit: "m3", family: "volume", size: 1e3, words: ["m3", "kbm", "kubikmeter"] },
  {
    unit: "µg/m3",
    family: "density",
    size: 1e-3,
    words: [
      "µg/m3",
      "ug/m3",
      "mikrogram/m3",
      "mikrogram/kubikmeter",
      "mikrogram per kubikmeter",
      "mikrogram per kubikmeter luft",
      "µg per m3",
      "µg per kubikmeter",
      "mikrogram per m3",
    ],
  },
  { unit: "mg/m3", family: "density", size: 1, words: ["mg/m3", "milligram/m3", "milligram per kubikmeter"] },
  {
    unit: "per 1 000 invånare",
    family: "rate",
    size: 1e-3,
    words: [
      "per 1 000 invånare",
      "per 1000 invånare",
      "/1 000 invånare",
      "/1000 invånare",
      "per 1 000 inv",
      "per 1000 inv",
      "/1000 inv",
      "/1 000 inv",
      "per tusen invånare",
    ],
  },
  {
    unit: "per 10 000 invånare",
    family: "rate",
    size: 1e-4,
    words: ["per 10 000 invånare", "per 10000 invånare", "/10 000 invånare", "per 10 000 inv"],
  },
  {
    unit: "per 100 000 invånare",
    family: "rate",
    size: 1e-5,
    words: [
      "per 100 000 invånare",
      "per 100000 invånare",
      "/100 000 invånare",
      "/100000 invånare",
      "per 100 000 inv",
      "per 100000 inv",
      "/100 000 inv",
    ],
  },
  { unit: "per invånare", family: "rate", size: 1, words: ["per invånare", "/invånare", "/inv"] },
  { unit: "index", family: "index", size: 1, words: ["index", "indexenheter", "indexvärde", "indextal"] },
  { unit: "NKI", family: "index", size: 1, words: ["nki"] },
  { unit: "NMI", family: "index", size: 1, words: ["nmi"] },
  { unit: "NRI", family: "index", size: 1, words: ["nri"] },
  { unit: "NII", family: "index", size: 1, words: ["nii"] },
  { unit: "HME", family: "index", size: 1, words: ["hme"] },
  { unit: "poäng", family: "index", size: 1, words: ["poäng", "betygspoäng", "meritpoäng", "indexpoäng", "poeng"] },
  { unit: "betyg", family: "index", size: 1, words: ["betyg"] },
  { unit: "plats", family: "rank", size: 1, words: ["plats", "placering", "rank", "ranking", "plass"] },
  { unit: "st", family: "count", size: 1, words: ["st", "st.", "stycken", "styck", "stk"] },
  { unit: "personer", family: "count", size: 1, words: ["personer", "person", "pers", "pers."], one: "person" },
  { unit: "signaler", family: "count", size: 1, words: ["signaler", "ringsignaler"] },
  { unit: "gånger", family: "count", size: 1, words: ["gånger", "gång", "ggr", "ganger", "gange"], one: "gång" },
  ...[
    "invånare",
    "kommuninvånare",
    "bostäder",
    "lägenheter",
    "hus",
    "platser",
    "vårdplatser",
    "boendeplatser",
    "besök",
    "besökare",
    "elever",
    "barn",
    "ungdomar",
    "deltagare",
    "företag",
    "arbetstillfällen",
    "arbetsplatser",
    "jobb",
    "ärenden",
    "enheter",
    "medarbetare",
    "anställda",
    "årsarbetare",
    "resor",
    "resenärer",
    "resande",
    "lån",
    "träffar",
    "möten",
    "dialoger",
    "aktiviteter",
    "evenemang",
    "tillfällen",
    "fall",
    "olyckor",
    "brott",
    "laddplatser",
    "laddpunkter",
    "hushåll",
    "brukare",
    "kunder",
    "gästnätter",
    "utlån",
    "tjänster",
    "e-tjänster",
    "fordon",
    "bilar",
    "planer",
    "tomter",
    "insatser",
    "åtgärder",
    "förskolor",
    "skolor",
    "verksamheter",
    "besiktningar",
    "tillsynsbesök",
    "detaljplaner",
    "nämnder",
    "studenter",
    "medlemmar",
    "föreningar",
    "nedladdningar",
    "sidvisningar",
    "följare",
  ].map((unit): UnitRow => ({ unit, family: "count", size: 1, words: [unit] })),
];

/** A multiple in words before a unit: "tusen liter", "miljoner ton". */
export const MULTIPLE_SIZES = {
  tusen: 1e3,
  miljon: 1e6,
  miljoner: 1e6,
  "milj.": 1e6,
  milj: 1e6,
  miljard: 1e9,
  miljarder: 1e9,
};

/** Time that something is counted per, in one spelling. */
export const TIME_WORDS = {
  år: "år",
  kalenderår: "år",
  verksamhetsår: "år",
  månad: "månad",
  mån: "månad",
  kvartal: "kvartal",
  tertial: "tertial",
  vecka: "vecka",
  v: "vecka",
  dag: "dag",
  dygn: "dygn",
  året: "år",
  månaden: "månad",
  veckan: "vecka",
  dagen: "dag",
  dygnet: "dygn",
  kvartalet: "kvartal",
  terminen: "termin",
  termin: "termin",
  läsår: "läsår",
  timme: "timme",
  halvår: "halvår",
  year: "år",
  month: "månad",
  quarter: "kvartal",
  week: "vecka",
  day: "dag",
};

/** Words of a unit column where nothing is counted in anything: "5,2" and not "5,2 antal". */
export const UNITLESS = `
  sv · antal, andel, tal, värde, numerisk, numeriskt, kvot, nivå, belopp`;

/** What is the same to be counted per. */
export const PER_PERSON = `
  sv · inv, invånare, person, pers`;

/** Before what something is counted per: "antal/invånare". */
export const NUMBER_OF = "antal";

/** What something is measured per, in one spelling. */
export const AREA_WORDS = { m2: "m2", kvm: "m2", kvadratmeter: "m2", m3: "m3", kbm: "m3", kubikmeter: "m3" };

/** The weighed substance, after the unit of weight. */
export const WEIGHED = `
  sv · co2, co2e, co2ekv, co2-ekv, co2ekv., co2-ekv., co2ekvivalenter, co2-ekvivalenter, koldioxid, koldioxidekvivalenter`;
