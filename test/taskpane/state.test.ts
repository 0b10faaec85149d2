import type { View, AreaView, IndicatorView } from "../../src/taskpane/session/view";
import { next, type Busy, type Notice, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { searched } from "../../src/taskpane/search";

const view = { at: new Date(0) } as View;
const newer = { at: new Date(1) } as View;
const busy: Busy = { doing: "read", words: "Läser arbetsboken", share: 0, stop: "offered" };
const success = { intent: "success", text: "Skrivet.", sheets: ["Översikt"], undo: true } satisfies Notice;
const failure = (text: string): Notice => ({ intent: "error", text, sheets: [], undo: false });

/** The notice of a failed command: it may be tried again. */
const failed = (text: string): Notice => ({ ...failure(text), again: true });

const EVENTS = {
  began: { type: "began", doing: "read" },
  came: { type: "came", words: "Tolkar", share: 0.5 },
  further: { type: "came", share: 0.6 },
  writing: { type: "writing" },
  stopAsked: { type: "stopAsked" },
  done: { type: "done", view: newer },
  doneWords: { type: "done", view: newer, notice: { text: "Skrivet.", sheets: ["Översikt"], undo: true } },
  failed: { type: "failed", reason: "Nej." },
  cellShown: { type: "shown" },
  unshown: { type: "unshown", reason: "Borta." },
  noticeClosed: { type: "noticeClosed" },
} satisfies Record<string, PaneEvent>;

const STATES = {
  first: {},
  reading: { busy },
  shown: { view },
  reported: { view, notice: success },
  refused: { view, notice: failure("Nej.") },
  readingAgain: { view, busy },
  writing: { view, busy: { ...busy, stop: "late" } },
} satisfies Record<string, PaneState>;

/** Where each event leads; an event that is not named leaves the state as it is. */
const LEADS: Record<keyof typeof STATES, Partial<Record<keyof typeof EVENTS, PaneState>>> = {
  first: { began: { busy }, unshown: { notice: failure("Borta.") } },
  reading: {
    came: { busy: { ...busy, words: "Tolkar", share: 0.5 } },
    further: { busy: { ...busy, share: 0.6 } },
    writing: { busy: { ...busy, stop: "late" } },
    stopAsked: { busy: { ...busy, stop: "asked" } },
    done: { view: newer, did: { doing: "read" } },
    doneWords: { view: newer, did: { doing: "read" }, notice: success, undoes: "read" },
    failed: { notice: failed("Nej.") },
    unshown: { busy, notice: failure("Borta.") },
  },
  shown: { began: { view, busy }, unshown: { view, notice: failure("Borta.") } },
  reported: { began: { view, busy }, unshown: { view, notice: failure("Borta.") }, noticeClosed: { view } },
  refused: {
    began: { view, busy },
    cellShown: { view },
    unshown: { view, notice: failure("Borta.") },
    noticeClosed: { view },
  },
  readingAgain: {
    came: { view, busy: { ...busy, words: "Tolkar", share: 0.5 } },
    further: { view, busy: { ...busy, share: 0.6 } },
    writing: { view, busy: { ...busy, stop: "late" } },
    stopAsked: { view, busy: { ...busy, stop: "asked" } },
    done: { view: newer, did: { doing: "read" } },
    doneWords: { view: newer, did: { doing: "read" }, notice: success, undoes: "read" },
    failed: { view, notice: failed("Nej.") },
    unshown: { view, busy, notice: failure("Borta.") },
  },
  writing: {
    came: { view, busy: { ...busy, words: "Tolkar", share: 0.5, stop: "late" } },
    further: { view, busy: { ...busy, share: 0.6, stop: "late" } },
    done: { view: newer, did: { doing: "read" } },
    doneWords: { view: newer, did: { doing: "read" }, notice: success, undoes: "read" },
    failed: { view, notice: failed("Nej.") },
    unshown: { view, busy: { ...busy, stop: "late" }, notice: failure("Borta.") },
  },
};

const cases = (Object.keys(STATES) as (keyof typeof STATES)[]).flatMap((from) =>
  (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).map((event) => [from, event] as const),
);

describe("Ångra", () => {
  const done = (state: PaneState, doing: Busy["doing"], undo: boolean): PaneState =>
    next({ ...state, busy: { ...busy, doing } }, { type: "done", view, notice: { text: "Klart.", sheets: [], undo } });
  const written = done({ view }, "write", true);

  it("is of what was written last, and stays when something is done that writes nothing", () => {
    expect(written.undoes).toBe("write");
    expect(done(written, "check", false).undoes).toBe("write");
    expect(next({ ...written, busy }, { type: "failed", reason: "Nej." }).undoes).toBe("write");
    expect(next(written, { type: "noticeClosed" }).undoes).toBe("write");
    expect(done(written, "judge", true).undoes).toBe("judge");
  });

  it("is of a failed command that left cells to put back, and of the same while it fails itself", () => {
    const broken = next({ ...written, busy }, { type: "failed", reason: "Nej.", undo: true });
    expect(broken.undoes).toBe(busy.doing);
    const undoing = next(broken, { type: "began", doing: "undo" });
    expect(next(undoing, { type: "failed", reason: "Nej.", undo: true }).undoes).toBe(busy.doing);
  });
  it("is gone when it has been used", () => expect(done(written, "undo", false).undoes).toBeUndefined());
});

it("a command that the user stopped is not offered again", () =>
  expect(next({ busy }, { type: "failed", reason: "Avbrutet.", stopped: true })).toEqual({
    notice: failure("Avbrutet."),
  }));

it.each(cases)("%s, %s", (from, event) => {
  const state: PaneState = STATES[from];
  expect(next(state, EVENTS[event])).toEqual(LEADS[from][event] ?? state);
});

const measure = (title: string, row: number, owner: string): IndicatorView => ({
  id: title,
  title,
  owners: [owner],
  published: { kind: "state", label: "bedömning saknas" },
  reason: "",
  cell: `Mål!B${row}`,
});

const AREA: AreaView = {
  id: "area:1",
  title: "Fritid",
  shares: [],
  goals: [],
  indicators: [
    measure("Antal klagomål på fritidsgården år 7", 2, "Fritidsnämnden"),
    measure("Antal klagomål på fritidsgården år 17", 3, "Fritidsnämnden"),
    measure("Nöjda besökare i simhallen, andel (%)", 4, "Kulturnämnden"),
  ],
};

const found = (words: string): string[] =>
  searched([AREA], { words, area: "", mine: [], deviating: false }).flatMap(({ indicators }) =>
    indicators.map(({ cell }) => cell),
  );

test.each<[words: string, rows: number[]]>([
  ["fritidsgården 7", [2]],
  ["17 Klagomål", [3]],
  ["fritid klago", [2, 3]],
  ["kulturnämnden simhall", [4]],
  [" simhallen ", [4]],
  ["simhallen 7", []],
  ["b4", [4]],
  ["", [2, 3, 4]],
])("%j: measures with every word of it, in any order; a number is whole", (words, rows) =>
  expect(found(words)).toEqual(rows.map((row) => `Mål!B${row}`)),
);
