// Looks words up in our own index, which lies in many small files; ontherecord.publish.search.index tells what is in them.
import { begin, isFound } from "./search.js";

// How many files of words one search loads at most: short beginnings could ask for very many. Those that hold the words
// as they were typed come first.
const MOST = 14;

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

// For each form of each word, the files that may hold it; of all together not more than a search may load.
const plan = (index, wanted) => {
  const ways = wanted.map((forms) =>
    forms.map((form) => {
      const first = lastUpTo(index.words, form);
      return { form, files: [], at: first, last: form.length > 2 ? lastUpTo(index.words, `${form}\uffff`) : first };
    }),
  );
  const files = new Set();
  let open = ways.flat();
  while (open.length) {
    for (const way of open) {
      if (files.size < MOST || files.has(way.at)) {
        files.add(way.at);
        way.files.push(way.at);
      }
      way.at += 1;
    }
    open = open.filter((way) => way.at <= way.last && files.size < MOST);
  }
  return ways;
};

const findWord = async (index, ways) => {
  const points = new Map();
  await Promise.all(
    ways.map(async ({ form, files }, order) => {
      for (const words of await Promise.all(files.map((file) => loadPart(`words/${file}.json`, index)))) {
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
  const ways = index.words.length ? plan(index, wanted) : [];
  const pages = rank(await Promise.all(ways.map((one) => findWord(index, one))));
  return {
    count: pages.length,
    load: (from, to) => Promise.all(pages.slice(from, to).map((page) => loadPart(`pages/${page.number}.json`, index))),
  };
});
