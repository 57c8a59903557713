// How Explore shows what is chosen: the bar, the chosen filters, the list, the table, the map and the comparison.

import { fill } from "./explore-corpus.js";

const SPEAKING = 700; // milliseconds of rest before the count is announced

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function button(text, act, attributes) {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
}

// `columns` are texts or elements, the first of them empty when rows need no title; a cell is a text or an element.
function table(id, caption, columns, rows) {
  const heads = columns.map((column) => (column ? make("th", { scope: "col" }, column) : make("td")));
  const lines = rows.map(([head, ...cells]) =>
    make("tr", {}, make("th", { scope: "row" }, head), ...cells.map((cell) => make("td", {}, cell))),
  );
  const parts = [make("caption", { id }, caption), make("thead", {}, make("tr", {}, ...heads))];
  const whole = make("table", {}, ...parts, make("tbody", {}, ...lines));
  return make("div", { class: "section scroll", role: "group", "aria-labelledby": id, tabindex: 0 }, whole);
}

export class Drawing {
  #speaking;

  // `choose` changes what is chosen; `ask` answers with the file of an address.
  constructor(corpus, bar, results, choose, ask) {
    Object.assign(this, { corpus, words: corpus.words, bar, results, choose, ask });
    this.heading = results.querySelector("h2");
    this.heading.tabIndex = -1;
    this.list = results.querySelector(".cards");
    this.model = document.querySelector("#v-card").content.firstElementChild;
    this.above = make("div");
    this.below = make("div");
    this.summary = bar.querySelector("summary");
    this.unfiltered = this.summary.textContent;
    this.files = [...results.querySelectorAll("a[download]")].map((link) => [link, link.textContent]);
    for (const [link] of this.files) link.addEventListener("click", (event) => this.#download(event, link));
    results.querySelector(".pager")?.remove();
    bar.after(this.above);
    this.list.after(this.below);
  }

  show(state, next) {
    this.state = state;
    const before = document.activeElement;
    const found = this.corpus.found(state);
    const shown = this.corpus.page(state);
    const pages = this.corpus.pages(state);
    const place = fill(this.words.page_of, { number: state.page, total: pages });
    this.heading.textContent = this.#total(found.length);
    this.#showBar();
    for (const [link, text] of this.files) link.textContent = this.#chosen() ? link.dataset.chosen : text;
    this.above.replaceChildren(...this.#chips(), ...this.#comparison());
    this.list.replaceChildren(...(state.view === "table" ? [] : shown.map((record) => this.#card(record))));
    this.list.hidden = !this.list.firstChild;
    const parts = found.length ? [] : [this.#nothing()];
    if (found.length && state.view === "table") parts.push(this.#overview(shown));
    if (pages > 1) parts.push(this.#pager(place, pages));
    this.below.replaceChildren(...parts);
    this.results.dataset.view = state.view;
    this.#say(found.length ? `${this.heading.textContent}. ${place}.` : this.below.textContent);
    this.#keepFocus(before, next);
    return this.#showMap();
  }

  #total(n) {
    const all = this.corpus.records.length;
    const total = this.corpus.count(all);
    return n === all ? total : fill(this.words.of, { shown: n.toLocaleString(this.corpus.language), total });
  }

  #showBar() {
    const { bar, state } = this;
    const active = this.corpus.facets.flatMap(({ key }) => state[key]).length;
    this.summary.textContent = active ? fill(this.words.active, { n: active }) : this.unfiltered;
    const query = bar.querySelector("input");
    if (query.value.trim() !== state.q) query.value = state.q;
    bar.querySelector("[name=sort]").value = state.sort;
    const press = (one, pressed) => one.setAttribute("aria-pressed", pressed);
    for (const one of bar.querySelectorAll("[data-view]")) press(one, one.dataset.view === state.view);
    press(bar.querySelector("[data-compare]"), state.compare !== null);
    for (const facet of this.corpus.facets) {
      const select = bar.querySelector(`[name=${facet.key}]`);
      const options = this.corpus.options(facet, state);
      const drawn = options.map(([value, label, n]) => new Option(`${label} (${n})`, value));
      select.replaceChildren(select.options[0], ...drawn);
      select.value = "";
      select.disabled = !options.length;
    }
  }

  // The map is that of the page of communes: it is fetched once, when it is first asked for.
  async #showMap() {
    if (this.state.view === "map") this.drawn ??= this.#fetchMap();
    const map = await this.drawn;
    if (!map) return;
    const communes = new Set(this.corpus.found(this.state).flatMap(({ traits }) => traits.commune ?? []));
    map.hidden = this.state.view !== "map";
    for (const link of map.querySelectorAll("[data-commune]")) {
      link.toggleAttribute("hidden", !communes.has(link.dataset.commune));
    }
  }

  // Answers nothing when the network fails: the list stays, and the next time the map is asked for it is tried again.
  async #fetchMap() {
    try {
      const answer = await this.ask(this.bar.dataset.map);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const map = document.adoptNode(page.querySelector("#v-map"));
      this.heading.after(map);
      return map;
    } catch {
      this.drawn = undefined;
      this.#say(this.bar.dataset.failure);
      return undefined;
    }
  }

  #chips() {
    const { state, words } = this;
    const chips = this.corpus.facets.flatMap(({ key, labels }) =>
      state[key].map((value) => {
        const label = labels.get(value);
        const remove = (now) => ({ [key]: now[key].filter((one) => one !== value), page: 1 });
        return button(label, () => this.choose(remove, { next: `[name=${key}]` }), {
          class: "chip",
          "aria-label": fill(words.remove, { label }),
        });
      }),
    );
    if (!chips.length && !state.q) return [];
    const clear = button(words.clear, () => this.choose(() => ({ ...this.corpus.nothing, page: 1 }), { next: "input" }));
    return [make("ul", { class: "chips" }, ...[...chips, clear].map((one) => make("li", {}, one)))];
  }

  // The card of the page itself: each of its texts is the name of what the record puts there.
  #card(record) {
    const card = document.importNode(this.model, true);
    const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const places = [];
    while (texts.nextNode()) places.push(texts.currentNode);
    for (const text of places.filter(({ data }) => ["title", "kicker", "summary", "tags"].includes(data))) {
      if (record[text.data]) text.data = record[text.data];
      else (text.parentNode === card ? text : text.parentNode).remove();
    }
    for (const link of card.querySelectorAll("a")) link.href = record.href;
    this.#draw(card.querySelector(".cover"), record.cover);
    card.append(...this.#comparer(record));
    return card;
  }

  // The paths of a drawing bear the names of what the record holds of it.
  #draw(drawing, cover) {
    drawing.setAttribute("class", `cover c-${cover.tone}`);
    drawing.firstElementChild.setAttribute("transform", `rotate(${cover.angle})`);
    for (const path of drawing.querySelectorAll("path")) path.setAttribute("d", cover[path.getAttribute("class")]);
  }

  #overview(shown) {
    const facets = this.corpus.facets.filter(({ key }) => !["sdg", "evidence", "holder"].includes(key));
    const rows = shown.map((record) => {
      const head = make("span", {}, make("a", { href: record.href }, record.title), ...this.#comparer(record));
      const cells = facets.map(({ key }) => this.corpus.labels(record, key) || "–");
      return [head, ...cells, record.date ?? "–"];
    });
    const columns = [this.words.title, ...facets.map(({ label }) => label), this.words.updated];
    const whole = table("v-table", this.heading.textContent, columns, rows);
    whole.querySelector("caption").className = "quiet";
    return whole;
  }

  // The button that adds an entry to the comparison, or takes it out.
  #comparer({ id, title }) {
    const { state, words } = this;
    if (!state.compare) return [];
    const chosen = state.compare.includes(id);
    const full = !chosen && this.corpus.isFull(state);
    const change = (now) => ({ compare: this.corpus.compared(now, id) });
    const label = fill(words.compare_one, { title });
    const attributes = { "aria-label": label, "aria-pressed": chosen, "aria-disabled": full, "data-id": id };
    const act = () => (full ? this.#say(words.compare_full) : this.choose(change));
    return [button(words.compare, act, attributes)];
  }

  #comparison() {
    const { corpus, state, words } = this;
    if (!state.compare) return [];
    const hint = make("p", { class: "hint" }, corpus.isFull(state) ? words.compare_full : words.compare_hint);
    if (!state.compare.length) return [hint];
    const chosen = state.compare.map((id) => corpus.byId.get(id));
    const heads = chosen.map(({ id, title, href }) => {
      const label = fill(words.compare_remove, { title });
      const change = (now) => ({ compare: corpus.compared(now, id) });
      const remove = button("×", () => this.choose(change, { next: "[data-compare]" }), { "aria-label": label });
      return make("span", {}, make("a", { href }, title), " ", remove);
    });
    const asked = [...new Set(chosen.flatMap(({ facts }) => facts.map(([label]) => label)))];
    const rows = asked.map((label) => [label, ...chosen.map(({ facts }) => this.#told(facts, label))]);
    rows.unshift([words.summary, ...chosen.map(({ summary }) => summary)]);
    return [hint, table("v-compared", words.compared, ["", ...heads], rows)];
  }

  // What an entry says of a fact: its value, that it is not known, or nothing when it has no such fact.
  #told(facts, asked) {
    const values = facts.filter(([label]) => label === asked).map(([, value]) => value || this.words.unknown);
    return values.join(", ") || "–";
  }

  #nothing() {
    const { change, label, n } = this.corpus.nearest(this.state);
    const offer = label ? fill(this.words.relax, { label, count: this.corpus.count(n) }) : this.words.clear;
    const act = () => this.choose(() => ({ ...change, page: 1 }));
    return make("p", { class: "open-land" }, `${this.words.none} `, button(offer, act));
  }

  #pager(place, pages) {
    const { state, words } = this;
    const link = (rel, page, text) => make("a", { rel, href: this.corpus.address({ ...state, page }) }, text);
    const parts = [place];
    if (state.page > 1) parts.unshift(link("prev", state.page - 1, `← ${words.previous_page}`));
    if (state.page < pages) parts.push(link("next", state.page + 1, `${words.next_page} →`));
    return make("nav", { class: "pager", "aria-label": words.pagination }, ...parts);
  }

  // What is announced waits until the reader rests, so that it never talks over what they type.
  #say(text) {
    const status = this.bar.querySelector("[role=status]");
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => (status.textContent = text), SPEAKING);
  }

  // A new page of the list is read from its heading; otherwise the focus stays, or goes to what stands nearest.
  #keepFocus(before, next) {
    if (next === "turn") this.heading.focus();
    else if (before !== document.body && (!before.isConnected || before.disabled)) {
      const same = before.dataset.id && document.querySelector(`[data-id="${before.dataset.id}"]`);
      const near = next && next !== "turn" ? [this.bar.querySelector(next), this.summary] : [];
      [same, ...near, this.heading].find((one) => one && !one.disabled && one.checkVisibility()).focus();
    }
  }

  // Whether what is found is a part of the list: all of it, or nothing, leaves the published files as they are.
  #chosen() {
    const found = this.corpus.found(this.state).length;
    return found > 0 && found < this.corpus.records.length;
  }

  // The published file comes once more, and what was not chosen is left out: both have the same columns and names.
  async #download(event, link) {
    if (!this.#chosen()) return;
    event.preventDefault();
    const { state } = this;
    try {
      const answer = await this.ask(link.getAttribute("href"));
      if (!answer.ok) throw new Error(answer.status);
      const text = this.corpus.kept(await answer.text(), state);
      const href = URL.createObjectURL(new Blob([text], { type: answer.headers.get("content-type") ?? "" }));
      make("a", { href, download: this.words.file + link.pathname.match(/\.\w+$/)[0] }).click();
      setTimeout(() => URL.revokeObjectURL(href), SPEAKING);
      this.bar.classList.remove("failed");
    } catch {
      this.bar.classList.add("failed");
      this.#say(this.bar.dataset.failure);
    }
  }
}
