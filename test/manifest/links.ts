import { DomUtils, parseDocument } from "htmlparser2";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** The elements of a manifest with a name, in the order of the file. */
export function elements(manifest: string, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, parseDocument(manifest, { xmlMode: true }));
}

/** Which kind of resource an element points at by its resid. */
const kinds: [element: RegExp, kind: string][] = [
  [/^bt:Image$/, "bt:Image"],
  [/^(SourceLocation|FunctionFile|LearnMoreUrl|Runtime)$/, "bt:Url"],
  [/^(Label|Title|Description|Namespace)$/, "bt:String"],
];

/** The sizes without which Excel shows a button without its icon. */
const iconSizes = ["16", "32", "80"];

/**
 * What is wrong in a manifest that no schema can see: links between its parts, https, icons, one page for a shared
 * runtime. An empty list means that nothing is. Source: Microsoft's pages on the manifest's elements
 * (learn.microsoft.com, javascript/api/manifest).
 */
export function linkErrors(manifest: string): string[] {
  const all = elements(manifest, "*");
  const resources = all.filter(
    (element) => element.attribs.id !== undefined && /^bt:(Image|Url|String)$/.test(element.name),
  );
  const pointers = all.filter((element) => element.attribs.resid !== undefined);
  const byId = new Map(resources.map((resource) => [resource.attribs.id!, resource]));
  const isPage = (element: Element): boolean =>
    /^(FunctionFile|Runtime)$/.test(element.name) || (element.parent as Element | null)?.name === "Page";
  const pages = pointers.filter(isPage).map((element) => element.attribs.resid!);
  const longLived = all.some((element) => element.name === "Runtime" && element.attribs.lifetime === "long");
  return [
    ...repeated(resources.map((resource) => resource.attribs.id!)).map((id) => `resource ${id} is defined twice`),
    ...repeated(
      all.filter(({ name }) => /^(Group|Control|Item)$/.test(name)).map((element) => element.attribs.id!),
    ).map((id) => `control ${id} is defined twice`),
    ...pointers.flatMap((element) => pointerErrors(element, byId)),
    ...[...byId.keys()]
      .filter((id) => !pointers.some((element) => element.attribs.resid === id))
      .map((id) => `resource ${id} is used nowhere`),
    ...urls(manifest)
      .filter((url) => !url.startsWith("https://"))
      .map((url) => `${url} is not https`),
    ...all.filter(({ name }) => name === "Icon").flatMap(iconErrors),
    ...(longLived && new Set(pages).size > 1
      ? [`a shared runtime has one page, not ${[...new Set(pages)].sort().join(", ")}`]
      : []),
    ...(longLived && !all.some((element) => element.attribs.Name === "SharedRuntime")
      ? ["a shared runtime needs the requirement SharedRuntime"]
      : []),
  ];
}

/** Every address in a manifest, namespaces aside. */
export function urls(manifest: string): string[] {
  const named = elements(manifest, "*").flatMap((element) =>
    element.name === "AppDomain" ? [DomUtils.textContent(element)] : [element.attribs.DefaultValue ?? ""],
  );
  return named.filter((text) => /^[a-z]+:\/\//i.test(text));
}

function pointerErrors(element: Element, byId: Map<string, Element>): string[] {
  const id = element.attribs.resid!;
  const wanted = kinds.find(([name]) => name.test(element.name))?.[1];
  const found = byId.get(id)?.name;
  if (found === undefined) return [`${element.name} points at ${id}, which is not defined`];
  return found === wanted ? [] : [`${element.name} points at ${id}, which is a ${found}`];
}

function iconErrors(icon: Element): string[] {
  const sizes = DomUtils.getElementsByTagName("bt:Image", icon).map((image) => image.attribs.size);
  return iconSizes.filter((size) => !sizes.includes(size)).map((size) => `an icon has no picture of ${size} px`);
}

const repeated = (names: string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
