// Searches the index that MkDocs' search plugin writes. Every word must occur; results come page by page, the best first.
// Everything is put on the page as text.
"use strict";

(() => {
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-count");
  const form = document.querySelector(".site-search");
  if (!list || !status || !form) return;

  const root = new URL("../", new URL(list.dataset.index, document.baseURI));
  const plural = new Intl.PluralRules(document.documentElement.lang || "en");
  const MOST = 60;
  const BEFORE = 50;
  const LENGTH = 200;

  // Case, accents and vowel points make no difference; neither do kinds of apostrophe and hyphen.
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").replace(/[‐‑–—]/g, "-").toLowerCase();

  const load = async () => {
    const answer = await fetch(list.dataset.index);
    if (!answer.ok) throw new Error(String(answer.status));
    const index = await answer.json();
    const titles = new Map();
    for (const entry of index.docs) if (!entry.location.includes("#")) titles.set(entry.location, entry.title);
    return index.docs.map((entry) => {
      const page = entry.location.split("#")[0];
      return { ...entry, page, pageTitle: titles.get(page) || entry.title, foldedTitle: fold(entry.title), folded: fold(entry.text) };
    });
  };

  const score = (entry, words) => {
    let points = entry.location === entry.page ? 1 : 0;
    for (const word of words) {
      const inTitle = entry.foldedTitle.includes(word);
      if (!inTitle && !entry.folded.includes(word)) return 0;
      points += inTitle ? 10 : 1;
    }
    return points;
  };

  const find = (entries, query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const pages = new Map();
    if (!words.length) return [];
    for (const entry of entries) {
      const points = score(entry, words);
      if (!points) continue;
      const page = pages.get(entry.page) || { page: entry.page, title: entry.pageTitle, points: 0, entries: [] };
      page.points = Math.max(page.points, points);
      // The whole page is found when one of its parts is; only the parts are worth showing beside it.
      page.entries.push(entry);
      pages.set(entry.page, page);
    }
    return [...pages.values()].sort((one, other) => other.points - one.points).map((page) => ({ ...page, words }));
  };

  const excerpt = (entry, words) => {
    // Folding keeps the length of nearly every text; where it does not, the excerpt is only cut elsewhere.
    const at = Math.max(0, Math.min(...words.map((word) => entry.folded.indexOf(word)).filter((place) => place >= 0), entry.text.length) - BEFORE);
    const start = at < BEFORE ? 0 : entry.text.lastIndexOf(" ", at) + 1;
    const cut = entry.text.slice(start, start + LENGTH).trim();
    return (start > 0 ? "… " : "") + cut + (start + LENGTH < entry.text.length ? " …" : "");
  };

  const make = (name, text) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    return element;
  };

  const link = (location, text) => {
    const element = make("a", text);
    const target = new URL(location, root);
    if (target.origin === root.origin) element.href = target.href;
    return element;
  };

  const show = (pages) => {
    list.replaceChildren();
    for (const found of pages.slice(0, MOST)) {
      const item = make("li");
      const title = make("h2");
      title.append(link(found.page, found.title));
      item.append(title);
      const parts = found.entries.filter((entry) => entry.location !== entry.page);
      for (const entry of (parts.length ? parts : found.entries).slice(0, 3)) {
        const paragraph = make("p");
        if (entry.location !== entry.page) paragraph.append(link(entry.location, entry.title), " ");
        paragraph.append(excerpt(entry, found.words));
        item.append(paragraph);
      }
      list.append(item);
    }
    const words = list.dataset["count" + plural.select(pages.length).replace(/^./, (letter) => letter.toUpperCase())] || list.dataset.countOther;
    status.textContent = pages.length ? words.replace("{count}", pages.length.toLocaleString(document.documentElement.lang || "en")) : list.dataset.nothing;
  };

  const input = form.elements.q;
  let entries;
  const search = async () => {
    const query = input.value.trim();
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      entries = entries || load();
      const known = await entries;
      if (input.value.trim() === query) show(find(known, query));
    } catch {
      entries = undefined;
      status.textContent = list.dataset.failed;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(window.location.href);
    address.searchParams.set("q", input.value.trim());
    window.history.replaceState(null, "", address);
    search();
  });
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  input.value = new URLSearchParams(window.location.search).get("q") || "";
  search();
})();
