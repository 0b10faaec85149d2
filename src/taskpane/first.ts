/**
 * Until the pane is there, a press on the page's own button is kept on it; boot.ts reads it there. A press counts from
 * where it begins: the pane may take the button's place before the finger is lifted, and no click comes then.
 */
const start = document.getElementById("start");
for (const press of ["pointerdown", "click"])
  start?.addEventListener(press, () => {
    start.dataset.asked = "read";
    start.setAttribute("aria-disabled", "true");
    start.textContent = "Startar …";
  });
