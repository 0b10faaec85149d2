/** The worksheet custom property that tells which of the add-in's sheets a sheet is. The same in a file: src/files/tag.ts. */
export const TAG_PROPERTY = "MaltavlanTag";

/** The namespace of the add-in's own custom XML part. The same in a file: src/files/tag.ts. */
export const MEMORY_NAMESPACE = "urn:maltavlan:1";
