// Light or dark: the system's, until a reader chooses otherwise. Runs before anything is painted, so that nothing flashes.
"use strict";

(() => {
  const KEY = "ontherecord-look";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const own = () => (system.matches ? "dark" : "light");

  const read = () => {
    try {
      const look = window.localStorage.getItem(KEY);
      return look === "dark" || look === "light" ? look : null;
    } catch {
      return null; // nothing may be kept: then it holds for this page
    }
  };
  const keep = (look) => {
    try {
      if (look === own()) window.localStorage.removeItem(KEY);
      else window.localStorage.setItem(KEY, look);
    } catch {
      // as above
    }
  };

  const show = (look) => {
    if (look) root.dataset.look = look;
    else delete root.dataset.look;
    const dark = (look || own()) === "dark";
    document.querySelector(".site-look")?.setAttribute("aria-pressed", String(dark));
    const paper = window.getComputedStyle(root).backgroundColor;
    if (look && document.body) for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.content = paper;
  };

  const chosen = read();
  if (chosen) root.dataset.look = chosen;
  document.addEventListener("DOMContentLoaded", () => {
    show(read());
    document.querySelector(".site-look")?.addEventListener("click", () => {
      const look = (root.dataset.look || own()) === "dark" ? "light" : "dark";
      keep(look);
      show(look === own() ? null : look);
    });
  });
  system.addEventListener("change", () => show(read()));
  window.addEventListener("storage", () => show(read()));
})();
