import type { Reading } from "../domain/reading";
import { hasWord } from "../lexicon/lexicon";
import { grammar } from "./grammar";
import { atLeast, atMost, percent } from "./rule";
import type { Sentence } from "./sentence";

const WHEN =
  "^(?:att |senast |den |år |till |från och med |vid utgången av |under |innan |§\\d )*(?:ska |skall |är |har )?";
const NOUGHT = { value: 0, decimals: 0 };

const SHALL = grammar("{shall}");
const BE = grammar("{shall} | är | har");
const words = (text: string): number => text.split(" ").length;
/** No sentence about something done is longer; a longer one tells of something else too. */
const LONGEST = 160;

const BY_DAY = /(?:senast|före|innan) (?:den )?◊ (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;

const all = new RegExp(
  `${WHEN}(?:alla|samtliga|varje|alle)(?! (?:månad|år|vecka|dag|kvartal|termin|tertial|gång|mål|målen|delar|områden)(?![A-Za-zµÀ-ω]))`,
);
const none = new RegExp(`${WHEN}(?:inga|ingen|inget|noll)(?= [A-Za-zµÀ-ω-]+)`);
const selfFinanced =
  /självfinansier[A-Za-zµÀ-ω]*|finansieras (?:helt )?(?:med egna medel|utan (?:nya )?lån|med eget kapital)|egenfinansier[A-Za-zµÀ-ω]*/;
const state =
  /(?:fossil|fossilbränsle|utsläpps|klimat|koldioxid|gift|drog|rök|emissions)(?:fri|neutral|positiv|oberoende)(?:tt|t|a)?(?![A-Za-zµÀ-ω])|co2[ -]?neutral[A-Za-zµÀ-ω]*|nettonoll[A-Za-zµÀ-ω]*|fossiloberoende/;
const done = new RegExp(
  `(?<![A-Za-zµÀ-ω])(?:${[
    "klart? klara färdigt? färdigställ[A-Za-zµÀ-ω]* genomförda? genomförd genomfört genomförts antagen antaget antagna beslutad beslutat fastställd fastställt framtagen framtaget upprättad upprättat införda? infört",
    "implementerad implementerat inrättad inrättat etablerad etablerat driftsatt invigd invigt påbörjad påbörjat certifierad certifierat byggd byggt finnas utfasat utfasad utfasade avvecklat avvecklad installerat installerad renoverad renoverat ombyggd ombyggt öppnad öppnat tecknat utsett kartlagt kartlagd uppdaterad reviderad redovisad redovisas utredd utrett",
  ]
    .join(" ")
    .split(" ")
    .join("|")}|beslut(?= .{0,40}senast)|tagen i bruk|taget i bruk|på plats)(?![A-Za-zµÀ-ω])`,
);

const DOING =
  "(?:genomförts|genomförs|genomföras|inrättas|införs|införas|upprättas|antas|färdigställs|färdigställas|tas fram|tas i bruk|tas i drift|byggs|byggas|byggs om|byggas om|startas|påbörjas|etableras|implementeras|invigs|invigas|slutförs|slutföras|revideras|uppdateras|lanseras|driftsätts|driftsättas|fasas ut|avvecklas|rivs|rivas|anläggs|anläggas|installeras|renoveras|kartläggs|kartläggas|utreds|utredas|fastställs|fastställas)(?![A-Za-zµÀ-ω])";

/** "Inrättas under 2025": something that is to be done, first in the text. */
const DO = new RegExp(`^(?:ska |skall |har )?${DOING}`);

/** "Tas fram av nämnd": the target itself. */
const UNDECIDED = /^(?:tas fram|fastställs|fastställas)(?![A-Za-zµÀ-ω])/;

/** "Ombyggnad av stationen påbörjas 2025", "oljepannorna ska fasas ut senast 2026". */
const DO_AT = new RegExp(
  `^(?!andel|antal)(?:[A-Za-zµÀ-ω-]+ ){1,6}${DOING}(?: (?:senast|under|år|till|före|den))* §\\d$`,
);

/** "Plan framtagen": a thing and that it is done. */
const DONE_LAST = new RegExp(`^(?!andel|antal)[A-Za-zµÀ-ω-]+ (?:[A-Za-zµÀ-ω-]+ )?${done.source}$`);

/** "Senast kv 3", "Q1", "klart i juni": a part of the year as the whole text. */
const BY_PART =
  /^(?:ska|skall|vara|klart?|klara|färdigt?|genomför(?:t|d|da|s|as)?|senast|före|innan|under|i|vid|till|slutet av|utgången av|början av|den|\s)*(?:(?:kvartal|kv\.?|tertial|halvår|delår) ?◊|(?:q|kv)[1-4]|t[1-3]|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:,? §\d)?$/;

/** What a sentence without numbers may ask for: all, none, a state, something done. The first that fits. */
const RULES: readonly { fits: (text: string, times: string[]) => boolean; reading: Reading }[] = [
  { fits: (text) => selfFinanced.test(text) && SHALL.test(text), reading: atLeast(percent(100)) },
  { fits: (text) => all.test(text) && (BE.test(text) || words(text) <= 4), reading: atLeast(percent(100)) },
  // Swedish too: "all el". In a longer sentence it may be anything: "all verksamhet ska präglas av".
  {
    fits: (text) => text.startsWith("all") && words(text) <= 2 && hasWord(text, "allOfIt"),
    reading: atLeast(percent(100)),
  },
  { fits: (text) => none.test(text) && (SHALL.test(text) || words(text) <= 4), reading: atMost(NOUGHT) },
  {
    fits: (text) => ["inga", "noll"].includes(text) || text.startsWith("nollvision") || text.startsWith("nolltolerans"),
    reading: atMost(NOUGHT),
  },
  {
    fits: (text) => /^ja,? (?:senast|före|innan|under|till|vid|i)(?![A-Za-zµÀ-ω])/.test(text),
    reading: { kind: "yesno" },
  },
  { fits: (text) => BY_PART.test(text), reading: { kind: "yesno" } },
  {
    fits: (text, times) =>
      (DO.test(text) && words(text) <= 8 && (times.length > 0 || !UNDECIDED.test(text))) || DO_AT.test(text),
    reading: { kind: "yesno" },
  },
  { fits: (text, times) => text === "§0" && times[0]!.length > 4, reading: { kind: "yesno" } },
  {
    fits: (text) =>
      /^(?:ska |skall )?(?:(?:vara )?klart? )?senast (?:vid (?:utgången|slutet) av )?(?:den |år )?§0$/.test(text),
    reading: { kind: "yesno" },
  },
  {
    fits: (text, times) => text.length < LONGEST && state.test(text) && (times.length > 0 || SHALL.test(text)),
    reading: { kind: "yesno" },
  },
  {
    fits: (text, times) =>
      text.length < LONGEST &&
      done.test(text) &&
      (times.length > 0 ||
        BY_DAY.test(text) ||
        text.startsWith("ska ") ||
        text.startsWith("skall ") ||
        (done.exec(text)!.index === 0 && words(text) <= 4) ||
        DONE_LAST.test(text)),
    reading: { kind: "yesno" },
  },
];

/** Reads a sentence without numbers as all, none, a state or something done; null when it asks for none of them. */
export const withoutNumbers = (sentence: Sentence): Reading | null =>
  RULES.find(({ fits }) => fits(sentence.text, sentence.times))?.reading ?? null;
