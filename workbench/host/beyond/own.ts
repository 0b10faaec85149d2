import { servedMembers } from "../kind";
import "../workbook";

/** What the host serves before anything here has given its classes more members: what stands for Excel under the add-in. */
export const OWN_MEMBERS: readonly string[] = servedMembers();
