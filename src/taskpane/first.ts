/**
 * Until the pane is there, a press on the page's own button is kept on it; boot.ts reads it there. The page loads this
 * before the button, so that no press comes too early. A press counts from where it begins: the pane may take the
 * button's place before the finger is lifted, and no click comes then.
 */
const first = document.querySelector(".first");
for (const press of ["pointerdown", "click"])
  first?.addEventListener(press, ({ target }) => {
    const start = (target as Element).closest<HTMLElement>("#start");
    if (!start) return;
    start.dataset.asked = "read";
    start.setAttribute("aria-disabled", "true");
    start.textContent = "Startar …";
  });
