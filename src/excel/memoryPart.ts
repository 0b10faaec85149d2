import { memoryParts, memoryText } from "../sheet/memoryParts";
import { MEMORY_NAMESPACE, MEMORY_REST_NAMESPACE } from "../sheet/ownSheets";
import { wireBytes, type Step } from "./batch";

/** The custom XML parts of the add-in's memory, whose ids are known after the next sync. */
export interface ListedMemory {
  main: Excel.CustomXmlPartScopedCollection;
  rest: Excel.CustomXmlPartScopedCollection;
}

/** The memory in the workbook. */
export interface StandingMemory {
  /** The id and the XML of the part that it begins in, which names the others; absent when there is none. */
  id?: string;
  xml?: string;
  /** Whether no other part has its namespace. */
  only?: boolean;
  /** The ids of all continuation parts of a memory, including those left by a failed writing. */
  rest: string[];
  text?: string;
}

export function listMemory({ customXmlParts }: Excel.Workbook): ListedMemory {
  const main = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  const rest = customXmlParts.getByNamespace(MEMORY_REST_NAMESPACE);
  main.load("items/id");
  rest.load("items/id");
  return { main, rest };
}

/**
 * The whole memory, once the request for the parts in `main` has returned. A long one takes one request per two
 * continuation parts.
 */
export async function wholeMemory(
  context: Excel.RequestContext,
  { main, rest }: ListedMemory,
  xml: OfficeExtension.ClientResult<string>[],
): Promise<StandingMemory> {
  const ids = rest.items.map(({ id }) => id);
  const found = main.items
    .map(({ id }, i) => ({ id, xml: xml[i]?.value ?? "" }))
    .find((part) => memoryText(part.xml) !== undefined);
  if (!found) return { rest: ids };
  const others: string[] = [];
  for (let at = 0; at < rest.items.length; at += 2)
    others.push(...(await xmlOf(context, rest.items.slice(at, at + 2))));
  return { ...found, only: main.items.length === 1, rest: ids, text: memoryText(found.xml, others) };
}

/** The current memory. */
export async function memoryNow(context: Excel.RequestContext): Promise<StandingMemory> {
  const parts = listMemory(context.workbook);
  await context.sync();
  const xml = parts.main.items.map((part) => part.getXml());
  await context.sync();
  return wholeMemory(context, parts, xml);
}

async function xmlOf(context: Excel.RequestContext, parts: Excel.CustomXmlPart[]): Promise<string[]> {
  const asked = parts.map((part) => part.getXml());
  await context.sync();
  return asked.map(({ value }) => value);
}

/**
 * Keeps one text after another as the memory; undefined removes it. The parts that a long text continues in are in
 * place before the first part names them, and those of the previous text go after that: a failure anywhere leaves the
 * one text or the other. The part is looked up anew each time: setXml makes a new part and deletes the old (office-js
 * #3564), and whether the id stays is not known.
 */
export function keeper(
  { customXmlParts }: Excel.Workbook,
  { id, only, rest }: StandingMemory,
): (text: string | undefined) => Step[] {
  let made: Excel.CustomXmlPart | undefined;
  const standing = (): Excel.CustomXmlPart | undefined =>
    id === undefined
      ? made
      : only
        ? customXmlParts.getByNamespace(MEMORY_NAMESPACE).getOnlyItem()
        : customXmlParts.getItem(id);
  let others = rest.map((one) => () => customXmlParts.getItem(one));
  return (text) => {
    const parts = text === undefined ? { main: undefined, rest: [] } : memoryParts(text);
    const left = others;
    const added = parts.rest.map((xml) => {
      let part: Excel.CustomXmlPart | undefined;
      const put = (): Excel.CustomXmlPart => (part ??= customXmlParts.add(xml));
      return { xml, put };
    });
    others = added.map(({ put }) => put);
    const begin = (): void => {
      const main = standing();
      if (parts.main === undefined) main?.delete();
      else if (main) main.setXml(parts.main);
      else made = customXmlParts.add(parts.main);
    };
    return [
      ...added.map(({ xml, put }) => ({ bytes: wireBytes(xml) + 600, queue: () => void put() })),
      { bytes: wireBytes(parts.main ?? "") + 600, queue: begin },
      ...left.map((part) => ({ bytes: 600, queue: () => part().delete() })),
    ];
  };
}
