// Looks words up in the index that MkDocs' plugin `search` writes: one file, loaded whole.
import { begin, findWords, foldWord, isFound } from "./search.js";

const list = document.getElementById("search-results");
const KIND = /^(statement|number|event|question|term|correction)-/;

const load = async () => {
  const answer = await fetch(new URL(list.dataset.index, document.baseURI));
  if (!answer.ok) throw new Error(String(answer.status));
  const index = await answer.json();
  const pages = new Map();
  for (const entry of index.docs) {
    const [href, anchor] = entry.location.split("#");
    const page = pages.get(href) || { href, title: entry.title, summary: "", parts: [], words: new Map() };
    const kind = KIND.exec(anchor || "")?.[1] || "section";
    if (anchor) page.parts.push([kind, decodeURIComponent(anchor), entry.title, entry.text]);
    for (const [text, weight] of [[entry.title, anchor ? 3 : 8], [entry.text, 1]]) {
      for (const word of findWords(text)) for (const form of foldWord(word)) if (!(page.words.get(form) >= weight)) page.words.set(form, weight);
    }
    if (!anchor) page.text = entry.text;
    pages.set(href, page);
  }
  for (const page of pages.values()) if (!page.parts.length && page.text) page.parts.push(["section", "", "", page.text]);
  return [...pages.values()];
};

const weigh = (page, wanted) => {
  let points = 0;
  for (const forms of wanted) {
    let best = 0;
    for (const [word, weight] of page.words) if (weight > best && forms.some((form) => isFound(word, form))) best = weight;
    if (!best) return 0;
    points += best;
  }
  return points;
};

let loading;
begin(async (wanted) => {
  loading = loading || load();
  loading.catch(() => {
    loading = undefined;
  });
  const found = (await loading).map((page) => ({ page, points: weigh(page, wanted) })).filter((one) => one.points);
  found.sort((one, other) => other.points - one.points);
  return { count: found.length, load: async (from, to) => found.slice(from, to).map((one) => one.page) };
});
