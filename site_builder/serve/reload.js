// Preview only: reloads the page after a good build, shows the report over it after a bad one.
(() => {
  let seen = null;
  const panel = document.createElement("pre");
  panel.id = "vitrine-report";
  panel.setAttribute("role", "alert");
  panel.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;z-index:9;" +
    "background:#2a1210;color:#ffe9e4;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap";
  const source = new EventSource("/__vitrine/events");
  source.addEventListener("state", (event) => {
    if (seen !== null && event.lastEventId !== seen) {
      location.reload();
      return;
    }
    seen = event.lastEventId;
    panel.textContent = event.data;
    if (event.data) document.body.append(panel);
    else panel.remove();
  });
})();
