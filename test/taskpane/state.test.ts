import type { StatusResult } from "../../src/commands/status";
import type { Reading } from "../../src/taskpane/reading";
import { next, type PaneEvent, type PaneState } from "../../src/taskpane/state";

const reading = { at: new Date(0) } as Reading;
const newer = { at: new Date(1) } as Reading;
const written = { sheets: [] } as unknown as StatusResult;
const step = { words: "Läser arbetsboken", share: 0 };

const EVENTS: Record<string, PaneEvent> = {
  readingBegan: { type: "readingBegan" },
  writingBegan: { type: "writingBegan" },
  came: { type: "came", words: "Tolkar", share: 0.5 },
  read: { type: "read", reading: newer },
  written: { type: "written", written },
  stopped: { type: "stopped", reason: "Nej." },
};

const STATES = {
  first: { stage: "first" },
  reading: { stage: "reading", step },
  readingAgain: { stage: "reading", step, reading },
  unread: { stage: "unread", reason: "Nej." },
  read: { stage: "read", reading },
  writing: { stage: "writing", step, reading },
  unwritten: { stage: "unwritten", reason: "Nej.", reading },
  written: { stage: "written", written, reading },
} satisfies Record<string, PaneState>;

/** Where each event leads; an event that is not named leaves the state as it is. */
const LEADS: Record<keyof typeof STATES, Partial<Record<PaneEvent["type"], PaneState>>> = {
  first: { readingBegan: { stage: "reading", step } },
  reading: { came: { stage: "reading", step: { words: "Tolkar", share: 0.5 } }, read: { stage: "read", reading: newer }, stopped: { stage: "unread", reason: "Nej." } },
  readingAgain: { came: { stage: "reading", step: { words: "Tolkar", share: 0.5 }, reading }, read: { stage: "read", reading: newer }, stopped: { stage: "unread", reason: "Nej.", reading } },
  unread: { readingBegan: { stage: "reading", step } },
  read: { readingBegan: { stage: "reading", step, reading }, writingBegan: { stage: "writing", step, reading } },
  writing: { came: { stage: "writing", step: { words: "Tolkar", share: 0.5 }, reading }, written: { stage: "written", written, reading }, stopped: { stage: "unwritten", reason: "Nej.", reading } },
  unwritten: { readingBegan: { stage: "reading", step, reading }, writingBegan: { stage: "writing", step, reading } },
  written: { readingBegan: { stage: "reading", step, reading }, writingBegan: { stage: "writing", step, reading } },
};

const cases = (Object.keys(STATES) as (keyof typeof STATES)[]).flatMap((from) => Object.keys(EVENTS).map((event) => [from, event] as const));

it.each(cases)("%s, %s", (from, event) => {
  const state: PaneState = STATES[from];
  expect(next(state, EVENTS[event]!)).toEqual(LEADS[from][event as PaneEvent["type"]] ?? state);
});
