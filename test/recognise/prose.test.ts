import { proseGoal, sentenceGoals } from "../../src/interpret/paragraph/proseGoal";
import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet } from "../../src/sheet/book";

describe("a paragraph that tells a goal and where it came", () => {
  test.each([
    [
      "Andelen ekologiska livsmedel ska vara minst 50 procent 2025. Under 2024 var andelen 43 procent.",
      { title: "Andelen ekologiska livsmedel", target: "vara minst 50 %", outcome: "43 %", period: "2024" },
    ],
    [
      "Sjukfrånvaron ska inte överstiga 6 procent. Sjukfrånvaron uppgick 2019 till 6,4 procent, vilket innebär att målet inte nåddes.",
      { target: "inte överstiga 6 %", outcome: "6,4 %", period: "2019", verdict: { as: "ej uppnått" } },
    ],
    [
      "Nettokostnadsandelen uppgick till 97,3 procent, jämfört med målet på högst 98 procent. Målet är uppfyllt.",
      { title: "Nettokostnadsandelen", target: "högst 98 %", outcome: "97,3 %", verdict: { as: "uppnått" } },
    ],
    [
      "Under året har avkastningskravet om 6 procent inte riktigt uppnåtts. Avkastningen uppgår till 5,8 procent.",
      { title: "Avkastning", target: "6 %", outcome: "5,8 %", verdict: { as: "delvis uppnått" } },
    ],
    [
      "Målet om högst 35 veckor nåddes inte. Väntetiden blev 41 veckor.",
      { title: "Väntetiden", target: "högst 35 veckor", outcome: "41 veckor", verdict: { as: "ej uppnått" } },
    ],
    [
      "Resultatet motsvarade 5 procent av skatteintäkter. Målet på 2 procent per år under en fyraårsperiod nåddes. Snittet blev 3,1 procent för hela fyraårsperioden.",
      { title: "Resultat i procent av skatteintäkter, snitt över fyraårsperioden", outcome: "3,1 %" },
    ],
    [
      "Under 2017–2019 ska sjukfrånvaron inte överstiga 6 %. Utfallet blev 6,8 %.",
      { title: "Sjukfrånvaron", target: "inte överstiga 6 %", outcome: "6,8 %" },
    ],
    // A sentence may begin with a year; the share of what is so has no name but its sentence.
    [
      "Målet är att flottan ska vara 100 procent fossilfri år 2030. 2021 nådde bolagen tillsammans 84,5 procents fossilfrihet.",
      {
        title: "Målet är att flottan ska vara 100 procent fossilfri år 2030",
        outcome: "84,5 %",
        period: "2021",
        isGoal: true,
      },
    ],
    [
      "Svenska råvaror står för omkring 71 % av inköpen. Målsättningen för kommunen är 30 procent ekologiskt. Ekologiska varor stod för 22 procent.",
      { title: "Målsättningen för kommunen är 30 procent ekologiskt", target: "30 %", outcome: "22 %", isGoal: true },
    ],
    [
      "Målet är att 90 procent av eleverna ska vara behöriga. Bara 81,5 procent av eleverna var behöriga.",
      { title: "Målet är att 90 procent av eleverna ska vara behöriga", outcome: "81,5 %", isGoal: true },
    ],
    [
      "Målet är att 90 procent av eleverna ska vara behöriga. 2023 var andelen 87 procent.",
      { title: "Målet är att 90 procent av eleverna ska vara behöriga", outcome: "87 %", period: "2023", isGoal: true },
    ],
    [
      "Målet om 98 procent uppnåddes, utfallet blev 96,4 %",
      { title: "Målet om 98 %", target: "98 %", outcome: "96,4 %", verdict: { as: "uppnått" } },
    ],
    [
      "Kommunenes driftsoverskudd blir på 1 prosent i år. Målet er 3 prosent.",
      { title: "Kommunenes driftsoverskudd", target: "3 %", outcome: "1 %" },
    ],
    [
      "Målet är att akuterna ska klara av att 90 procent får gå hem inom fyra timmar. Siffran just nu ligger på 79 procent.",
      {
        title: "Målet är att akuterna ska klara av att 90 procent får gå hem inom fyra timmar",
        outcome: "79 %",
        isGoal: true,
      },
    ],
    [
      "Målet för soliditeten är att den ska vara minst 40 procent. Vid årsskiftet var soliditeten 43 procent. Målet är uppnått.",
      { title: "Soliditeten", target: "vara minst 40 %", outcome: "43 %", verdict: { as: "uppnått" } },
    ],
    [
      "Sjukfrånvaron har minskat från 7,2 till 6,8 procent och målet om högst 6,5 procent nås inte.",
      { title: "Sjukfrånvaron", target: "högst 6,5 %", outcome: "6,8 %", verdict: { as: "ej uppnått" } },
    ],
    [
      "Andelen elever som är behöriga till gymnasiet uppgick till 86,4 procent. Målet om 90 procent uppnåddes därmed inte.",
      { title: "Andelen elever som är behöriga till gymnasiet", target: "90 %", outcome: "86,4 %" },
    ],
    [
      "Nämnden når målet att minst 80 procent av ärendena ska vara klara inom åtta veckor. Utfallet är 84 procent.",
      { target: "80 %", outcome: "84 %", verdict: { as: "uppnått" }, isGoal: true },
    ],
    ["Nöjd kund-index blev 76, jämfört med målet 80.", { title: "Nöjd kund-index", target: "80", outcome: "76" }],
    ["Det er sett måltal for nærvær i 2016 på 92 prosent.", { title: "Nærvær", target: "92 %" }],
  ])("%s", (text, goal) => expect(proseGoal(text)).toMatchObject(goal));

  test.each([
    "Kommunen har 15 000 invånare och ska växa. Skattesatsen är 22 procent.",
    "Soliditeten ska uppgå till minst 30 procent. Året innan var den 27 procent, i år 28 procent och i bolagen 31 procent.",
    "Soliditeten ska uppgå till minst 30 procent. Antalet anställda var 412 personer.",
    "Soliditeten ska uppgå till minst 30 procent. Arbetet fortsätter.",
    "Målet på 2 procent per år under en treårsperiod nåddes. Resultatet blev 3 procent.",
    "Budgeten ska inte överstiga 45 miljoner kronor och personalkostnaderna uppgick till 30 miljoner kronor.",
    "Soliditetsmålet om 30 procent står fast. Belåningsgraden uppgick till 52 procent.",
  ])("tells none, or more than one could mean: %s", (text) => expect(proseGoal(text)).toBeNull());
});

