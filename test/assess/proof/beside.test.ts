import { notedOn } from "../../../src/assess/reservations";
import { parseArea } from "../../../src/sheet/address";
import { type Sheet, cellKey, setCell } from "../../../src/sheet/book";
import { sheet } from "../../recognise/kit";
import { given, table, read } from "./sheets";
import { indicatorsIn } from "../../../src/domain/assessment";

describe("a comment of the row", () => {
  /*
   * Rows as offices write them, the verdict written down before they were read: what stands beside a figure takes the grade where it
   * says that the figure is of something else than the target, and changes nothing where it is a cause, a source or a rule.
   */

  const HEADER = "Mått | Utfall 2023 | Utfall 2024 | Mål 2024 | Kommentar";
  const ORDINARY = "Nöjda i simhallen, % | 81 % | 84 % | minst 80 % |";

  /** "?": nobody can say. */
  test.each<[row: string, says: "true" | "false" | "?"]>([
    // A part, or more than the part.
    ["Svarstid larmcentral, sek | 14 | 11 | högst 12 | Testdrift hos två stationer, resten startar i vår", "?"],
    ["Nöjda hyresgäster, % | 74 % | 79 % | minst 78 % | Bara Ängsgården med, Backa vägrade enkäten", "?"],
    ["Bokade lokaltimmar, % | 51 % | 58 % | minst 55 % | 5 av 8 hallar har rapporterat än", "?"],
    ["Elförbrukning badhuset Lagunen, MWh | 910 | 870 | högst 900 | Gemensam mätare för Lagunen och ishallen", "?"],
    ["Fallolyckor per 1 000 dygn | 4,1 | 3,2 | högst 3,5 | Östra enheten saknar registreringar efter juni", "?"],
    ["Återvinning, % | 41 % | 46 % | minst 45 % | Villor, flerbostadshusen är inte inräknade", "?"],
    ["Sjukskrivna i hemtjänsten, % | 9 % | 7 % | högst 8 % | Exkl. timvikarier", "?"],
    ["Tillgänglighet, % | 97 % | 98 % | minst 97 % | Alla driftställen inräknade", "true"],
    ["Bokade lokaltimmar, % | 51 % | 58 % | minst 55 % | Åtta av åtta hallar har rapporterat", "true"],
    ["Deltagare i kulturskolan | 410 | 455 | minst 440 | Två nya grupper startade i augusti", "true"],
    ["Sålda årskort | 1 200 | 1 010 | minst 1 100 | Försök med gratis provmånad gav få nya kunder", "false"],
    // Its own name, and since when it is measured.
    ["Ohälsotal | 24,1 | 24,0 | högst 24,5 | Ohälsotalet avser december 2023.", "?"],
    ["Ohälsotal | 24,1 | 24,0 | högst 24,5 | Ohälsotalet avser december 2024.", "true"],
    ["Kötid i kassan, sek | 61 | 52 | högst 60 | Mätningen startade i september 2024", "?"],
    ["Kötid i kassan, sek | 61 | 52 | högst 60 | Mätningen startade i september 2022", "true"],
    // No outcome.
    ["Vattenläckage, % | 14 % | 12 % | högst 13 % | Kalkylvärde, mätaren byts i mars", "?"],
    ["Självrisk per skada, tkr | 31 | 27 | högst 30 | Budgetsiffra tills bokslutet är klart", "?"],
    ["Hushåll med bredband, % | 88 % | 92 % | minst 90 % | Taget ur tertialrapport 2, nytt uttag ej gjort", "?"],
    ["Genomförda tillsynsbesök | 74 | 88 | minst 80 | Helårssiffran är inte framtagen", "?"],
    ["Restid, minuter | 31 | 28 | högst 30 | Resvaneundersökning hösten 2021", "?"],
    ["Restid, minuter | 31 | 28 | högst 30 | Resvaneundersökning hösten 2024", "true"],
    ["Genomförda tillsynsbesök | 74 | 69 | minst 80 | Helårsvikarien slutade i mars", "false"],
    ["Skördad biogas, MWh | 610 | 655 | minst 640 | Bättre utfall än budgeterat", "true"],
    // Years that cannot be compared.
    ["Anmälda klagomål | 61 | 44 | färre än 2023 | Från och med 2024 registreras inte muntliga klagomål", "?"],
    ["Öppna ärenden | 90 | 71 | färre än 2023 | Brott i statistiken när vi bytte system", "?"],
    ["Öppna ärenden | 90 | 71 | färre än 2023 | Vi bytte system i maj", "true"],
    // Another's target, or another time's.
    ["Energianvändning, kWh/kvm | 140 | 131 | högst 135 | Målet är satt för hela koncernen", "?"],
    ["Årlig besöksvolym | 5 100 | 5 400 | minst 5 200 (2022 års mål) | ", "?"],
    ["Utbyggda hållplatser | 6 | 9 | minst 40 under avtalsperioden | ", "?"],
    ["Energianvändning, kWh/kvm | 140 | 131 | högst 135 | Målet skärps nästa år", "true"],
    // Taken otherwise.
    ["Handläggningstid bygglov, veckor, median | 7 | 6 | högst 6,5 | Avser medelvärde", "?"],
    ["Simkunniga i årskurs 6, % | 93 % | 96 % | minst 95 % | Gäller åk 5", "?"],
    ["Andel nöjda, % | 71 % | kvinnor 78 %, män 69 % | minst 75 % | ", "?"],
    ["Andel nöjda, % | 71 % | kvinnor 78 %, män 76 % | minst 75 % | ", "true"],
  ])("%s: %s", (row, says) => {
    const [said, ordinary] = given(
      [table(HEADER, "Mål", `\n${row}\n${ORDINARY}`)],
      [],
      undefined,
      "undecided",
    ).measures;
    const met = String(said?.split(": ").at(-1));
    expect([["true", "false"].includes(met) ? met : "?", ordinary?.split(": ").at(-1)]).toEqual([says, "true"]);
  });
});

