import { read, sheet } from "./kit";

const times = (drawing: string): unknown[] =>
  read(sheet("Plan", drawing)).plan.goals.map(({ title, when }) => [title, when?.text, when?.cell]);

test("a column of times says when each activity is done, as its cells show it", () => {
  expect(
    times(
      "Mål 1: Trygga skolor\n\nNr | Aktivitet | Ansvarig | Tid | Status\n1 | Bygga om köket | KS | april 2024 | Klart\n2 | Flytta in | BUN | hösten 2024 | Pågår\n3 | Inviga skolan | BUN | | Ej påbörjad",
    ),
  ).toEqual([
    ["Trygga skolor", undefined, undefined],
    ["Bygga om köket", "april 2024", "Plan!D4"],
    ["Flytta in", "hösten 2024", "Plan!D5"],
    ["Inviga skolan", undefined, undefined],
  ]);
});

test("start and end stand together, at the cell of the start", () => {
  expect(
    times(
      "Mål 1: Trygga skolor\n\nAktivitet | Ansvarig | Start | Klart senast | Status\nBygga om köket | KS | mars 2024 | juni 2024 | Klart\nFlytta in | BUN | augusti 2024 | september 2024 | Pågår",
    ),
  ).toEqual([
    ["Trygga skolor", undefined, undefined],
    ["Bygga om köket", "mars 2024 – juni 2024", "Plan!C4"],
    ["Flytta in", "augusti 2024 – september 2024", "Plan!C5"],
  ]);
});

test("a timetable of steps is no table of goals: its status judges nothing", () =>
  expect(
    read(
      sheet(
        "Plan",
        "Aktivitet | Start | Slut | Ansvarig | Status\nFörstudie | mars 2024 | juni 2024 | PL | Klar\nInförande | augusti 2024 | mars 2025 | PL | Ej påbörjad",
      ),
    ).tables,
  ).toEqual([]));

test("a period beside outcomes is theirs", () => {
  expect(
    times(
      "Mål | Indikator | Period | Utfall | Målvärde\nTrygga barn | Trygga elever | 2024 | 91 % | minst 90 %\nGod mat | Nöjda elever | 2024 | 75 % | minst 80 %",
    ),
  ).toEqual([
    ["Trygga barn", undefined, undefined],
    ["God mat", undefined, undefined],
  ]);
});
