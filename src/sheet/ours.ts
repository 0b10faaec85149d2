/** The worksheet custom property that tells which of the add-in's sheets a sheet is. */
export const TAG_PROPERTY = "MaltavlanTag";

/** The namespace of the add-in's own custom XML part. */
export const MEMORY_NAMESPACE = "urn:maltavlan:1";
