// Searches the text of this language's pages, in the browser. Nothing is fetched before the field is used.

const AT_ONCE = 10;
const PAUSE = 300; // milliseconds without a key before the words are searched and counted aloud

const finder = document.getElementById("v-finder");
const form = finder.querySelector("form");
const field = form.elements.q;
const status = finder.querySelector("[role=status]");
const advice = finder.querySelector(".advice");
const results = finder.querySelector("section");
const list = results.querySelector("ol");
const more = results.querySelector("button");
const sentences = finder.dataset;
const elsewhere = document.querySelectorAll("a.switch, .advice [hreflang]");
const language = document.documentElement.lang;

let engine; // the promise of Pagefind, once someone is about to search
let latest; // the words searched last: answers to former ones come too late
let found = [];
let waiting;

// Without a worker: the same program would be downloaded twice to search a few hundred kilobytes.
function load() {
  engine ??= import(`${sentences.index}pagefind.js`).then((pagefind) => pagefind.createInstance({ noWorker: true }));
  return engine;
}

async function search(words) {
  if (words === latest) return;
  latest = words;
  if (!words) {
    found = [];
    show([], "");
    return;
  }
  status.textContent ||= sentences.waiting;
  try {
    const asked = plain(words);
    const answer = await (await load()).search(asked);
    const first = await pages(answer.results.slice(0, AT_ONCE));
    if (words !== latest) return;
    found = first.some((page) => answers(page, asked)) ? answer.results : [];
    show(found.length ? first : [], counted(words));
  } catch {
    if (words === latest) fail();
  }
}

// The next search starts again from nothing: what failed may have been the network.
function fail() {
  engine = undefined;
  latest = undefined;
  found = [];
  show([], sentences.failed);
}

function pages(some) {
  return Promise.all(some.map(async (result) => ({ ...(await result.data()), fields: result.matchedMetaFields })));
}

// Words are indexed apart from the article before them ("l'énergie"), and by the parts of a compound ("sous-bois").
function plain(words) {
  const bare = words.replace(/(^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/giu, "$1");
  return bare.replace(/\p{Pd}/gu, " ").trim() || words;
}

// For a word that stands nowhere, Pagefind gives pages that hold its first letters: "sol" for "solaire". We do not.
function answers(page, asked) {
  const text = page.raw_content.split(/\s+/);
  const names = page.fields?.length ? Object.values(page.meta).join(" ").split(/\s+/) : [];
  const held = [...page.locations.map((place) => text[place]), ...names];
  const parts = held.flatMap((word) => [word, ...word.split(/[^\p{L}\p{M}\p{N}]+/u)]).map(letters);
  return asked.split(/\s+/).every((word) => parts.some((part) => isNear(letters(word), part)));
}

function letters(word) {
  return word.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function isNear(word, other) {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared += 1;
  return shared * 2 >= word.length;
}

function counted(words) {
  const several = new Intl.PluralRules(language).select(found.length) === "one" ? sentences.one : sentences.several;
  const sentence = found.length ? several : sentences.none;
  return sentence.replace("{n}", new Intl.NumberFormat(language).format(found.length)).replace("{q}", () => words);
}

function show(first, sentence) {
  list.replaceChildren(...first.map(entry));
  results.hidden = !found.length;
  more.hidden = found.length <= AT_ONCE;
  advice.hidden = Boolean(found.length) || !sentence || !latest;
  status.textContent = sentence;
}

function entry(page) {
  const link = element("a", joined(page.meta.title));
  link.href = page.url;
  const title = element("h3");
  title.append(link);
  const excerpt = element("p");
  const isBeginning = page.raw_content.startsWith(page.plain_excerpt);
  const isEnd = page.raw_content.endsWith(page.plain_excerpt);
  excerpt.append(isBeginning ? "" : "… ", ...marked(page.excerpt), isEnd ? "" : "\u00a0…");
  const line = element("li");
  line.append(...(page.meta.kind ? [element("p", page.meta.kind, "kicker")] : []), title, excerpt);
  return line;
}

function element(name, text = "", kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// The index holds "l'" and "énergie" apart, with a word joiner in between that says how they were written.
function joined(text) {
  return text.replace(/\u2060 ?(?!·)/g, "");
}

// Pagefind writes "&lt;" and "&gt;" in its excerpts, and <mark> around the words found; all the rest is plain text.
function marked(excerpt) {
  return joined(excerpt).split(/<\/?mark>/).map((piece, place) => {
    const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return place % 2 ? element("mark", text) : text;
  });
}

async function showMore() {
  const shown = list.children.length;
  const words = latest;
  let next;
  try {
    next = await pages(found.slice(shown, shown + AT_ONCE));
  } catch {
    return words === latest ? fail() : undefined;
  }
  if (words !== latest || shown !== list.children.length) return;
  list.append(...next.map(entry));
  more.hidden = list.children.length >= found.length;
  list.children[shown].querySelector("a").focus();
}

function wordsOfAddress() {
  return new URL(location.href).searchParams.get("q")?.trim() ?? "";
}

// Letters typed one after the other make one step in the history of the browser; Enter ends the step.
function ask() {
  clearTimeout(waiting);
  const words = field.value.trim();
  if (words !== wordsOfAddress()) {
    const address = new URL(location.pathname, location.href);
    if (words) address.searchParams.set("q", words);
    history[history.state?.typing ? "replaceState" : "pushState"]({ typing: true }, "", address);
  }
  follow();
  search(words);
}

// The page in the other language answers the same words.
function follow() {
  for (const link of elsewhere) link.search = location.search;
}

function answerAddress() {
  clearTimeout(waiting);
  field.value = wordsOfAddress();
  follow();
  search(field.value);
}

field.addEventListener("focus", () => load().catch(fail), { once: true });
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});
field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !field.value) return;
  event.preventDefault();
  field.value = "";
  ask();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
  history.replaceState(null, "");
});
more.addEventListener("click", showMore);
addEventListener("popstate", answerAddress);

if (wordsOfAddress()) answerAddress();