describe("a paragraph that tells a goal and no outcome", () => {
  test.each([
    [
      "Verksamheterna får inte förbruka mer än 98 procent av skatter och statsbidrag. Resten sparas.",
      "Verksamheterna får inte förbruka mer än 98 procent av skatter och statsbidrag",
    ],
    [
      "Det betyder att till år 2025 ska restavfallet minska med 25 procent. Alla bjuds in.",
      "Det betyder att till år 2025 ska restavfallet minska med 25 procent",
    ],
    [
      "Hovedmålet er at minst 8 % av alle reiser skal foregå med sykkel innen 2023. Det er satt opp 6 delmål.",
      "Hovedmålet er at minst 8 % av alle reiser skal foregå med sykkel innen 2023",
    ],
    [
      "Målet är högt satt – senast 2030 ska energianvändningen vara 30 procent lägre.",
      "Målet är högt satt – senast 2030 ska energianvändningen vara 30 procent lägre",
    ],
    [
      "År 2025 ska nyproducerade byggnader ha 25% lägre klimatbelastning. Det följer branschens plan.",
      "År 2025 ska nyproducerade byggnader ha 25% lägre klimatbelastning",
    ],
    [
      "Bolaget kommer att nå målet om 1 000 fler platser till slutet av 2024.",
      "Bolaget kommer att nå målet om 1 000 fler platser till slutet av 2024",
    ],
    [
      "Målen för matsvinnet är att minska avfallet med minst 20 viktprocent till år 2025.",
      "Målen för matsvinnet är att minska avfallet med minst 20 viktprocent till år 2025",
    ],
    [
      "Etappmålet för förpackningar syftar till att öka andelen som används igen med minst 25 procent till 2030.",
      "Etappmålet för förpackningar syftar till att öka andelen som används igen med minst 25 procent till 2030",
    ],
    // A time alone: the goal's own words, after what leads in to them.
    [
      "Vi deltar i ett initiativ med mål att år 2030 vara fossilfria inom uppvärmning.",
      "år 2030 vara fossilfria inom uppvärmning",
    ],
  ])("%s", (text, title) => expect(sentenceGoals(text)).toMatchObject([{ title }]));

  test("goals in quotes right after a word for goals are those words, each of its own", () => {
    const titles = (text: string) => sentenceGoals(text).map(({ title }) => title);
    expect(titles("Dessa mål är ”En fossilfri allmännytta 2030” samt ”30 % lägre energianvändning”.")).toEqual([
      "En fossilfri allmännytta 2030",
      "30 % lägre energianvändning",
    ]);
    expect(titles("Chefen säger: ”Det är ett bra steg för oss alla”.")).toEqual([]);
  });

  test.each([
    "Prognosen för antalet bostäder som ska byggas till 2030 har höjts med 6 748 bostäder.",
    "Sjukfrånvaron låg på 4,5 procent, vilket ska jämföras med 6,8 procent förra året.",
    "Av de fyra finansiella målen uppnåddes tre, alla utom ett.",
    "Byggnadens höjd ska inte överstiga 7 meter.",
    "Endast 15 procent av köttet är ekologiskt.",
    "Jämfört med 2019 är vi en halv procentenhet närmare vårt mål att vara fossilfria.",
  ])("tells none: %s", (text) => expect(sentenceGoals(text)).toEqual([]));
});

