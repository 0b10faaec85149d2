/*
 * Members that the host serves beyond the add-in's needs: for Microsoft's public samples, and for the user that the
 * tests play. Each file adds members to the classes in the folder above.
 */
// First: it counts the members before the others add theirs.
import "./own";
import "./chart";
import "./comment";
import "./conditionalFormat";
import "./document";
import "./format";
import "./name";
import "./pageLayout";
import "./range";
import "./table";
import "./worksheet";
import "./xmlPart";
