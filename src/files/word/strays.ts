import type { WordStray } from "../../sheet/wordText";
import { relationships, type Relationship } from "../package";
import { localName, type XmlElement } from "../xml";
import { bracedIn } from "./braces";
import { readPart } from "./memory";
import type { WordPackage } from "./package";
import { textOf, type Scan } from "./scan";
import { is, within, type WordPart } from "./tree";

const BY_HAND = "Märken fylls inte i där. Skriv uppgiften för hand, eller sätt märket i texten.";
const DELETED = "Texten är borttagen med spårning. Godta eller avvisa ändringen i Word.";
const FIELD = "Word skriver om texten när fälten uppdateras. Sätt märket utanför fältet.";

/** A kind of place where markers are not filled: in words, and what to do. */
interface Outside {
  place: string;
  reason: string;
}

const outside = (place: string, reason = BY_HAND): Outside => ({ place, reason });

/** By the kind of the relationship that leads to a part. */
const PARTS: Record<string, Outside> = {
  comments: outside("i en kommentar"),
  chart: outside("i ett diagram"),
  chartEx: outside("i ett diagram"),
  chartUserShapes: outside("i ett diagram"),
  diagramData: outside("i en SmartArt-bild"),
  "core-properties": outside("i dokumentets egenskaper (Arkiv – Info)"),
  "extended-properties": outside("i dokumentets egenskaper (Arkiv – Info)"),
  "custom-properties": outside("i dokumentets egenskaper (Arkiv – Info)"),
  glossaryDocument: outside("i ett byggblock"),
  numbering: outside("i en numrering"),
  settings: outside("i dokumentets inställningar"),
};

/** By the element that the text is in. A part's or an outer element's own place goes before those within. */
const ELEMENTS: Record<string, Outside> = {
  del: outside("i spårad borttagen text", DELETED),
  moveFrom: outside("i spårad flyttad text", DELETED),
  instrText: outside("i ett fälts kod"),
  delInstrText: outside("i ett fälts kod"),
  fldSimple: outside("i ett fälts resultat", FIELD),
  oMath: outside("i en formel"),
  lockedCanvas: outside("i en figur"),
  t: outside("i ett fälts resultat", FIELD),
  tblCaption: outside("i en tabells alternativa text"),
  tblDescription: outside("i en tabells alternativa text"),
  alias: outside("i en innehållskontrolls titel"),
  tag: outside("i en innehållskontrolls tagg"),
  listItem: outside("i en listruta"),
  textpath: outside("i en vattenstämpel eller WordArt"),
};

/** Of a chart, by the element that the text is in. */
const IN_CHARTS: Record<string, Outside> = {
  catAx: outside("i en axelrubrik i ett diagram"),
  valAx: outside("i en axelrubrik i ett diagram"),
  dateAx: outside("i en axelrubrik i ett diagram"),
  serAx: outside("i en axelrubrik i ett diagram"),
  ser: outside("i en serie i ett diagram"),
  title: outside("i ett diagrams rubrik"),
};

/** By the attribute that holds the text. */
const ATTRIBUTES: Record<string, Outside> = {
  descr: outside("i en bilds alternativa text"),
  title: outside("i en bilds alternativa text"),
  alt: outside("i en bilds alternativa text"),
  instr: outside("i ett fälts kod"),
  tooltip: outside("i en länks skärmtips"),
};

const UNSEEN = outside("på en plats som inte syns i texten");
const LINK = outside("i en länks adress");

/** Attributes by which an element leads to another part. */
const LEADS = ["id", "embed", "link", "dm", "pict"];

/** A text in a part, of one paragraph or one attribute. */
interface StrayText extends Outside {
  text: string;
  /** Where its element starts in the part. */
  at: number;
}

/** Attributes that hold a brace, by name without a prefix. */
const bracedAttributes = ({ attributes }: XmlElement): [string, string][] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value.includes("{") || value.includes("}") ? [[localName(name), value]] : [],
  );

/** Texts of a part by paragraph, where they may hold a marker, but for those that are read as the document's text. */
function textsIn(
  root: XmlElement,
  kind: Outside,
  { names, passed }: { names: Record<string, Outside>; passed: (element: XmlElement) => boolean },
): StrayText[] {
  const found: StrayText[] = [];
  const joined = new Map<string, StrayText>();
  const add = (group: XmlElement, text: string, { place, reason }: Outside): void => {
    const key = `${group.start} ${place}`;
    const before = joined.get(key);
    if (before) before.text += text;
    else {
      const one: StrayText = { text, place, reason, at: group.start };
      joined.set(key, one);
      found.push(one);
    }
  };
  const walk = (element: XmlElement, at: { group?: XmlElement; inside?: Outside }): void => {
    if (element.name === "Fallback" || passed(element)) return;
    const inside = at.inside ?? names[element.name];
    const group = element.name === "p" ? element : at.group;
    for (const [name, value] of bracedAttributes(element))
      add(element, value, at.inside ?? ATTRIBUTES[name] ?? inside ?? kind);
    if (element.text.trim() !== "") add(group ?? element, element.text, inside ?? kind);
    for (const child of element.children) walk(child, { group, inside });
  };
  walk(root, {});
  return found;
}

