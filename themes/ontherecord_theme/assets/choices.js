// Keeps the choice of a narrowed-down list in the page's address, and opens what is folded up where it has entries. The
// style sheet does the narrowing; nothing is fetched and no markup is made.
"use strict";

(() => {
  for (const group of document.querySelectorAll(".otr-choices")) choose(group);

  function choose(group) {
    const options = [...group.querySelectorAll("input")];
    const list = group.closest(".otr-choosing");
    const closed = [...list.querySelectorAll("details:not([open])")];

    const unfold = () => {
      const { number } = options.find((option) => option.checked).dataset;
      for (const details of closed) details.open = number !== "0" && details.querySelector(`[data-choice="${number}"]`) !== null;
    };
    const readAddress = () => {
      const asked = new URLSearchParams(location.search).get(options[0].name) || "";
      (options.find((option) => option.value === asked) || options[0]).checked = true;
      unfold();
    };
    group.addEventListener("change", (event) => {
      const address = new URL(location.href);
      if (event.target.value) address.searchParams.set(event.target.name, event.target.value);
      else address.searchParams.delete(event.target.name);
      history.pushState(null, "", address);
      unfold();
    });
    addEventListener("popstate", readAddress);
    readAddress();
  }
})();
