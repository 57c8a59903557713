// Explore: filters, order, views and comparison over the list that the page already shows.
// The address holds every choice, so that it can be shared and gone back to. Until the first one nothing is fetched;
// then come the records, what is known of them (explore-corpus.js) and how they are shown (explore-drawing.js).

const TYPING = 250; // milliseconds of rest before the typed words are looked for
const PRESSING = 100; // milliseconds at most between a key and the change that it makes in a closed list
const OTHERS = ["q", "sort", "view", "page", "compare"];

const root = document.documentElement;
const bar = document.querySelector("#v-filters");
const results = document.querySelector("#v-results");
const query = bar.querySelector("input");
const order = bar.querySelector("[name=sort]");
const facets = [...bar.querySelectorAll("select:not([name=sort])")];
const elsewhere = [...document.querySelectorAll("a.switch")].map((link) => [link, link.pathname]);
const place = () => location.pathname + location.search;
const home = new URL(bar.dataset.home, location.href).pathname;

let loading; // the promise of the corpus and of its drawing
let state; // what is chosen, once something is
let shown = place();
let typing;

// The edition that opens without a server holds in the page what is fetched elsewhere.
function ask(address) {
  const kept = JSON.parse(document.querySelector("#v-kept")?.textContent ?? "{}");
  return address in kept ? new Response(kept[address]) : fetch(address);
}

async function load() {
  const [answer, { Corpus }, { Drawing }] = await Promise.all([
    ask(bar.dataset.entries),
    import("./explore-corpus.js"),
    import("./explore-drawing.js"),
  ]);
  if (!answer.ok) throw new Error(answer.status);
  const corpus = new Corpus(await answer.json(), { home, page: bar.dataset.page }, root.lang);
  return { corpus, drawing: new Drawing(corpus, bar, results, choose, ask) };
}

// Answers nothing when the network fails: the list of the page stays, and the reader is told.
async function ready() {
  clearTimeout(typing);
  try {
    const loaded = await (loading ??= load());
    bar.classList.remove("failed");
    return loaded;
  } catch {
    loading = undefined;
    for (const select of facets) select.value = "";
    bar.classList.add("failed");
    bar.querySelector("[role=status]").textContent = bar.dataset.failure;
    return undefined;
  }
}

// Changes what is chosen, then the address, then the page; `next` takes the focus when what had it is gone.
async function choose(change, { replace = false, next } = {}) {
  const loaded = await ready();
  if (!loaded) return;
  const now = state ?? loaded.corpus.read(location);
  const address = loaded.corpus.address({ ...now, ...change(now) });
  try {
    history[replace ? "replaceState" : "pushState"](null, "", address);
  } catch {
    // From file to file, no path is changed in place (HTML, "can have its URL rewritten"): the page opens with the choice.
    return location.assign(address);
  }
  show(loaded, next);
}

// Any change but that of the view or of the comparison begins again at the first page.
const refine = (change, options) => choose((now) => ({ page: 1, ...change(now) }), options);

async function restore() {
  const loaded = await ready();
  if (loaded) await show(loaded);
  root.classList.remove("asked");
}

// The list in the other language shows the same choice: names and values are the same in every language.
function follow() {
  const begins = location.pathname === home;
  for (const [link, path] of elsewhere) {
    link.pathname = begins ? path.replace(/page-\d+\/(?=(index\.html)?$)/, "") : path;
    link.search = location.search;
  }
}

function show({ corpus, drawing }, next) {
  state = corpus.read(location);
  shown = place();
  follow();
  return drawing.show(state, next);
}

// A key changes a closed list at each press: that value counts once Enter or the way out confirms it. What is chosen
// in an open list comes long after the key that opened it, and counts at once.
for (const select of facets) {
  let pressed = -PRESSING;
  let unsure = false;
  const add = () => {
    const { name, value } = select;
    unsure = false;
    if (value) refine((now) => ({ [name]: [...now[name], value] }), { next: `[name=${name}]` });
  };
  select.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") pressed = performance.now();
    else if (unsure) add();
  });
  select.addEventListener("change", () => {
    unsure = performance.now() - pressed < PRESSING;
    if (!unsure) add();
  });
  select.addEventListener("blur", () => unsure && add());
}

order.addEventListener("change", () => refine(() => ({ sort: order.value })));

query.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => refine(() => ({ q: query.value.trim() }), { replace: true }), TYPING);
});

bar.addEventListener("click", ({ target }) => {
  const { view, compare } = target.dataset;
  if (view) choose(() => ({ view }));
  if (compare) choose((now) => ({ compare: now.compare ? null : [] }));
});

results.addEventListener("click", (event) => {
  const link = event.target.closest(".pager a");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choose(({ page }) => ({ page: page + (link.rel === "next" ? 1 : -1) }), { next: "turn" });
});

addEventListener("popstate", () => {
  // A link to a place of the page also comes here: it changes nothing of what is chosen.
  if (place() !== shown) restore();
});

root.classList.add("ready");
follow();
const names = [...OTHERS, ...facets.map((select) => select.name)];
if (names.some((name) => new URLSearchParams(location.search).has(name))) {
  root.classList.add("asked");
  restore();
}
