import { asShown, clean } from "../../src/interpret/text/text";

describe("words that are divided over lines", () => {
  test.each([
    ["Mål-\nvärde", "Målvärde"],
    ["Måluppfyll-\r\nelse 2024", "Måluppfyllelse 2024"],
    ["Handläggnings-  \n  tid", "Handläggningstid"],
    ["KF-\nmål", "KF-mål"],
    ["CO2-\nekvivalenter", "CO2-ekvivalenter"],
    ["16-\n24 år", "16-24 år"],
    ["för-\noch grundskola", "för- och grundskola"],
    ["för- och\ngrundskola", "för- och grundskola"],
    ["e-\ntjänst", "e-tjänst"],
    ["Mål\n- trygghet", "Mål - trygghet"],
    ["Utfall\n2024", "Utfall 2024"],
  ])("%j is %s", (written, whole) => {
    expect(clean(written)).toBe(whole);
    expect(asShown(written)).toBe(whole);
  });
});
