// The search page: what is typed, what is found, and how it is told. Where it is looked up is the business of
// search-chunked.js and search-stock.js. Everything is put on the page as text.

const MARKS = "\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed";
const WORD = new RegExp(`\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)+|[\\p{L}\\p{N}_${MARKS}]+`, "gu");
const MARK = new RegExp(`[${MARKS}]+`, "gu");
const LETTERS = {
  ß: "ss", ς: "σ", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ٱ: "ا", ـ: "",
  ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ", ".": "", ",": "", "٫": "", "٬": "", _: "",
};
for (const zero of [0x660, 0x6f0]) for (let digit = 0; digit < 10; digit += 1) LETTERS[String.fromCharCode(zero + digit)] = String(digit);
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const SHORTEN = [
  /^(?:[وف]?(?:ال|بال|كال)|[وف]?لل)(?=..)/u,
  /^[وف](?=[\u0621-\u064a]{4})/u,
  /^[ובהכלמש](?=[\u05d0-\u05ea]{3})/u,
  /^[וש][בהכלמש](?=[\u05d0-\u05ea]{3})/u,
];
const BEFORE = 60;
const LENGTH = 220;
const SHOWN = 10;
const PARTS = 4;

const known = new Map();

// The forms of a word, as ontherecord.publish.search.words makes them.
export const foldWord = (word) => {
  let forms = known.get(word);
  if (forms) return forms;
  const folded = word.normalize("NFKD").replace(MARK, "").toLowerCase().replace(LETTER, (letter) => LETTERS[letter]);
  const letter = [...folded].length === 1 && !/\d/.test(folded);
  forms = !folded || letter ? [] : [...new Set([folded, ...SHORTEN.map((one) => folded.replace(one, ""))])];
  known.set(word, forms);
  return forms;
};

export const findWords = (text) => text.match(WORD) || [];

// What is looked for: the forms of each word; a plural is looked for as its singular, too.
export const readQuery = (query) => {
  const wanted = [];
  for (const word of findWords(query)) {
    const forms = [...foldWord(word)];
    if (!forms.length) continue;
    if (/^[a-z]{4,}s$/.test(forms[0])) forms.push(forms[0].slice(0, -1));
    if (/^[a-z]{4,}es$/.test(forms[0])) forms.push(forms[0].slice(0, -2));
    wanted.push(forms);
  }
  return wanted;
};

// From three letters on, a word is found by its beginning.
export const isFound = (form, wanted) => form === wanted || (wanted.length > 2 && form.startsWith(wanted));

const findPlaces = (text, wanted) => {
  const places = [];
  for (const match of text.matchAll(WORD)) {
    const forms = foldWord(match[0]);
    const which = wanted.findIndex((one) => one.some((form) => forms.some((own) => isFound(own, form))));
    if (which >= 0) places.push({ start: match.index, end: match.index + match[0].length, which });
  }
  return places;
};

const make = (name, ...children) => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

// Text with its found words marked: where most of them stand together, when it is long.
const excerpt = (text, places) => {
  let start = 0;
  let most = 0;
  if (text.length > LENGTH) {
    for (const place of places) {
      const near = new Set(places.filter((one) => one.start >= place.start && one.end <= place.start + LENGTH - BEFORE).map((one) => one.which)).size;
      if (near > most) {
        most = near;
        start = place.start < BEFORE ? 0 : text.lastIndexOf(" ", place.start - BEFORE) + 1;
      }
    }
  }
  const limit = start + LENGTH;
  const end = limit >= text.length ? text.length : Math.max(text.lastIndexOf(" ", limit), start + 1);
  const out = [start > 0 ? "… " : ""];
  let at = start;
  for (const place of places) {
    if (place.start < start || place.end > end) continue;
    out.push(text.slice(at, place.start), make("mark", text.slice(place.start, place.end)));
    at = place.end;
  }
  out.push(text.slice(at, end), end < text.length ? " …" : "");
  return out;
};

const countWords = (places) => new Set(places.map((place) => place.which)).size;

