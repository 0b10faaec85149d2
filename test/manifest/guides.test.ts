import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { elements } from "./links";

const root = join(__dirname, "../..");
const text = (name: string): string => readFileSync(join(root, name), "utf8");
const manifest = text("manifest.xml");
const GUIDES = ["docs/installera.md", "docs/installera-centralt.md", "docs/installera-it.md", "docs/for-it.md"];

test("the page for IT names every foreign host that the policy lets in", () => {
  const policy = elements(text("src/taskpane/taskpane.html"), "meta").find(
    ({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy",
  )!.attribs.content!;
  const hosts = [...new Set(policy.match(/https:\/\/[^\s;]+/g))].map((url) => url.replace("https://", ""));
  expect(hosts.length).toBeGreaterThan(0);
  expect(hosts.filter((host) => !text("docs/installera-it.md").includes(`\`${host}\``))).toEqual([]);
});

test("the page for IT names what the manifest asks for", () => {
  const sets = elements(manifest, "Set").map(({ attribs }) => `${attribs.Name} ${attribs.MinVersion}`);
  expect(sets.filter((set) => !text("docs/installera-it.md").includes(set))).toEqual([]);
  const [permission] = elements(manifest, "Permissions").map(
    ({ children }) => (children[0] as { data?: string }).data!,
  );
  expect(text("docs/installera-it.md")).toContain(`\`${permission}\``);
});

test("the guide for one person names every button", () => {
  const strings = new Map(elements(manifest, "bt:String").map(({ attribs }) => [attribs.id, attribs.DefaultValue!]));
  const labels = elements(manifest, "Control")
    .flatMap((control) =>
      elements(manifest, "Label").filter(
        ({ parent }) => parent === null || (parent as typeof control).attribs.id === control.attribs.id,
      ),
    )
    .map(({ attribs }) => strings.get(attribs.resid!)!);
  expect(labels).toHaveLength(5);
  expect(labels.filter((label) => !text("docs/installera.md").includes(label))).toEqual([]);
});

test.each(GUIDES)("%s: its links and its commands are there", (guide) => {
  const links = [...text(guide).matchAll(/\]\(([\w./-]+)\)/g)].map(([, link]) => join("docs", link!));
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
  const commands = [...text(guide).matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, command]) => command!);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

test("twenty steps to try in Excel, numbered, each with room for three programs", () => {
  const steps = [...text("docs/excel-provning.md").matchAll(/^\| (\d+) \| [^|]+ \| [^|]+ \| \| \| \|$/gm)].map(
    ([, number]) => Number(number),
  );
  expect(steps).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});