describe("beside, over and under values", () => {
  /** What stands beside values, over them or under them, and says what they are of. */

  const HEADER = "Mått | Mål 2024 | Utfall 2024";

  /** The first of two rows, with a comment on its outcome. */
  const commented = (comment: string): ReturnType<typeof given> => {
    const sheet = table(HEADER);
    sheet.notes.set(cellKey(1, 2), comment);
    return given([sheet], [], undefined, "undecided");
  };

  describe("a comment on the outcome's own cell", () => {
    test.each([
      "Källa: brukarundersökningen",
      "Enkät i oktober, 612 svar",
      "Uppgiften hämtad ur lönesystemet 2025-01-14",
      "Kontrollräknat av controller",
      // A cause, and no more.
      "Två nya grupper startade i augusti",
      "Beror på högre elpriser.",
    ])("”%s” changes nothing", (comment) => {
      const { measures, asked } = commented(comment);
      expect(measures[0]).toBe("Nöjda brukare, %: true");
      expect(asked).toEqual([]);
    });

    test.each(["Pratade med Karin om den här", "Det här är ju inte hela bilden", "Kv. Sälgen överklagat."])(
      "”%s”, which nobody can read, is asked about, and settled by an answer",
      (comment) => {
        const { measures, asked, choices } = commented(comment);
        expect(measures).toEqual(["Nöjda brukare, %: whole", "Antal besök: false"]);
        expect(asked).toEqual([`”${comment}” står vid värdet. Gäller det ändå?`]);
        const sheet = table(HEADER);
        sheet.notes.set(cellKey(1, 2), comment);
        expect(given([sheet], choices[0]).measures[0]).toBe("Nöjda brukare, %: true");
      },
    );

    test.each([
      "Siffran är från 2023, årets mätning blev inställd",
      "Ingen enkät i år – lade in fjolårets siffra så länge",
      "Senast vi var med i Kritik på teknik var hösten 2021",
      "Endast högstadiet, lägre årskurser saknar registrering",
      "Södra området har inte kunnat rapportera efter systembytet",
    ])("”%s” takes the grade", (comment) => expect(commented(comment).measures[0]).not.toMatch(/true|false/));
  });

  describe("a sentence of the row in a column that nothing else is read of", () => {
    const LIMITS = "Avslagen fick av misstag ingen enkät";
    const rows = (said: string): string =>
      `\n  Nöjda sökande, % | minst 80 | 83 | ${said}\n  Nöjda elever, % | minst 80 | 85 |`;
    const of = (header: string, said: string) => given([table(`${HEADER} | ${header}`, "Mål", rows(said))]).measures;

    test.each([
      ["Randanteckning", LIMITS, "whole"],
      ["Ansvarig", LIMITS, "whole"],
      ["Randanteckning", "Flera vakanser under våren men nu är alla på plats", "true"],
      ["Ansvarig", "Barn- och utbildningsförvaltningen, verksamhetschef förskola", "true"],
      // What a measure is, no figure of it.
      ["Definition", LIMITS, "true"],
    ])("under ”%s”: %s: %s", (header, said, gives) =>
      expect(of(header, said)).toEqual([`Nöjda sökande, %: ${gives}`, "Nöjda elever, %: true"]),
    );

    test("a note on the measure's name is of the row too", () => {
      const sheet = table(HEADER, "Mål", "\n  Nöjda sökande, % | minst 80 | 83\n  Nöjda elever, % | minst 80 | 85");
      sheet.notes.set(cellKey(1, 0), LIMITS);
      sheet.notes.set(cellKey(2, 0), "Mäts i oktober varje år");
      expect(given([sheet]).measures).toEqual(["Nöjda sökande, %: whole", "Nöjda elever, %: true"]);
    });

    test("of a forecast, but for what forecasts are", () => {
      const header = "Mått | Mål 2024 | Utfall augusti 2024 | Prognos 2024 | Kommentar";
      const of = (said: string) =>
        given([
          table(
            header,
            "Delår",
            `\n  Nöjda sökande, % | minst 80 | 78 | 83 | ${said}\n  Nöjda elever, % | minst 80 | 79 | 85 |`,
          ),
        ]).measures[0];
      const said = ["Prognosen är gammal, sedan dess har två skolor lagts ned", "Exkl. friskolor"];
      expect(said.map(of)).toEqual(said.map(() => "Nöjda sökande, %: whole"));
      const ofTime = ["Osäkert, beror på hösten", "Avser våren", "Utfallet avser januari–augusti"];
      expect(ofTime.map(of)).toEqual(ofTime.map(() => "Nöjda sökande, %: true"));
    });
  });

  test("a comment that nobody can read is asked about and printed nowhere: it is the office's own", () => {
    const note = { cell: "Mål!C2", text: "Pratade med Karin om den här" };
    const of = (about: "unread" | "certainty"): unknown =>
      notedOn("outcome", { marks: [{ sign: "", note: { ...note, about } }] });
    expect(of("unread")).toEqual([]);
    expect(of("certainty")).toEqual([{ of: "outcome", ...note }]);
  });

  describe("what changes are counted from", () => {
    const rows = "\nNöjda brukare, % | öka | 82 | 85";
    const header = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";

    test.each([
      "Öka och minska i kolumnen Mål avser jämförelse med året före.",
      "När målet är ”öka” eller ”minska” jämförs med föregående år.",
    ])("is said by a line over the table: %s", (line) =>
      expect(given([table(`Uppföljning 2024\n${line}\n\n${header}`, "Mål", rows)])).toMatchObject({
        measures: ["Nöjda brukare, %: true"],
        asked: [],
      }),
    );

    it("is said by a sheet without a table", () =>
      expect(
        given([
          table(header, "Mål", rows),
          sheet("Läs först", "Ett streck: inte mätt.\nÖka och minska avser jämförelse med året före."),
        ]).measures,
      ).toEqual(["Nöjda brukare, %: true"]));

    it("is asked about where nothing says it", () =>
      expect(given([table(header, "Mål", rows)]).measures).toEqual(["Nöjda brukare, %: reference"]));
  });

  test("a case number over a table is no year", () =>
    expect(given([table(`Personalekonomisk uppföljning\nDiarienr 2025:114\n\n${HEADER}`)]).measures).toEqual([
      "Nöjda brukare, %: true",
      "Antal besök: false",
    ]));

  test("the title of a plan for the next year, and of one for several years, does not decide which year is reported", () => {
    const followed = table(HEADER);
    const plan = table(
      "Verksamhetsplan 2025\n\nMått | Läge nu | Vi siktar på",
      "VP 25",
      "\nDigitala besök | 12 % | minst 15 %",
    );
    expect(given([followed, plan])).toMatchObject({ period: "2024" });
    const card = table("Styrkort 2023–2025\n\nMått | Målvärde | Läge", "Bolag", "\nKundnöjdhet, index | minst 75 | 76");
    expect(given([followed, card])).toMatchObject({ period: "2024" });
  });

  test("a value that is merged over the columns of both terms is the year's; two of them are not", () => {
    const sheet = table(
      "Mått | Mål | Utfall 2024 vt | Utfall 2024 ht",
      "Mål",
      "\nBehöriga lärare | minst 75 % | 77 % | \nFrånvaro | högst 8 % | 7,1 % | 9,2 %",
    );
    sheet.merges.push({ top: 1, left: 2, bottom: 1, right: 3 });
    const { measures } = given([sheet], [], "2024");
    expect(measures[0]).toBe("Behöriga lärare: true");
    expect(measures[1]).not.toMatch(/true/);
  });

  describe("a target", () => {
    test.each([
      "95 % när utbyggnaden är färdig",
      "minst 45 % i snitt över lånens löptid",
      "8 % (förslag, ej beslutat)",
      "minst 80 % och samma nivå för kvinnor och män",
    ])("”%s” is a person's to judge", (target) =>
      expect(given([table(HEADER, "Mål", `\nAndel, % | ${target} | 97 %`)]).measures[0]).not.toMatch(/true|false/),
    );
  });

  test("two figures of women and men are no share", () =>
    expect(
      given([table(HEADER, "Mål", "\nI arbete efter insats, kv / m, % | minst 45 | 41 / 49")]).measures[0],
    ).not.toMatch(/true|false/));
});

