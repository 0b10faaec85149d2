import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const file = (name: string) => ({ fileName: name, contents: readFileSync(join(__dirname, "xsd", name), "utf8") });
const schema = [file("OfficeAppManifestV1_1.xsd")];
const preload = [
  "OfficeAppBasicTypesV1_0.xsd",
  "TaskPaneAppVersionOverridesV1_0.xsd",
  "ContentAppVersionOverridesV1_0.xsd",
  "MailAppVersionOverridesV1_0.xsd",
  "MailAppVersionOverridesV1_1.xsd",
].map(file);

/**
 * What the schemas of the add-in manifest say against a manifest, in libxml's words; an empty list means that it is
 * valid.
 */
export async function schemaErrors(manifest: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: manifest }],
    schema,
    preload,
  });
  return valid ? [] : errors.map((error) => error.message);
}
