import { proseGoal } from "../../src/interpret/proseGoal";

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
  ])("%s", (text, goal) => expect(proseGoal(text)).toMatchObject(goal));

  test.each([
    "Kommunen har 15 000 invånare och ska växa. Skattesatsen är 22 procent.",
    "Soliditeten ska uppgå till minst 30 procent. Året innan var den 27 procent, i år 28 procent och i bolagen 31 procent.",
    "Soliditeten ska uppgå till minst 30 procent. Antalet anställda var 412 personer.",
    "Soliditeten ska uppgå till minst 30 procent. Arbetet fortsätter.",
    "Målet på 2 procent per år under en treårsperiod nåddes. Resultatet blev 3 procent.",
  ])("tells none, or more than one could mean: %s", (text) => expect(proseGoal(text)).toBeNull());
});
