import { endsInYear, hasOtherThanYears, yearsIn } from "../../src/domain/shapes";
import { grammar, looseGrammar } from "../../src/interpret/text/grammar";
import { Phrase } from "../../src/interpret/text/phrase";
import { tokensOf } from "../../src/interpret/text/tokens";
import { asShown, clean } from "../../src/interpret/text/text";

/** Each token with its kind; "~" before a token without a space before it. */
const said = (text: string): string[] =>
  tokensOf(text).map(({ kind, text: own, isGlued }) => `${isGlued ? "~" : ""}${own} ${kind}`);

describe("tokens", () => {
  test("letters, digits and signs are apart, each with its place", () => {
    expect(said("minst 80,5 %")).toEqual(["minst letters", "80 digits", "~, sign", "~5 digits", "% sign"]);
    expect(said("Q2 2024")).toEqual(["Q letters", "~2 digits", "2024 digits"]);
    const text = "från ¤0 till ¤1, år §0";
    expect(tokensOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      ...["från", "¤0", "till", "¤1", ",", "år", "§0"],
    ]);
  });

  test("a number or a time of a sentence is one token; the sign alone is a sign", () => {
    expect(said("¤0 § ◊")).toEqual(["¤ number", "§ sign", "◊ sign"]);
    expect(said("§1")).toEqual(["§ time"]);
  });
});

describe("years", () => {
  test.each<[string, string[]]>([
    ["Utfall 2024", ["2024"]],
    ["2019–2021", ["2019", "2021"]],
    ["2 024 st och 20245", []],
    ["läsåret 2023/24", ["2023"]],
    ["1850 och 2100", []],
  ])("of ”%s”", (text, years) => expect(yearsIn(text)).toEqual(years));

  test("last in a text, and beside other numbers", () => {
    expect([endsInYear("76 % (2023)"), endsInYear("2023: 76 %"), endsInYear("inget")]).toEqual([true, false, false]);
    expect([hasOtherThanYears("mäts 2024"), hasOtherThanYears("12 av 2024")]).toEqual([false, true]);
  });
});

describe("phrases", () => {
  const found = (source: string, text: string): string | undefined => grammar(source).exec(text)?.text;

  test("words stand whole, in order, with only spaces between", () => {
    expect(found("öka till", "ska öka till ¤0")).toBe("öka till");
    expect(found("öka till", "ska öka, till sist")).toBeUndefined();
    expect(found("öka", "ökat och utöka")).toBeUndefined();
    expect(found("öka", "öka2")).toBeUndefined();
  });

  test("a choice, an optional part, an end and a beginning of a word", () => {
    expect(found("(öka | minska) [med] ¤", "minska med ¤0")).toBe("minska med ¤0");
    expect(found("(öka | minska) [med] ¤", "minska ¤0")).toBe("minska ¤0");
    expect(found("*ökning", "en löneökning")).toBe("löneökning");
    expect(found("överskrid*", "ej överskrida")).toBe("överskrida");
  });

  test("a gap takes as few words as will do and passes no end of a clause", () => {
    expect(found("öka …2 till", "öka antalet platser till")).toBe("öka antalet platser till");
    expect(found("öka …1 till", "öka antalet platser till")).toBeUndefined();
    expect(found("öka …2 till", "öka nu, till")).toBeUndefined();
    expect(found("öka …2!(inte) till", "öka inte till")).toBeUndefined();
    expect(found("för …1-4+", "för unga i länet")).toBe("för unga i länet");
  });

  test("what is before or after can be asked for without being taken", () => {
    expect(found("<!(inte) öka", "inte öka")).toBeUndefined();
    expect(found("öka !(till)", "öka till")).toBeUndefined();
    expect(found("=(löne*) *ökning", "löneökning")).toBe("löneökning");
    expect(found("¤ + _", "¤0+ ")).toBe("¤0+");
    expect(found("¤ + _", "¤0+a")).toBeUndefined();
  });

  test("a match has its numbers, times and named parts; a lookahead leaves none", () => {
    const match = grammar("side:(minst | högst) ¤ år § !(eller ¤)").exec("minst ¤2 år §1 eller senare");
    expect(match).toMatchObject({ numbers: [2], times: [1], from: 0 });
    expect(match?.group("side")).toBe("minst");
    expect(match?.group("other")).toBeUndefined();
    expect(grammar("¤* till ¤").exec("¤0 till ¤1")?.numbers).toEqual([1]);
  });

  test("every place, the text between them, and the text with others in them", () => {
    const mark = grammar("¤*");
    expect(mark.all("¤0 och ¤1").map(({ from }) => from)).toEqual([0, 7]);
    expect(mark.split("från ¤0 till ¤1")).toEqual(["från ", " till ", ""]);
    expect(mark.replace("från ¤0 till ¤1", ({ text }) => `<${text}>`)).toBe("från <¤0> till <¤1>");
  });

  test("a phrase that is not written as it should be is refused", () => {
    const none = (source: string) => () => new Phrase(source, () => grammar("a").piece).exec("a");
    expect(none("(a")).toThrow("A bracket too few");
    expect(none("a)")).toThrow("A bracket too many");
    expect(() => grammar("{noSuchClass}").exec("a")).toThrow("No class noSuchClass");
  });
});

