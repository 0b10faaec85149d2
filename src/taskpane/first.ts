/** Until the pane is there, a click on the page's own button is kept on it; boot.ts reads it there. */
const start = document.getElementById("start");
start?.addEventListener("click", () => {
  start.dataset.asked = "read";
  start.setAttribute("aria-disabled", "true");
  start.textContent = "Startar …";
});