// `find(wanted)` gives the number of pages found and `load(from, to)`, which loads them as they are to be shown.
export const begin = (find) => {
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-count");
  const more = document.getElementById("search-more");
  const form = document.getElementById("search-form");
  const input = form.elements.q;
  const top = new URL("../", new URL(list.dataset.index, document.baseURI));
  const language = document.documentElement.lang || "en";
  const plural = new Intl.PluralRules(language);

  const link = (address, children, name) => {
    const element = make("a", ...children);
    if (name) element.className = name;
    const target = new URL(address, top);
    if (target.origin === top.origin && target.pathname.startsWith(top.pathname)) element.href = target.href;
    return element;
  };

  const showParts = (page, wanted) => {
    const found = page.parts
      .map(([kind, anchor, title, text], order) => ({ kind, anchor, title, text, order, inTitle: findPlaces(title, wanted), inText: findPlaces(text, wanted) }))
      .map((part) => ({ ...part, count: countWords([...part.inTitle, ...part.inText]) }))
      .filter((part) => part.count);
    const best = found.sort((one, other) => other.count - one.count || one.order - other.order).slice(0, PARTS);
    const out = [];
    let kind;
    for (const part of best.sort((one, other) => one.order - other.order)) {
      const label = list.dataset[part.kind];
      if (label && part.kind !== kind) out.push(make("h3", label));
      kind = part.kind;
      const address = part.anchor ? `${page.href}#${encodeURIComponent(part.anchor)}` : page.href;
      const words = excerpt(part.text, part.inText);
      out.push(part.title ? make("p", link(address, excerpt(part.title, part.inTitle), "found-title"), " ", ...words) : make("p", link(address, words)));
    }
    return out;
  };

  const show = (page, wanted) => {
    const item = make("li", make("h2", link(page.href, excerpt(page.title, findPlaces(page.title, wanted)))));
    const parts = showParts(page, wanted);
    const inSummary = findPlaces(page.summary, wanted);
    if (page.summary && (inSummary.length || !parts.length)) item.append(make("p", ...excerpt(page.summary, inSummary)));
    item.append(...parts);
    if (page.lang && page.lang !== language) {
      item.lang = page.lang;
      item.dir = page.dir;
      for (const label of item.querySelectorAll("h3")) {
        label.lang = language;
        label.dir = document.documentElement.dir;
      }
    }
    return item;
  };

  const count = (number) => {
    if (!number) return list.dataset.nothing;
    const category = plural.select(number);
    const words = list.dataset[`count${category[0].toUpperCase()}${category.slice(1)}`] || list.dataset.countOther;
    return words.replace("{count}", number.toLocaleString(language));
  };

  let turn = 0;
  let found;
  let shown = 0;

  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
  };

  const showMore = async (mine, wanted) => {
    const pages = await found.load(shown, shown + SHOWN);
    if (mine !== turn) return null;
    const items = pages.map((page) => show(page, wanted));
    list.append(...items);
    shown += SHOWN;
    more.hidden = shown >= found.count;
    return items[0];
  };

  const search = async () => {
    turn += 1;
    const mine = turn;
    const wanted = readQuery(input.value);
    if (!wanted.length) {
      clear();
      return;
    }
    try {
      const result = await find(wanted);
      if (mine !== turn) return;
      const pages = await result.load(0, SHOWN);
      if (mine !== turn) return;
      found = result;
      shown = SHOWN;
      list.replaceChildren(...pages.map((page) => show(page, wanted)));
      more.hidden = shown >= found.count;
      more.onclick = async () => {
        const first = await showMore(mine, wanted);
        first?.querySelector("a")?.focus();
      };
      status.textContent = count(found.count);
    } catch {
      if (mine !== turn) return;
      clear();
      status.textContent = list.dataset.failed;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const address = new URL(window.location.href);
      if (input.value.trim()) address.searchParams.set("q", input.value.trim());
      else address.searchParams.delete("q");
      window.history.replaceState(null, "", address);
      search();
    }, 150);
  });
  input.value = new URLSearchParams(window.location.search).get("q") || "";
  search();
};