describe("what limits a value", () => {
  /** Values that are of something else than their target: a part, a mean, one group, another scale; and their neighbours. */

  const of = (header: string, rows: string[], change: (drawn: Sheet) => void = () => undefined): string[] => {
    const drawn = table(header, "Mål", rows.map((row) => `\n  ${row}`).join(""));
    change(drawn);
    return given([drawn]).measures.map((measure) => String(measure.split(": ").at(-1)));
  };

  const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";

  test.each<[row: string, gives: string]>([
    // A mean of several years is no value of the year.
    ["Resultat, % | minst 1,5 % varje år | 2,0 % | 1,9 % (snitt 2021–2024)", "whole"],
    ["Överlevnad, % | minst 11 % | 11,0 % | 12,1 % (medel 2020–2024)", "whole"],
    ["Överlevnad, femårssnitt, % | minst 11 % | 11,0 % | 12,1 % (medel 2020–2024)", "true"],
    ["Resultat, % | minst 2 % i snitt över en treårsperiod | 1 % | 3 % (snitt 2022–2024)", "true"],
    ["Sjukfrånvaro, % | högst 6 % | 5,9 % | 5,1 % (rikssnitt 6,0 %)", "true"],
    // A change from what the value cannot be compared with; a level is held against the value alone.
    ["Andel med god munhälsa, % | bättre än 2023 | 78 % | 81 % (ny mätmetod, ej jämförbart med 2023)", "whole"],
    ["Andel med god munhälsa, % | minst 80 % | 78 % | 81 % (ny mätmetod, ej jämförbart med 2023)", "true"],
    ["Andel med god munhälsa, % | bättre än 2023 | 78 % | 81 %", "true"],
    // An index with a year that is 100 is no share.
    ["Kompetensförsörjning, indexvärde (2019 = 100) | minst 90 % | 101 | 104", "quantity"],
    ["Kompetensförsörjning, indexvärde (2019 = 100) | minst 90 | 101 | 104", "true"],
    ["Nöjd medborgarindex | minst 70 | 68 | 71", "true"],
    // Far from target and earlier value alike, in a unit that nobody says.
    ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 1 425", "quantity"],
    ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 14,25", "false"],
    ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 1 425 mnkr", "false"],
    ["Kostnad för gatuunderhåll | högst 14 mnkr | 13,6 mnkr | 14 250 tkr", "false"],
    // A year after the level.
    ["Andel resor utan bil, % | minst 33 % 2023 | 30 % | 34 %", "inForce"],
    ["Andel resor utan bil, % | minst 33 % år 2023 | 30 % | 34 %", "inForce"],
    ["Andel resor utan bil, % | minst 33 % 2024 | 30 % | 34 %", "true"],
    // What was to be ready by a day, and only is.
    ["Flytt av arkivet | Klart senast 2024-05-31 | | Klart", "period"],
    ["Flytt av arkivet | Klart senast 2024-05-31 | | Klart 2024-05-20", "true"],
    ["Flytt av arkivet | Klart senast 2024-05-31 | | Klart i maj 2024", "true"],
    ["Flytt av arkivet | Klart senast 2024-12-31 | | Klart", "true"],
    ["Plan till regeringen | senast 2024-10-31 | | inlämnad 2024-10-27", "true"],
    ["Föreningsbidragen utbetalda | senast 30 april 2024 | | Utbetalda 4 maj 2024", "false"],
    ["Klimatplan | antagen senast 2024-12-31 | | antas i mars 2025", "false"],
    ["Analys antagen av direktionen | senast 2024-06-30 | | 2024-05-23 § 31", "true"],
    ["Läsförmåga, förändring | minst +2 %-enh | +1 %-enh | +3 %-enh", "true"],
    ["Flytt av arkivet | Klart 2024 | | Klart", "true"],
    ["Flytt av arkivet | Klart senast 2024-05-31 | | Ej klart", "false"],
  ])("%s: %s", (row, gives) =>
    expect(of(HEADER, [row, "Nöjda, % | minst 80 % | 82 % | 85 %"])).toEqual([gives, "true"]),
  );

  test("the values of one group of people alone are not everybody's", () => {
    const drawn = (target: string, name: string): Sheet => {
      const made = sheet(
        "Mål",
        `
Nyckeltal | Utfall 2024 | | | Mål 2024
          | Kvinnor | Män | Totalt |
Sjukfrånvaro, % | 7,4 | 4,2 | 6,7 | högst 6,5
${name} | 31 | | | ${target}`,
      );
      made.merges.push(...["B1:D1", "A1:A2", "E1:E2"].map((area) => parseArea(area)!));
      return made;
    };
    expect(
      [
        ["högst 35", "Övertidstimmar per anställd"],
        ["högst 35 för kvinnor", "Övertidstimmar per anställd"],
        ["högst 35", "Övertidstimmar för kvinnor, per anställd"],
      ].map(([target, name]) => given([drawn(target!, name!)]).measures[1]!.split(": ")[1]),
    ).toEqual(["whole", "true", "true"]);
    const { asked, choices } = given([drawn("högst 35", "Övertidstimmar per anställd")]);
    expect(asked).toEqual(["”Kvinnor” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?"]);
    expect(given([drawn("högst 35", "Övertidstimmar per anställd")], [choices[0]![0]!]).measures[1]).toMatch(/: true$/);
  });

  const QUARTERS = "Mått | Kv 1 2024 | Kv 2 2024 | Kv 3 2024 | Kv 4 2024 | Helår 2024 | Mål 2024";

  test.each<[row: string, gives: string]>([
    // The year's cell is empty in a column that is in use.
    ["Andel startbesked i tid, % | 91 | 89 | 93 | | | minst 90", "period"],
    ["Andel startbesked i tid, % | 91 | 89 | 93 | 92 | 91 | minst 90", "true"],
    ["Nöjd-kund-index, enkät | | | | 72 | 72 | minst 70", "true"],
    // The year is the sum of three quarters.
    ["Antal tillsynsbesök | 31 | 28 | 40 | uppgift saknas | 99 | minst 120", "period"],
    ["Antal tillsynsbesök | 31 | 28 | 40 | | 99 | minst 120", "period"],
    ["Antal tillsynsbesök | 31 | 28 | 40 | 0 | 99 | minst 120", "false"],
    ["Antal tillsynsbesök | 31 | 28 | 40 | | 130 | minst 120", "true"],
    // What three quarters have reached, the year has.
    ["Antal tillsynsbesök | 31 | 28 | 40 | | 99 | minst 90", "true"],
    ["Antal klagomål | 31 | 28 | 40 | | 99 | högst 120", "period"],
  ])("%s: %s", (row, gives) =>
    expect(
      of(QUARTERS, [
        "Handläggningstid, dagar | 41 | 38 | 44 | 36 | 39 | högst 42",
        "Antal beslut | 9 | 8 | 9 | 9 | 35 | minst 30",
        row,
      ])[2],
    ).toBe(gives),
  );

  test("a part of the year in the year's own cell is not an empty one", () =>
    expect(
      of(HEADER, ["Andel godkända prov, % | minst 95 | | 96 % (augusti)", "Nöjda, % | minst 80 % | 82 % | 85 %"]),
    ).toEqual(["true", "true"]));

  test("a table of quarters alone is judged where all of them say the same", () =>
    expect(
      of("Mått | Kv 1 2024 | Kv 2 2024 | Kv 3 2024 | Kv 4 2024 | Mål 2024", [
        "Nöjda, % | 91 | 91 | 93 | 92 | minst 90",
        "Trygga, % | 91 | 89 | 93 | 92 | minst 90",
      ]),
    ).toEqual(["true", "period"]));

  const NOTED = "Mått | Mål 2024 | Utfall 2024 | Kommentar";

  /** "?": the row no longer counts. */
  test.each<[comment: string, gives: string]>([
    ["Entreprenören redovisar kvartal 4 senare", "whole"],
    ["Resten redovisas i februari", "whole"],
    ["Återstoden rapporteras senare", "whole"],
    ["Resultatet redovisas för nämnden i februari", "false"],
    ["Entreprenören redovisar varje kvartal", "false"],
    ["Utgår 2024", "?"],
    ["Måttet utgår fr.o.m. 2024.", "?"],
    ["Utgår, ersätts av ett nytt mått", "?"],
    ["Utgår 2025", "false"],
    ["Måttet utgår fr.o.m. 2025", "false"],
    ["Utgår från enkäten i våras", "false"],
    ["Avtalet utgår 2024", "false"],
  ])("a comment of the row: %s: %s", (comment, gives) =>
    expect(
      of(NOTED, [`Utförda kontroller, % | minst 90 % | 74 % | ${comment}`, "Nöjda, % | minst 80 % | 85 % |"]),
    ).toEqual([gives, "true"]),
  );

  test("a comment of the row that nothing can be compared: a change is asked about, a level is judged", () =>
    expect(
      of(`${HEADER} | Kommentar`, [
        "Nöjda elever, % | öka jämfört med 2023 | 78 % | 81 % | Ny enkät, inte jämförbart med tidigare år",
        "Nöjda föräldrar, % | minst 80 % | 78 % | 81 % | Ny enkät, inte jämförbart med tidigare år",
        "Nöjd personal, % | öka jämfört med 2023 | 78 % | 81 % | Ny enkät",
      ]),
    ).toEqual(["whole", "true", "true"]));

  test.each<[note: string, gives: string]>([
    ["Siffran avser januari–juni, höstens mätning är inte klar.", "period"],
    ["Avser januari–juni.", "period"],
    ["Mätningen gjordes i oktober.", "true"],
    ["Enkäten besvarades januari–mars.", "true"],
  ])("a comment on the cell: %s: %s", (note, gives) =>
    expect(
      of(
        "Mått | Mål 2024 | Utfall 2024",
        ["Stämningsindex i pulsmätning | minst 70 | 71", "Nöjda, % | minst 80 % | 85 %"],
        ({ notes }) => notes.set(cellKey(1, 2), note),
      ),
    ).toEqual([gives, "true"]),
  );

  test("a target that is struck through is none; a row that is, is kept as it was", () => {
    const strike =
      (...cells: [number, number][]) =>
      (drawn: Sheet): void =>
        cells.forEach(([row, column]) =>
          setCell(drawn, row, column, drawn.values[row]![column]!, { font: { strike: true } }),
        );
    const rows = ["Nöjda, % | minst 80 % | 85 %", "Trygga, % | minst 80 % | 85 %"];
    const header = "Mått | Mål 2024 | Utfall 2024";
    expect(of(header, rows, strike([1, 1]))).toEqual(["ownTarget", "true"]);
    expect(of(header, rows, strike([1, 0], [1, 1], [1, 2]))).toEqual(["?", "true"]);
    expect(of(header, rows)).toEqual(["true", "true"]);
  });

  test.each(["Ska vara uppnått", "Ska vara uppnått 2024", "Ska uppnås"])("targets under ”%s”", (header) =>
    expect(
      of(`Åtagande | ${header} | Läge vid årets slut 2024 | Ansvarig`, [
        "E-arkiv i drift | Ja | Nej | Kanslichef",
        "Visselblåsarfunktion | Ja | Ja, sedan mars | HR-chef",
        "Andel utbildade | minst 90 % | 87 % | IT-chef",
      ]),
    ).toEqual(["false", "true", "false"]),
  );

  test.each<[target: string, outcome: string, gives: string]>([
    // Who decided is no doubt; a number among words is no value; what was cancelled is not done.
    ["Beslutad senast 2024-06-30", "Beslutad av GD 2024-06-17", "true"],
    ["Beslutad senast 2024-06-30", "Beslutad av styrelsen 2024-07-02", "false"],
    ["Avslutad senast 2024-12-31", "Inte avslutad, överprövad i två instanser", "false"],
    ["Avslutad senast 2024-12-31", "Avslutad 2024-11-02 efter två överprövningar", "true"],
    ["ska genomföras under 2024", "Övningen ställdes in", "false"],
    ["ska genomföras under 2024", "Övningen ställdes inte in", "whole"],
    ["ska genomföras under 2024", "Genomförd i maj", "true"],
    ["alla", "alla 38", "true"],
    ["alla", "alla utom 3", "false"],
  ])("%s: %s: %s", (target, outcome, gives) =>
    expect(
      of("Åtgärd | Mål 2024 | Utfall 2024", [
        `Underhåll av lekplatser | ${target} | ${outcome}`,
        "Nöjda, % | minst 80 % | 85 %",
      ]),
    ).toEqual([gives, "true"]),
  );

  test.each<[outcome: string, gives: string[]]>([
    ["83 %", ["true", "true"]],
    ["79 %", ["false", "true"]],
  ])("a school year that the target names: %s", (outcome, gives) =>
    expect(
      of("Mått | Läsåret 2022/23 | Läsåret 2023/24 | Mål 2023/24", [
        `Andel som upplever studiero | 80 % | ${outcome} | öka jämfört med läsåret 2022/23`,
        "Andel med examen | 88 % | 91 % | minst 90 %",
      ]),
    ).toEqual(gives),
  );
});

