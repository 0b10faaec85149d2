import { singleSpaced, withInnermost, withoutFootnotes, isDigit, wordsOf } from "../../domain/shapes";
import { inKronor } from "../number/unit";
import { grammar, looseGrammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import { OTHERS_FIGURE } from "./referencesNamed";
import { formsOf } from "../../lexicon/notation";
import { BOUNDS } from "../../lexicon/words/bounds";

/** "Kommunens mål är att …", "Staden har som målsättning att …": what follows is the target. */
const PREFACE = grammar(
  `^ …3 (mål | målet | målsättning | målsättningen | ambition | ambitionen) är att
   | ^ …1-4 har som (mål | målsättning) att`,
);

type Group = (name: string) => string;

/** What is written in several ways, and how a sentence has it. In order. */
export const SPELLINGS: readonly {
  /** A target, and how a sentence has it. */
  example: readonly [typed: string, spelled: string];
  is: Phrase;
  as: (group: Group) => string;
}[] = [
  // One sign for a comparison in words.
  {
    example: ["högre än eller lika med 5", "≥ 5"],
    is: grammar("{up} [{than}] eller lika med | lika med eller ({up} | {over}) [{than}]"),
    as: () => "≥",
  },
  {
    example: ["lägre än eller lika med 5", "≤ 5"],
    is: grammar("{down} [{than}] eller lika med | lika med eller ({down} | {under}) [{than}]"),
    as: () => "≤",
  },
  { example: ["färre än fg år", "färre än föregående år"], is: grammar("{yearBefore}"), as: () => "föregående år" },
  {
    example: ["lägre än läsåret 2020/21", "lägre än 2020/21"],
    is: looseGrammar("than:({than}) (läsåret | läsår) =(Y)"),
    as: (g) => g("than"),
  },
  {
    example: ["lägre än 20/21", "lägre än 2020/21"],
    is: looseGrammar("than:({than}) [läsåret | läsår] year:(D2) ‿ / ‿ end:(D2) $"),
    as: (g) => `${g("than")} ${Number(g("end")) === Number(g("year")) + 1 ? "20" : ""}${g("year")}/${g("end")}`,
  },
  {
    example: ["fler än år 24", "fler än 2024"],
    is: looseGrammar("than:({than}) år year:(D2) $"),
    as: (g) => `${g("than")} 20${g("year")}`,
  },
  {
    example: ["lägre än utfallet 2023", "lägre än 2023"],
    is: looseGrammar(
      "than:({than}) (utfall | utfallet | resultat | resultatet | helår | helåret | bokslut | bokslutet | värdet | nivån | siffran | mätningen | läget) [för | i | från | år] =(Y)",
    ),
    as: (g) => g("than"),
  },
  {
    example: ["lägre än förra årets 31 %", "lägre än föregående år"],
    is: looseGrammar(
      "than:({than}) (förra årets | föregående års | fjolårets | fjolårs) [utfall | resultat | nivå | värde | siffra] [på | om] figure:(!(Y) N [‿ (, | .) ‿ N] [% | procent | st | kr | dagar]) $",
    ),
    as: (g) => `${g("than")} föregående år (${g("figure")})`,
  },
  {
    example: ["fler än 2014 (då 45 st)", "fler än 2014"],
    is: looseGrammar("⟨ (då | dvs | alltså) =(N)"),
    as: () => "(",
  },
  {
    example: ["lika många eller fler än 2023", "inte färre än 2023"],
    is: looseGrammar("lika (många | hög* | stor*) eller (fler | högre | större) {than}"),
    as: () => "inte färre än",
  },
  {
    example: ["lika låg eller lägre än 2023", "inte högre än 2023"],
    is: looseGrammar("lika (få | låg* | kort* | liten | lite) eller (färre | lägre | kortare | mindre) {than}"),
    as: () => "inte högre än",
  },
  {
    example: ["kortare tid än 100 dagar", "kortare än 100 dagar"],
    is: looseGrammar("how:(kortare | längre) tid =({than})"),
    as: (g) => g("how"),
  },
  {
    example: ["klart 4. kvartal 2025", "klart kvartal 4 2025"],
    is: looseGrammar("n:(D1) ‿ . _ part:(kvartal | tertial | halvår)"),
    as: (g) => `${g("part")} ${g("n")}`,
  },
  // A bound as a label, by its name, or in brackets beside its number.
  {
    example: ["minst: 5", "minst 5"],
    is: looseGrammar("bound:({labelBound}) : =(N | – | -)"),
    as: (g) => `${g("bound")} `,
  },
  {
    example: ["golv: 5", "minst 5"],
    is: looseGrammar("^ {lowestName} [: | är | på] =(N | – | -)"),
    as: () => "minst ",
  },
  { example: ["tak 5", "högst 5"], is: looseGrammar("^ {highestName} [: | är | på] =(N | – | -)"), as: () => "högst " },
  {
    example: ["80 % (minst)", "80 % minst"],
    is: looseGrammar("⟨ bound:({atLeast} | {atMost}) ⟩"),
    as: (g) => g("bound"),
  },
  { example: ["80 % (min)", "80 % minst"], is: looseGrammar("% ⟨ min ⟩"), as: () => "% minst" },
  {
    example: ["högre än rikssnittet 78 %", "högre än rikssnittet"],
    is: OTHERS_FIGURE,
    as: (g) => `${g("than")} ${g("of")}`,
  },
  // On one side of a number, which is no bound: "högst strax över 5".
  { example: ["strax över 80 %", "drygt 80 %"], is: looseGrammar("{justOver} =(N)"), as: () => "drygt" },
  { example: ["nästan 80 %", "knappt 80 %"], is: looseGrammar("{justUnder} =(N)"), as: () => "knappt" },
  // A year in brackets: of where a change begins, else of when a number is to be reached.
  {
    example: ["från 40 % (2020) till 60 %", "från 40 % år 2020 till 60 %"],
    is: looseGrammar("start:(från [plats] {amount} [%]) ⟨ year:(Y) ⟩"),
    as: (g) => `${g("start")} år ${g("year")}`,
  },
  {
    example: ["80 (2024)", "80 senast 2024"],
    is: looseGrammar("last:(N) ⟨ year:(Y) ⟩"),
    as: (g) => `${g("last")} senast ${g("year")}`,
  },
  {
    example: ["80 % (senast 2024)", "80 % senast 2024"],
    is: looseGrammar("last:(N [%]) ⟨ year:([år | senast] Y) ⟩"),
    as: (g) => `${g("last")} ${g("year")}`,
  },
  // A range in brackets, no more than a bound, a plus before one.
  {
    example: ["100 % (± 2 %)", "100 % ± 2 %"],
    is: looseGrammar("⟨ range:((± | + [/] (– | -)) {amount} [%]) ⟩"),
    as: (g) => g("range"),
  },
  {
    example: ["minst ±0", "minst 0"],
    is: looseGrammar("bound:({labelBound}) (± | + [/] (– | -)) 0 !(‿ (, | .))"),
    as: (g) => `${g("bound")} 0`,
  },
  // A change of a signed share, from a base or a year.
  {
    example: ["som bas -08", "som basåret"],
    is: looseGrammar("than:(mot | som | jämfört med | än) bas [[– | -] D2 | Y] $"),
    as: (g) => `${g("than")} basåret`,
  },
  {
    example: ["max +5 % mot 2019", "öka med max 5 % jämfört med 2019"],
    is: looseGrammar(
      "bound:({labelBound}) + share:({amount} %) (mot | jmf | jfr | jämfört med | jmf med | jfr med) =(Y | basår*)",
    ),
    as: (g) => `öka med ${g("bound")} ${g("share")} jämfört med `,
  },
  {
    example: ["-60 % mot basåret", "-60 % jämfört med basåret"],
    is: looseGrammar("^ share:((+ | – | -) {amount} %) mot =(Y | basår*)"),
    as: (g) => `${g("share")} jämfört med `,
  },
  {
    example: ["minst +5", "minst 5"],
    is: looseGrammar("bound:({labelBound} | över | under | > | <) + =(N)"),
    as: (g) => `${g("bound")} `,
  },
];

const as = (way: (group: Group) => string) => (match: Match) => way((name) => match.group(name) ?? "");

/** Signs as they are typed, and words that are divided. */
const TYPED: readonly [written: string, as: string][] = [
  ["−", "–"],
  ["¤", " "],
  ["◊", " "],
  ["§", "paragraf "],
  ["arbets- dag", "arbetsdag"],
  ["arbets-dag", "arbetsdag"],
  ["arbets- veck", "arbetsveck"],
  ["arbets-veck", "arbetsveck"],
  [">=", "≥"],
  ["=>", "≥"],
  ["<=", "≤"],
  ["=<", "≤"],
  ["->", "→"],
  ["–>", "→"],
  ["≥", "≥ "],
  ["≤", "≤ "],
  [">", "> "],
  ["<", "< "],
];

/** A cleaned text in small letters and one spelling, and what stood in its brackets. */
export function spelled(cleaned: string): { text: string; asides: string[] } {
  const small = inKronor(cleaned, "kr").toLowerCase();
  const typed = withoutFootnotes(TYPED.reduce((text, [written, sign]) => text.replaceAll(written, sign), small));
  const whole = SPELLINGS.reduce(
    (text, { is, as: way }) => is.replace(text, as(way)),
    withBoundsSpelled(singleSpaced(typed)),
  );
  const asides: string[] = [];
  const bare = withInnermost(whole, (inside) => {
    asides.push(inside.trim());
    return " ";
  });
  const text = singleSpaced(bare).trim();
  return { text: text.slice(PREFACE.exec(text)?.to ?? 0).trimStart(), asides };
}

/** A shorter word is another as often as it is a slip: "mist", "höst", "läst". */
const SHORTEST = 5;
/** From so many letters a wrong one is a slip too: "minimun". */
const LONG = 7;

/** Words of a bound that a slip of the pen can be seen in. */
const FORMS = [...formsOf(BOUNDS.atLeast), ...formsOf(BOUNDS.atMost)].filter(
  (form) => form.length >= SHORTEST && wordsOf(form)[0] === form,
);

/** As a keyboard without the letters has them: "hogst". */
const plainLetters = (word: string): string => word.replaceAll("å", "a").replaceAll("ä", "a").replaceAll("ö", "o");

const sorted = (word: string): string => [...word].sort().join("");

/** Whether one word is the other with one letter more. */
const hasOneMore = (word: string, than: string): boolean =>
  word.length === than.length + 1 && [...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === than);

const hasOneWrong = (word: string, form: string): boolean =>
  word.length >= LONG &&
  word.length === form.length &&
  [...word].filter((letter, at) => letter !== form[at]).length === 1;

/** Whether a word is the form with letters changed about, one too many, one too few, or one wrong in a long one. */
function isSlipOf(word: string, form: string): boolean {
  if (word.length < SHORTEST || word.charAt(0) !== form.charAt(0)) return false;
  return (
    plainLetters(word) === plainLetters(form) ||
    sorted(word) === sorted(form) ||
    hasOneMore(word, form) ||
    hasOneMore(form, word) ||
    hasOneWrong(word, form)
  );
}

const beginsNumber = (word = ""): boolean => isDigit(word.charAt("+–-".includes(word.charAt(0)) ? 1 : 0));

const KNOWN = new Set(FORMS);

/** "mindre", "fler": before "än" and a number they are a bound. */
const COMPARED = new Set(
  [...formsOf(BOUNDS.over), ...formsOf(BOUNDS.under)].flatMap((form) =>
    form.endsWith(" än") ? form.slice(0, -" än".length) : [],
  ),
);

/**
 * A text in small letters with the bounds right before its numbers spelled as they are meant: "hösgt 5" is "högst 5",
 * "mindre en 5" is "mindre än 5". Without it the number would be taken for a bare one, of the side that its measure's
 * words give.
 */
function withBoundsSpelled(text: string): string {
  const words = text.split(" ");
  return words
    .map((word, at) => {
      const isBeforeNumber = beginsNumber(words[at + 1]);
      if (!isBeforeNumber || KNOWN.has(word)) return word;
      if (word === "en" && COMPARED.has(words[at - 1] ?? "")) return "än";
      return FORMS.find((form) => isSlipOf(word, form)) ?? word;
    })
    .join(" ");
}
