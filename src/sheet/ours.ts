/** The worksheet custom property that tells which of the add-in's sheets a sheet is. */
export const TAG_PROPERTY = "MaltavlanTag";

/** The namespace of the add-in's own custom XML part, and of those that a memory too long for one part goes on in. */
export const MEMORY_NAMESPACE = "urn:maltavlan:1";
export const MEMORY_REST_NAMESPACE = "urn:maltavlan:1:rest";
