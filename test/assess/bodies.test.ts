import { ownersIn } from "../../src/assess/bodies";
import type { GoalNode } from "../../src/domain/plan";
import { node } from "../report/plan";

const goal = (id: string, owners: string[], ...parents: string[]): GoalNode => node("mål", id, { id, owners, parents });

test("a node's owners are its own, else those of the nearest above it that has any, through several levels", () => {
  const goals = [
    goal("a", ["KS"]),
    goal("b", [], "a"),
    goal("c", ["BUN"]),
    goal("d", [], "b", "c"),
    goal("e", ["SN"], "a"),
    goal("round", [], "round"),
  ];
  const ownersOf = ownersIn({ areas: [], goals });
  expect(goals.map((one) => ownersOf(one))).toEqual([["KS"], ["KS"], ["BUN"], ["KS", "BUN"], ["SN"], []]);
  expect(ownersOf(goal("measure", [], "d"))).toEqual(["KS", "BUN"]);
});