describe("the words that a text must have for a phrase", () => {
  const WORDS = ["öka", "löneökning", "överskrida", "till", "minst", "inte", "¤0", "§0", "2024", ",", "(", "för", "2"];
  const SOURCES = [
    "öka [W] till ¤",
    "*ökning | överskrid* …2 till | löne+ök/minsk~",
    "[minst] (¤ | §) [(för | till) W]",
    "(öka | [inte]) till",
    "!(inte) W =(¤) ¤*",
    "<!(för) (öka | *ök*) …3 ¤",
    "^ …2 side:(minst | till) …¤ ¤ $",
    "{max} …2 ¤ | {not} …1-3!(för) W ,",
    "⟨ …⟩ ⟩ | Y …N N",
    "(för att | för) _ öka | 2 ‿ , | L till",
  ];

  /** Texts of three to six of the words, each drawn once for a number. */
  const drawn = (seed: number): string =>
    Array.from({ length: 3 + (seed % 4) }, (_, i) => WORDS[(seed * 7 + i * (3 + (seed % 11))) % WORDS.length]).join(
      " ",
    );

  // Beside a phrase that needs no word, "^ $", each text is gone through place by place.
  test.each(SOURCES)("leave out no match of %s", (source) => {
    for (const phrase of [grammar, looseGrammar]) {
      const [asked, gone] = [phrase(source), phrase(`${source} | ^ $`)];
      const texts = Array.from({ length: 400 }, (_, seed) => drawn(seed));
      const found = texts.map((text) => asked.exec(text)?.text);
      expect(found).toEqual(texts.map((text) => gone.exec(text)?.text));
      expect(new Set(found).size).toBeGreaterThan(1);
    }
  });
});

describe("words that are divided over lines", () => {
  test.each([
    ["Mål-\nvärde", "Målvärde"],
    ["Måluppfyll-\r\nelse 2024", "Måluppfyllelse 2024"],
    ["Handläggnings-  \n  tid", "Handläggningstid"],
    ["KF-\nmål", "KF-mål"],
    ["CO2-\nekvivalenter", "CO2-ekvivalenter"],
    ["16-\n24 år", "16-24 år"],
    ["för-\noch grundskola", "för- och grundskola"],
    ["för- och\ngrundskola", "för- och grundskola"],
    ["e-\ntjänst", "e-tjänst"],
    ["Mål\n- trygghet", "Mål - trygghet"],
    ["Utfall\n2024", "Utfall 2024"],
  ])("%j is %s", (written, whole) => {
    expect(clean(written)).toBe(whole);
    expect(asShown(written)).toBe(whole);
  });
});
