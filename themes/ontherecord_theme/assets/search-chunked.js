// Looks words up in our own index, which lies in many small files; ontherecord.publish.search.index tells what is in them.
import { begin, isFound } from "./search.js";

// How many files of words are loaded at most for one form of a word: a short beginning could ask for very many.
const MOST = 6;

const list = document.getElementById("search-results");
const entrance = new URL(list.dataset.index, document.baseURI);

const load = async (address, settings) => {
  const answer = await fetch(address, settings);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

// Only the entrance is asked for anew; it names the version of all others, so that no two versions are mixed.
const loading = new Map();
const once = (key, start) => {
  if (!loading.has(key)) {
    const promise = start();
    loading.set(key, promise);
    promise.catch(() => loading.delete(key));
  }
  return loading.get(key);
};
const open = () => once("", () => load(entrance, { cache: "no-cache" }));
const loadPart = (name, index) => once(name, () => load(new URL(`${name}?${index.version}`, entrance)));

const lastUpTo = (firsts, word) => {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

const collect = (points, pages, worth) => {
  let number = 0;
  for (const one of pages) {
    number += Math.floor(one / 10);
    const value = (one % 10) * worth;
    if (!(points.get(number) >= value)) points.set(number, value);
  }
};

const findWord = async (index, forms) => {
  const points = new Map();
  if (!index.words.length) return points;
  await Promise.all(
    forms.map(async (form, order) => {
      const first = lastUpTo(index.words, form);
      const last = form.length > 2 ? lastUpTo(index.words, `${form}\uffff`) : first;
      const names = Array.from({ length: Math.min(last - first + 1, MOST) }, (_, at) => `words/${first + at}.json`);
      for (const words of await Promise.all(names.map((name) => loadPart(name, index)))) {
        for (const [word, pages] of Object.entries(words)) {
          if (!isFound(word, form)) continue;
          const rarity = Math.log(1 + index.pages / pages.length);
          collect(points, pages, rarity * (word === form ? 1 : 0.6) * (order ? 0.8 : 1));
        }
      }
    }),
  );
  return points;
};

// Pages that have all words, the best first, of equal ones the latest; where there is none, those that have most of them.
const rank = (found) => {
  const pages = new Map();
  for (const points of found) {
    for (const [number, value] of points) {
      const page = pages.get(number) || { number, words: 0, points: 0 };
      page.words += 1;
      page.points += value;
      pages.set(number, page);
    }
  }
  const most = [...pages.values()].reduce((words, page) => Math.max(words, page.words), 0);
  return [...pages.values()].filter((page) => page.words === most).sort((one, other) => other.points - one.points || other.number - one.number);
};

begin(async (wanted) => {
  const index = await open();
  const pages = rank(await Promise.all(wanted.map((forms) => findWord(index, forms))));
  return {
    count: pages.length,
    load: (from, to) => Promise.all(pages.slice(from, to).map((page) => loadPart(`pages/${page.number}.json`, index))),
  };
});