function straysOf({ text, place, reason }: StrayText, heading: string): WordStray[] {
  return bracedIn(text).map(({ typed, text: asked, loose }) => ({
    typed,
    place,
    heading,
    reason,
    ...(loose ? { loose: asked } : {}),
  }));
}

/** The heading above each place of a part, by its offset. */
function headingsOf({ paragraphs }: Scan, part: WordPart): (at: number) => string {
  const own = paragraphs.filter((one) => one.part === part);
  return (at) => {
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.element.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const before = own[low - 1];
    return (before?.level && textOf(before).trim()) || (before?.heading ?? "");
  };
}

/** What the text of a part leads to: the headings above comments and other parts, by the ids that they are known by. */
interface Anchors {
  parts: Map<string, string>;
  comments: Map<string, string>;
}

function anchorsIn(part: WordPart, headingAt: (at: number) => string): Anchors {
  const anchors: Anchors = { parts: new Map(), comments: new Map() };
  for (const element of within(part.root)) {
    const isComment = is(part, element, "commentRangeStart", "commentReference");
    for (const [name, value] of Object.entries(element.attributes))
      if (isComment && localName(name) === "id") anchors.comments.set(value, headingAt(element.start));
      else if (name.includes(":") && !name.startsWith(part.prefix) && LEADS.includes(localName(name)))
        anchors.parts.set(value, headingAt(element.start));
  }
  return anchors;
}

/** Markers in a part that leads on to others, with the headings of those that lead to it. */
class Parts {
  readonly strays: WordStray[] = [];
  private readonly met: Set<string>;

  constructor(
    private readonly file: Pick<WordPackage, "pack" | "parts">,
    private readonly comments: Map<string, string>,
  ) {
    this.met = new Set(file.parts.map(({ part }) => part.name.toLowerCase()));
  }

  /** Goes through everything that a part leads to. `heading`: above the element with an id. */
  follow(name: string, heading: (id: string) => string): void {
    for (const link of relationships(this.file.pack, name)) {
      const above = heading(link.id);
      if (link.external) this.strays.push(...linkStrays(link, above));
      else this.visit(link, above);
    }
  }

  private visit({ kind, target }: Relationship, heading: string): void {
    const outer = PARTS[kind];
    if (!outer || this.met.has(target.toLowerCase())) return;
    this.met.add(target.toLowerCase());
    const root = readPart(this.file.pack, target);
    if (!root) return;
    const names = kind.startsWith("chart") ? IN_CHARTS : {};
    const tops = kind === "comments" ? root.children : [root];
    for (const top of tops) {
      const id = Object.entries(top.attributes).find(([name]) => localName(name) === "id")?.[1];
      const above = kind === "comments" ? (this.comments.get(id ?? "") ?? "") : heading;
      for (const found of textsIn(top, outer, { names, passed: () => false }))
        this.strays.push(...straysOf(found, above));
    }
    this.follow(target, () => heading);
  }
}

function linkStrays({ target }: Relationship, heading: string): WordStray[] {
  const address = target.replaceAll("%7B", "{").replaceAll("%7D", "}").replaceAll("%7b", "{").replaceAll("%7d", "}");
  return straysOf({ text: address, at: 0, ...LINK }, heading);
}

/**
 * Everything that looks like a marker, or a part of one, where nothing can be filled: charts, comments, alternative
 * texts, SmartArt, properties, codes and results of fields, deleted text. The document's own text is not among it.
 */
export function straysIn(file: Pick<WordPackage, "pack" | "parts">, scan: Scan): WordStray[] {
  const texts = new Set(
    scan.paragraphs.flatMap(({ pieces }) =>
      pieces.flatMap(({ element, field }) => (element && !field ? [element] : [])),
    ),
  );
  const ours = new Set(scan.controls.map(({ properties }) => properties));
  const passed = (element: XmlElement): boolean => texts.has(element) || ours.has(element);
  const comments = new Map<string, string>();
  const walked = file.parts.map(({ part }) => {
    const headingAt = headingsOf(scan, part);
    const anchors = anchorsIn(part, headingAt);
    for (const [id, heading] of anchors.comments) comments.set(id, heading);
    const found = textsIn(part.root, UNSEEN, { names: ELEMENTS, passed });
    return { part, anchors, strays: found.flatMap((one) => straysOf(one, headingAt(one.at))) };
  });
  const others = new Parts(file, comments);
  for (const { part, anchors } of walked) others.follow(part.name, (id) => anchors.parts.get(id) ?? "");
  others.follow("", () => "");
  return [...walked.flatMap(({ strays }) => strays), ...others.strays];
}
