// Makes an explainer page handier: filters and orders the who-said-what table, keeps the choice in the address, folds the
// table of contents up after use, prints, copies. Everything is on the page already; nothing is fetched and no markup is made.
"use strict";

(() => {
  const form = document.querySelector(".otr-filter");
  const table = document.querySelector(".otr-said");
  if (form && table) filterTable(form, table.tBodies[0]);
  foldContents(document.querySelector(".otr-contents details"));
  for (const button of document.querySelectorAll(".otr-print")) button.addEventListener("click", () => window.print());
  for (const button of document.querySelectorAll(".otr-copy")) button.addEventListener("click", () => copy(button));

  function filterTable(form, body) {
    const controls = [...form.querySelectorAll("select")];
    const count = form.querySelector(".otr-count");
    const showAll = form.querySelector("[type=reset]");
    const plural = new Intl.PluralRules(form.closest("[lang]").lang || "en");
    const rows = [...body.rows];
    const places = new Map(rows.map((row, place) => [row, place]));

    // Days are written so that they sort as text; what has none comes last.
    const byDate = (one, other) =>
      (one.dataset.date || "~").localeCompare(other.dataset.date || "~") || places.get(one) - places.get(other);

    const show = () => {
      const chosen = Object.fromEntries(controls.map((control) => [control.name, control.value]));
      const fits = (row) => ["who", "kind", "about"].every((name) => !chosen[name] || row.dataset[name] === chosen[name]);
      const ordered = chosen.order === "date" ? [...rows].sort(byDate) : rows;
      let shown = 0;
      let before = "";
      for (const row of ordered) {
        row.hidden = !fits(row);
        if (row.hidden) continue;
        // Whoever speaks twice running is named once, unless in another role.
        const speaker = row.dataset.who + row.cells[0].textContent;
        row.classList.toggle("otr-again", speaker === before);
        before = speaker;
        shown += 1;
      }
      if (ordered.some((row, place) => body.rows[place] !== row)) body.append(...ordered);
      const words = count.dataset[plural.select(shown)] || count.dataset.other;
      count.textContent = words.replace("{count}", String(shown));
      showAll.disabled = controls.every((control) => !control.value);
    };

    // Other parts of the address, the anchor among them, are left as they are.
    const readAddress = () => {
      const asked = new URLSearchParams(location.search);
      for (const control of controls) {
        control.value = asked.get(control.name) || "";
        if (control.selectedIndex < 0) control.value = "";
      }
      show();
    };
    const writeAddress = () => {
      const address = new URL(location.href);
      for (const control of controls) {
        if (control.value) address.searchParams.set(control.name, control.value);
        else address.searchParams.delete(control.name);
      }
      if (address.href !== location.href) history.pushState(null, "", address);
    };
    const choose = () => {
      show();
      writeAddress();
    };

    // A link leads to a row whatever is filtered.
    const showTarget = () => {
      // The browser has found it: `:target` knows what percent signs in an address mean.
      const row = document.querySelector(".otr-statement:target");
      if (!row || !row.hidden) return;
      for (const control of controls) control.value = "";
      choose();
      row.scrollIntoView();
    };

    form.addEventListener("change", choose);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(choose));
    addEventListener("popstate", readAddress);
    addEventListener("hashchange", showTarget);
    readAddress();
    showTarget();
  }

  async function copy(button) {
    const code = document.getElementById(button.getAttribute("aria-describedby"));
    const status = button.closest("section").querySelector(".otr-copied");
    status.textContent = "";
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
    } catch {
      // Not over http, or not allowed: what is marked can be copied by hand, and mostly by the browser.
      if (!document.execCommand("copy")) return;
    }
    status.textContent = status.dataset.copied;
  }

  function foldContents(details) {
    if (!details) return;
    details.addEventListener("click", (event) => {
      if (event.target.closest("a")) details.open = false;
    });
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
  }
})();
