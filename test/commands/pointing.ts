import { correct, type CorrectInput } from "../../src/commands/correct";
import { recogniseIn } from "../../src/commands/map";
import { pointAt, type Pointed } from "../../src/commands/point";
import { standard } from "../../src/domain/presets/standard";
import type { Book } from "../../src/sheet/book";
import { tree } from "../recognise/kit";
import { around } from "./workbook";

export const TODAY = new Date(2025, 1, 11);

/** A workbook whose cells a person points at. */
export class Desk {
  constructor(public now: Book) {}

  read() {
    const read = recogniseIn(this.now, standard);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  }

  plan(): string[] {
    return tree(this.read().plan, "2024");
  }

  problems(): string[] {
    return this.read().problems.map(({ code, cell }) => `${code} ${cell}`);
  }

  at(range: string, name = this.now.sheets[0]!.name): Pointed {
    const found = pointAt(this.now, this.read(), { sheet: name, range }, TODAY);
    if (!found.ok) throw new Error(found.reason);
    return found.value;
  }

  /** Presses a button of what is pointed at; what it says where it is not kept. */
  async press(range: string, label: string, forAll = true): Promise<string> {
    const { presses, alikePresses = presses, around: others } = this.at(range);
    const all = [...(forAll ? alikePresses : presses), ...others.flatMap((one) => one.presses)];
    const press = all.find((one) => one.label.startsWith(label));
    if (!press || !("correction" in press))
      throw new Error(`no ”${label}” among ${all.map((one) => one.label).join(", ")}`);
    return this.set(press.correction);
  }

  async set(input: CorrectInput): Promise<string> {
    const { surroundings, book: now } = around(this.now);
    const outcome = await correct.perform(input, surroundings);
    this.now = now();
    return outcome.ok ? "" : outcome.reason;
  }
}
