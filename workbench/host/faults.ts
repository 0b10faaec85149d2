import { HostError } from "./kind";
import type { Fault, Host } from "./model";

const error = ({ code = "GeneralException", message }: Fault, where: string): HostError =>
  new HostError(code, message ?? `${code}: ordered for ${where}`);

/** Stops the request or action that a fault was ordered for. */
export function strike(faults: Fault[], unit: "request" | "action", number: number, member?: string): void {
  const fault = faults.find((one) => one[unit] === number || (one.member !== undefined && one.member === member));
  if (fault) throw error(fault, `${unit} ${number}`);
}

/** How often the member of a fault has been used since it was ordered. */
const uses = new WeakMap<Fault, number>();

/** Stops the use of a member that a fault was ordered for by its class; answers whether it is to do nothing. */
export function isSilenced({ faults, nature }: Host, member: string): boolean {
  const same = (one: Fault): boolean => {
    if (one.member !== member) return false;
    const use = (uses.get(one) ?? 0) + 1;
    uses.set(one, use);
    return use >= (one.from ?? 1);
  };
  const fault = faults.find(same) ?? nature.find(same);
  if (fault?.code !== undefined) throw error(fault, member);
  return fault !== undefined;
}

/** Notes the workbook as it is, and gives what puts it back: an Excel that takes a failed request back. */
export function noted(host: Host): () => void {
  const { book, active } = host;
  const sheets = [...book.sheets];
  const contents = sheets.map((sheet) => structuredClone(sheet));
  const [names, memory, parts] = [structuredClone(book.names), book.memory, structuredClone(host.xmlParts)];
  const properties = sheets.map((sheet) => new Map(host.properties.get(sheet)));
  return () => {
    sheets.forEach((sheet, i) => {
      for (const key of Object.keys(sheet)) delete (sheet as Partial<typeof sheet>)[key as keyof typeof sheet];
      Object.assign(sheet, contents[i]);
      host.properties.set(sheet, properties[i]!);
    });
    book.sheets.splice(0, book.sheets.length, ...sheets);
    book.names = names;
    if (memory === undefined) delete book.memory;
    else book.memory = memory;
    Object.assign(host, { xmlParts: parts, active });
    host.calculator.changed();
  };
}
