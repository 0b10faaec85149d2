/*
 * What the host serves beyond what the add-in reaches: what Microsoft's public samples use, and what the person does
 * whom the tests play. Each file gives the classes of Excel's that stand in the folder above more members.
 */
// First: what is counted there is what stands without the others.
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
