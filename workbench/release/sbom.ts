import { VERSION } from "../../src/commands/version";

/** A package that has code in the build. */
export interface Shipped {
  name: string;
  version: string;
  licence: string;
}

/** What a lockfile knows of a package; see package-lock.json. */
export interface Locked {
  version?: string;
  integrity?: string;
}

/** "sha512-…" as CycloneDX has it: in hexadecimal digits; nothing where the lockfile has no such sum. */
function hashesOf({ integrity = "" }: Locked): object {
  const [, sum] = /^sha512-(\S+)/.exec(integrity) ?? [];
  return sum === undefined ? {} : { hashes: [{ alg: "SHA-512", content: Buffer.from(sum, "base64").toString("hex") }] };
}

/**
 * What is in the add-in, as CycloneDX 1.5: the packages that have code in the build, with the sums that the lockfile
 * holds of what npm fetched. No serial number and no time, so that the same build gives the same list.
 */
export function sbom(shipped: readonly Shipped[], lock: Readonly<Record<string, Locked>>): object {
  const reference = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const lockedAs = ({ name, version }: Shipped): Locked =>
    Object.entries(lock).find(
      ([path, one]) => (path === name || path.endsWith(`node_modules/${name}`)) && one.version === version,
    )?.[1] ?? {};
  const components = shipped.map((one) => ({
    type: "library",
    "bom-ref": reference(one.name, one.version),
    name: one.name,
    version: one.version,
    purl: reference(one.name, one.version),
    licenses: [{ license: { id: one.licence } }],
    ...hashesOf(lockedAs(one)),
  }));
  const self = reference("maltavlan", VERSION);
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": self,
        name: "maltavlan",
        version: VERSION,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components,
    dependencies: [{ ref: self, dependsOn: components.map(({ purl }) => purl) }],
  };
}
