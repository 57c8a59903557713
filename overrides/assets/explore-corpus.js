// What Explore knows of its records: which are chosen, in which order, under which address, and which of a file.
// Nothing here touches the page.

const PAGE_SIZE = 12;
const MOST_COMPARED = 4;

// Without accents, case or punctuation: "equipement" finds "Équipement".
function fold(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe");
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export class Corpus {
  // `home` is the address of the first page of the list, `page` the number of the page that was opened.
  constructor({ words, counts, facets, records }, { home, page }, language) {
    Object.assign(this, { words, counts, home, opened: page, language });
    this.facets = facets.map((facet) => ({ ...facet, labels: new Map(facet.options) }));
    this.records = records.map((record) => {
      const { title, kicker, summary, tags, facts } = record;
      return { ...record, text: fold([title, kicker, summary, tags, ...facts.map(([, told]) => told)].join(" ")) };
    });
    this.byId = new Map(this.records.map((record) => [record.id, record]));
    this.nothing = { ...Object.fromEntries(facets.map(({ key }) => [key, []])), q: "" };
    const collator = new Intl.Collator(language, { numeric: true });
    const stages = [...(this.facet("stage")?.labels.keys() ?? [])];
    const stage = ({ traits }) => stages.indexOf(traits.stage?.[0]);
    const commune = (record) => this.labels(record, "commune");
    this.orders = {
      title: (a, b) => collator.compare(a.title, b.title),
      updated: (a, b) => (b.updated ?? "").localeCompare(a.updated ?? ""),
      commune: (a, b) => collator.compare(commune(a), commune(b)),
      stage: (a, b) => stage(b) - stage(a),
    };
  }

  facet(key) {
    return this.facets.find((facet) => facet.key === key);
  }

  labels({ traits }, key) {
    return (traits[key] ?? []).map((value) => this.facet(key).labels.get(value)).join(", ");
  }

  count(n) {
    const one = new Intl.PluralRules(this.language).select(n) === "one";
    return fill(this.counts[one ? 0 : 1], { n: n.toLocaleString(this.language) });
  }

  // What an address asks for; whatever it asks for that does not exist is passed over.
  read({ pathname, search }) {
    const asked = new URLSearchParams(search);
    const known = (name, allowed) => [...new Set(asked.getAll(name))].filter((value) => allowed.has(value));
    const choice = {
      ...Object.fromEntries(this.facets.map(({ key, labels }) => [key, known(key, labels)])),
      q: asked.get("q")?.trim() ?? "",
      sort: known("sort", new Set(Object.keys(this.orders)))[0] ?? "",
      view: known("view", new Set(["table", "map"]))[0] ?? "list",
      compare: asked.has("compare") ? known("compare", this.byId).slice(0, MOST_COMPARED) : null,
    };
    const page = Math.trunc(asked.get("page")) || (pathname === this.home ? 1 : Number(this.opened));
    return { ...choice, page: Math.min(Math.max(1, page), this.pages(choice)) };
  }

  address(choice) {
    const asked = new URLSearchParams();
    for (const { key } of this.facets) for (const value of choice[key]) asked.append(key, value);
    for (const name of ["q", "sort"]) if (choice[name]) asked.set(name, choice[name]);
    if (choice.view !== "list") asked.set("view", choice.view);
    if (choice.page > 1) asked.set("page", choice.page);
    if (choice.compare) for (const id of choice.compare.length ? choice.compare : [""]) asked.append("compare", id);
    const search = asked.toString();
    return search ? `${this.home}?${search}` : this.home;
  }

  // Several values of one facet widen the choice; several facets narrow it.
  found(choice) {
    const terms = fold(choice.q).split(" ");
    const agrees = ({ traits }, { key }) =>
      !choice[key].length || choice[key].some((value) => traits[key]?.includes(value));
    return this.records.filter(
      (record) =>
        this.facets.every((facet) => agrees(record, facet)) && terms.every((term) => record.text.includes(term)),
    );
  }

  listed(choice) {
    const found = this.found(choice);
    return choice.sort ? found.sort(this.orders[choice.sort]) : found;
  }

  pages(choice) {
    return Math.max(1, Math.ceil(this.found(choice).length / PAGE_SIZE));
  }

  page(choice) {
    return this.listed(choice).slice((choice.page - 1) * PAGE_SIZE, choice.page * PAGE_SIZE);
  }

  // The values that may be added to a facet, with how many entries each would show; none shows nothing.
  options({ key, labels }, choice) {
    const pool = this.found({ ...choice, [key]: [] });
    return [...labels]
      .filter(([value]) => !choice[key].includes(value))
      .map(([value, label]) => [value, label, pool.filter(({ traits }) => traits[key]?.includes(value)).length])
      .filter(([, , n]) => n);
  }

  // The one filter whose removal brings most entries back; all of them when no single one is enough.
  nearest(choice) {
    const ways = this.facets
      .filter(({ key }) => choice[key].length)
      .map(({ key, labels }) => [{ [key]: [] }, choice[key].map((value) => labels.get(value)).join(", ")]);
    if (choice.q) ways.push([{ q: "" }, fill(this.words.quoted, { text: choice.q })]);
    const back = ways.map(([change, label]) => ({ change, label, n: this.found({ ...choice, ...change }).length }));
    const best = back.reduce((most, way) => (way.n > most.n ? way : most), { n: 0 });
    return best.n ? best : { change: this.nothing };
  }

  compared(choice, id) {
    return choice.compare.includes(id) ? choice.compare.filter((one) => one !== id) : [...choice.compare, id];
  }

  isFull(choice) {
    return choice.compare.length === MOST_COMPARED;
  }

  // A published file, with only the entries found, in their order; nothing else of it changes.
  kept(text, choice) {
    const ids = this.listed(choice).map(({ id }) => id);
    return text.startsWith("{") ? entriesKept(text, ids) : rowsKept(text, ids);
  }
}

function entriesKept(text, ids) {
  const file = JSON.parse(text);
  const byId = new Map(file.entries.map((entry) => [entry.id, entry]));
  return `${JSON.stringify({ ...file, entries: ids.map((id) => byId.get(id)) }, null, 2)}\n`;
}

// Every row stands on one line and begins with its identifier. The mark of UTF-8 is lost when a text is read.
function rowsKept(text, ids) {
  const [head, ...rows] = text.split("\r\n");
  const byId = new Map(rows.map((row) => [row.split('"')[1], row]));
  return `\ufeff${[head, ...ids.map((id) => byId.get(id))].map((row) => `${row}\r\n`).join("")}`;
}