describe("points that tell a goal and, in the sentences after it, how it went", () => {
  const { plan, problems } = recognise(
    {
      ...newBook(),
      sheets: [
        {
          ...newSheet("Sida"),
          values: [
            "Miljömål 2012 till 2016",
            "Målsättningen var bland annat att:",
            "• Öka andelen cykelresor till 30 procent. Andelen blev 31 procent.",
            "• Minska energiförbrukningen med 20 procent. Målet nådde vi inte helt, men förbrukningen minskade med 17 procent.",
            "• Alla fordon skulle vara miljöklassade till 2016. Denna målsättning uppnådde vi med råge.",
          ].map((text) => [text]),
        },
      ],
    },
    { scales: KNOWN_SCALES },
  );

  test("the goal is the first sentence", () =>
    expect(plan.goals.map(({ title }) => title)).toEqual([
      "Öka andelen cykelresor till 30 procent",
      "Minska energiförbrukningen med 20 procent",
      "Alla fordon skulle vara miljöklassade till 2016",
    ]));

  test("where it came is its measure's outcome; a change is named as one that cannot be compared", () => {
    expect(plan.indicators.map(({ outcomes }) => outcomes.map(({ text, value }) => [text, value]))).toEqual([
      [["31 %", 31]],
      [["minskade med 17 %", null]],
    ]);
    expect(problems).toMatchObject([{ code: "utfall-ej-läst", cell: "Sida!A4" }]);
  });

  test("a verdict is a grade", () => {
    const grades = [...plan.indicators, ...plan.goals].flatMap((node) => node.grades);
    expect(grades.map(({ text, step }) => [text, step])).toEqual([
      ["Målet nådde vi inte helt", 1],
      ["målsättning uppnådde", 0],
    ]);
  });
});

describe("a sheet of running text", () => {
  const read = (...texts: string[]) =>
    recognise(
      { ...newBook(), sheets: [{ ...newSheet("Text"), values: texts.map((text) => [text]) }] },
      { scales: KNOWN_SCALES },
    );
  const FIRST = "Det betyder att till år 2025 ska mat- och restavfallet minska med 25 procent.";

  test("a goal that is reported again is asked about, and no second goal", () => {
    const { plan, problems } = read(FIRST, "Målet innebär att mängden restavfall ska minska med 25 procent till 2025.");
    expect(plan.goals).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "osäker-rad", cell: "Text!A2" }]);
  });

  test("a goal with other figures of its unit in its paragraph is asked about: they may be its outcome", () => {
    const { plan, problems } = read(
      "Minst 95 procent av alla barn ska erbjudas plats inom fyra månader. I år fick 97 procent plats.",
    );
    expect(plan.goals).toMatchObject([{ title: "Minst 95 procent av alla barn ska erbjudas plats inom fyra månader" }]);
    expect(problems).toMatchObject([{ code: "osäker-rad", cell: "Text!A1" }]);
  });

  test("beside goals in quotes, where what one of them is about came is named", () => {
    const { plan, coverage } = read(
      "Målen är ”En fossilfri allmännytta 2030” samt ”30 % lägre energiförbrukning till 2030”.",
      "Hittills har vi minskat energianvändningen med 46 %, räknat från 2007.",
    );
    expect(plan.goals).toHaveLength(2);
    expect(coverage.outside.suspicious).toEqual(["Text!A2"]);
  });

  test("beside a goal, another bound and where it came are named, each with its cell", () => {
    const { coverage } = read(
      "Målsättningen är att komma ner till en sjukfrånvaro på högst 4 procent.",
      "Under september låg sjukfrånvaron på 4,5 procent.",
      "Ordinarie utdelning uppskattas till minst 30 procent av vinsten.",
      "Kommunen har 52 skolor.",
    );
    expect(coverage.outside.suspicious).toEqual(["Text!A2", "Text!A3"]);
  });
});