/*
 * Lines of written reports that tell an outcome and its target in the same words: the target is what stands after a word for
 * targets, and a figure is never held against itself.
 */

const REPORT = `
  Verksamhetsberättelse 2024
  Året präglades av höga priser och svårigheter att hitta personal.

  Kulturnämnden
  Mål: Fler ska använda biblioteken.
  Antalet besökare på biblioteken blev 61 200 (mål 64 000).
  Andel nöjda låntagare: 94 % (mål 90 %)
  Andelen som lånar digitalt var 31 procent, målet var minst 35 procent.

  Tekniska nämnden
  Mål: Avgifterna ska hållas nere.
  Vattenavgift, höjning: 2,4 % (mål högst 4,0 %)
  Avfallsavgift, höjning: 5,1 % (mål högst 4,0 %)`;

test("a written line is held against its own target", () => {
  const { assessed } = read([sheet("Berättelse", REPORT)], [], "2024");
  const said = assessed.areas
    .flatMap(indicatorsIn)
    .map(({ node, verdict }) => `${node.title.slice(0, 14)}: ${verdict.met} ${verdict.reason.split(":")[0]}`);
  expect(said.map((one) => one.replace(/\s/g, " "))).toEqual([
    "Antalet besöka: false 61 200 mot minst 64 000",
    "Andel nöjda lå: true 94 % mot minst 90 %",
    "Andelen som lå: false 31 procent mot minst 35 procent",
    "Vattenavgift, : true 2,4 % mot högst 4,0 %",
    "Avfallsavgift,: false 5,1 % mot högst 4,0 %",
  ]);
});
