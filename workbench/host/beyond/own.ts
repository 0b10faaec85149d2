import { servedMembers } from "../kind";
import "../workbook";

/** The members before any file here has added its own: the part of Excel that the add-in needs. */
export const OWN_MEMBERS: readonly string[] = servedMembers();
